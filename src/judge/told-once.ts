import type { Problem } from '../records/input.ts';

/** Problems of one kind, of one file and with the same words, as one: its first row, and how many rows there are. */
export function toldOnce(problems: readonly Problem[]): Problem[] {
  const found = new Map<string, Problem>();
  for (const problem of problems) {
    const { code, args, input, row, count } = problem;
    const key = JSON.stringify([code, input, args]);
    const known = found.get(key);
    const first = known?.row ?? row;
    found.set(
      key,
      known
        ? {
            ...known,
            row: row === null || first === null ? first : Math.min(first, row),
            count: known.count + count,
          }
        : problem,
    );
  }
  return [...found.values()];
}
