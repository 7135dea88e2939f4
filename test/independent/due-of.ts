import type { Amount, ClauseTerms, Rule } from './clause-terms.ts';
import { compare, distance, dividedBy, down, fen, share, times, up, ZERO } from './exact.ts';
import type { Fraction } from './fractions.ts';
import { reaches } from './verdict-of.ts';

/** What amounts go by: the base, and the days that a clause's part has of the month and of the period. */
export type Days = { base: number; ofMonth: Fraction; ofPeriod: Fraction };

/** "amounts in yuan and caps pro rata by days of the part in the month; shares of base × the part's days ÷ period days" */
export function proRata(amount: Amount, { base, ofMonth, ofPeriod }: Days): Fraction {
  return 'fen' in amount ? times(amount.fen, ofMonth) : times(times(amount.ofBase, share(base)), ofPeriod);
}

export const capOf = (cap: Amount | null, days: Days): number | null =>
  cap === null ? null : fen(proRata(cap, days));

/** What a rule comes to in fen before its cap, unrounded; `cases` as `per-case` counts them. */
export function dueOf(
  rule: Rule,
  { side, target }: ClauseTerms,
  value: Fraction,
  cases: number,
  kind: 'penalty' | 'bonus',
  days: Days,
): Fraction {
  if (rule.form === 'once') return proRata(rule.amount, days);
  // "per-case is not pro rata"
  if (rule.form === 'cases') {
    const own = { ...days, ofMonth: share(1), ofPeriod: share(1) };
    return times(proRata(rule.amount, own), share(cases));
  }
  if (rule.form === 'steps') {
    const steps = dividedBy(distance(value, target), rule.step);
    return times(proRata(rule.amount, days), share(rule.started ? up(steps) : down(steps)));
  }
  // "`below:` (value < tier) or `above:` (value > tier), on the missing side, the worst tier reached"; a bonus mirrors it
  const below = (kind === 'penalty') === (side === 'min');
  const passed = rule.tiers.filter((tier) => !reaches(below ? 'min' : 'max', value, tier.value));
  passed.sort((a, b) => compare(a.value, b.value) * (below ? 1 : -1));
  return passed[0] ? proRata(passed[0].amount, days) : ZERO;
}
