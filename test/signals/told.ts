import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { cardOf } from '../independent/by-the-program.ts';
import type { GivenFile } from '../independent/read-files.ts';

export { named, orders, table, unnumbered } from '../independent/inputs.ts';

type Told = Scorecard['signals'][number];

const REST = 'platform: generic';
// A clause must be there; signals look at everything whatever it says.
const CLAUSE = 'metric: reply-rate, min: 80%';

/** What is told of one signal in July 2026 under `rest`, agents `v*` being the vendor's and `o*` the owner's. */
export async function told(
  code: string,
  files: readonly GivenFile[],
  rest = REST,
  clause = CLAUSE,
): Promise<Omit<Told, 'code'>[]> {
  const card = await cardOf([clause], [...files], rest);
  return card.signals.filter((each) => each.code === code).map(({ code: _, ...entry }) => entry);
}

/** Lines of `n` sessions; `made` gives those of one. The i-th is on day 1 + i % 28, at its own minute. */
export const sessions = (
  n: number,
  made: (i: number, id: string, at: (seconds: number) => string) => string[],
) =>
  Array.from({ length: n }, (_, i) =>
    made(
      i,
      `s${i}`,
      (seconds) => `${pad(1 + (i % 28))} ${clock(36_000 + 600 * Math.floor(i / 28) + seconds)}`,
    ),
  ).flat();

const pad = (value: number): string => String(value).padStart(2, '0');

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(pad).join(':');
