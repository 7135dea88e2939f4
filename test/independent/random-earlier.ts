import type { Chance } from './chance.ts';
import type { EarlierMonth } from './missed-before.ts';

const MONTHS = [
  ['2026-06-01', '2026-06-30'],
  ['2026-05-01', '2026-05-31'],
  ['2026-04-01', '2026-04-30'],
] as const;

/** Made-up scorecards of the months before July: some of part of the month, provisional, of another contract, or not there. */
export function randomEarlier(chance: Chance, clauses: readonly string[]): EarlierMonth[] {
  return MONTHS.flatMap(([from, last]) => {
    if (chance.chance(0.2)) return [];
    const verdict = () => chance.pick(['missed', 'missed', 'met'] as const);
    return {
      month: from.slice(0, 7),
      contract: chance.chance(0.1) ? 'B' : 'A',
      from,
      to: chance.chance(0.1) ? `${from.slice(0, 7)}-20` : last,
      isFinal: chance.chance(0.85),
      judgements: clauses
        .filter(() => chance.chance(0.5))
        .map((clause) => ({
          clause,
          verdict: verdict(),
          severity: chance.pick(['binding', 'binding', 'binding', 'advisory', 'report']),
          responsibility: chance.chance(0.1) ? 'owner' : 'vendor',
        })),
    };
  });
}
