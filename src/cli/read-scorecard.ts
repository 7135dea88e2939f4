import type { Scorecard } from '../scorecard/scorecard.ts';
import { UserError } from '../units/errors.ts';
import type { Context } from './command.ts';
import { slashed } from './find-files.ts';
import { readBytes, utf8 } from './read-files.ts';
import { sayNote } from './talk.ts';

/** A saved scorecard; a `UserError` where the file is none. `whenChanged` it was after it was made: by default that is said. */
export async function readScorecard(
  path: string,
  context: Context,
  whenChanged: (place: { readonly file: string }) => void = (place) =>
    sayNote('digest-differs', place, context),
): Promise<Scorecard> {
  const place = { file: slashed(path) };
  const text = utf8(await readBytes(path, context.world.cwd), path);
  const [{ scorecardSchema }, { digestOf }] = await Promise.all([
    import('../scorecard/scorecard.ts'),
    import('../judge/digest.ts'),
  ]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError([{ code: 'not-json', args: {}, place }]);
  }
  const parsed = scorecardSchema.safeParse(value);
  if (!parsed.success) {
    const paths = new Set(parsed.error.issues.map((issue) => issue.path.join('.') || '.'));
    throw new UserError([...paths].map((at) => ({ code: 'not-a-scorecard', args: { path: at }, place })));
  }
  // Of what the file holds, before defaults of this version are filled in.
  if (digestOf(value as Scorecard) !== parsed.data.digest) whenChanged(place);
  return parsed.data;
}
