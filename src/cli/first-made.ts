import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Period } from '../units/days.ts';
import { parseInstant } from '../units/iso.ts';
import { formatDay } from '../units/time.ts';
import { periodName, safeName } from './scorecard-folder.ts';

/**
 * When the first scorecard of a period was made, as the folder of outputs knows: of those made after the period's end
 * the earliest, superseded ones too. Null where there is none.
 */
export const firstMade =
  (folder: string, contract: string, cwd: string) =>
  ({ from, to }: Period): string | null => {
    const days = { from: formatDay(from), to: formatDay(to) };
    const own = resolve(cwd, folder, safeName(contract), periodName(days));
    const superseded = join(own, 'superseded');
    const folders = [own, ...namesIn(superseded).map((name) => join(superseded, name))];
    const made = folders
      .flatMap((each) => madeAtIn(join(each, 'scorecard.json')) ?? [])
      // Before the period was over nobody could know what to object to.
      .filter((at) => at.slice(0, 10) > days.to);
    return made.sort((a, b) => parseInstant(a)! - parseInstant(b)!)[0] ?? null;
  };

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What a scorecard says of the first one, else of itself; null where none can be read. */
function madeAtIn(file: string): string | null {
  try {
    const { madeAt, firstMadeAt } = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
    const at: unknown = firstMadeAt ?? madeAt;
    return typeof at === 'string' && parseInstant(at) !== null ? at : null;
  } catch {
    return null;
  }
}
