import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Earlier } from '../judge/look-back.ts';
import type { Context } from './command.ts';
import { slashed } from './find-files.ts';
import { systemCode } from './read-files.ts';
import { safeName } from './scorecard-folder.ts';
import { sayNote } from './talk.ts';

/** The scorecards of a contract's earlier months below a folder of outputs, read when they are asked for. */
export async function earlierMonths(folder: string, contract: string, context: Context): Promise<Earlier> {
  const [{ scorecardSchema }, { digestOf }] = await Promise.all([
    import('../scorecard/scorecard.ts'),
    import('../judge/digest.ts'),
  ]);
  return (month) => {
    const file = join(folder, safeName(contract), month, 'scorecard.json');
    const value = readJson(resolve(context.world.cwd, file));
    if (value === null) return null;
    const parsed = scorecardSchema.safeParse(value);
    if (!parsed.success) return 'unreadable';
    // Of what the file holds, before defaults of this version are filled in.
    const digest = digestOf(value as typeof parsed.data);
    if (digest !== parsed.data.digest) sayNote('digest-differs', { file: slashed(file) }, context);
    return { card: parsed.data, digest };
  };
}

/** Null where there is no such file; undefined where it cannot be read. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? null : undefined;
  }
}
