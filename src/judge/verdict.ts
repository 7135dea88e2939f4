import type { Clause, Points, Target } from '../contract/contract.ts';
import type { Measurement, Rate } from '../measure/measurement.ts';
import type { Verdict } from '../scorecard/judgement.ts';
import {
  absolute,
  compare,
  type Fraction,
  fraction,
  least,
  minus,
  most,
  ONE,
  over,
  plus,
  times,
  toNumber,
  ZERO,
} from '../units/fraction.ts';

/** What holds of a clause, the first that applies; null where the clause has no target. */
export function verdictOf(
  clause: Pick<Clause, 'target' | 'minSample' | 'margin'>,
  measurement: Pick<
    Measurement,
    'value' | 'sample' | 'uncounted' | 'allWaived' | 'isRate' | 'numerator' | 'denominator'
  >,
): Verdict | null {
  if (clause.target === null) return null;
  if (measurement.allWaived) return 'waived';
  if (measurement.value === null) return 'no-data';
  if (measurement.sample < clause.minSample && !measurement.uncounted) return 'insufficient';
  if (reaches(clause.target.side, measurement.value, clause.target.value)) return 'met';
  return clause.margin === 'wilson95' && isWithinMargin(measurement, clause.target.value)
    ? 'within-margin'
    : 'missed';
}

/** Whether a value is on the good side of a boundary; the boundary itself is. */
const reaches = (side: Target['side'], value: Fraction, boundary: Fraction): boolean =>
  side === 'min' ? compare(value, boundary) >= 0 : compare(value, boundary) <= 0;

// The 97.5 % point of the normal distribution as tables print it: both parties get the same interval with it.
const Z = fraction(196, 100);

const Z_SQUARED = times(Z, Z);

/** Whether a target lies in the 95 % Wilson interval of a rate, worked out exactly; never of what is no rate. */
export function isWithinMargin({ isRate, numerator, denominator }: Rate, target: Fraction): boolean {
  if (!isRate || numerator === null || denominator === null) return false;
  // |x − n·p| ≤ z·√(n·p·(1 − p)), squared.
  const distance = minus(numerator, times(denominator, target));
  const spread = times(times(denominator, target), minus(ONE, target));
  return compare(times(distance, distance), times(Z_SQUARED, spread)) <= 0;
}

/** The 95 % Wilson interval of a rate, as numbers 0..1 to show; null of what is no rate. */
export function intervalOf({
  isRate,
  numerator,
  denominator,
}: Rate): { readonly low: number; readonly high: number } | null {
  if (!isRate || numerator === null || denominator === null) return null;
  // (x + z²/2 ± z·√(x·(n − x)/n + z²/4)) ÷ (n + z²)
  const quarter = over(Z_SQUARED, fraction(4));
  const middle = plus(numerator, times(quarter, fraction(2)));
  const under = plus(over(times(numerator, minus(denominator, numerator)), denominator), quarter);
  const half = times(Z, rootOf(under));
  const whole = plus(denominator, Z_SQUARED);
  return { low: toNumber(over(minus(middle, half), whole)), high: toNumber(over(plus(middle, half), whole)) };
}

// Digits after the point of a root: more than a number shows.
const SCALE = 10n ** 24n;

/** The square root, exact to 24 decimals. */
const rootOf = ({ num, den }: Fraction): Fraction => fraction(wholeRoot((num * SCALE * SCALE) / den), SCALE);

/** The greatest whole number whose square is not above n; Newton's steps, from above. */
function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (root + n / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

const HUNDRED = fraction(100);

/**
 * Points 0..100 for a measured value; null where the clause has no target.
 * `cases` are the units that missed, which count where the target is 0; null takes the value itself for their number.
 */
export function pointsOf(
  clause: Pick<Clause, 'target' | 'points'>,
  value: Fraction,
  cases: number | null = null,
): Fraction | null {
  const { target, points } = clause;
  if (target === null) return null;
  if (points === null) return byDistance(target, value, cases);
  return points.kind === 'table' ? byTable(points, target.side, value) : byLine(points, value);
}

/** The best row reached; 0 below the last. */
function byTable({ rows }: Points & { kind: 'table' }, side: Target['side'], value: Fraction): Fraction {
  return rows.filter((row) => reaches(side, value, row.to)).reduce((best, row) => most(best, row.give), ZERO);
}

function byLine({ full, zero }: Points & { kind: 'linear' }, value: Fraction): Fraction {
  const share = over(minus(value, zero), minus(full, zero));
  return times(HUNDRED, most(ZERO, least(ONE, share)));
}

/** 100 when met, else 100 × (1 − |value − target| ÷ |target|), not below 0; of target 0: 100 ÷ (1 + cases). */
function byDistance(target: Target, value: Fraction, cases: number | null): Fraction {
  if (reaches(target.side, value, target.value)) return HUNDRED;
  if (compare(target.value, ZERO) === 0)
    return over(HUNDRED, plus(ONE, cases === null ? absolute(value) : fraction(cases)));
  const distance = over(absolute(minus(value, target.value)), absolute(target.value));
  return times(HUNDRED, most(ZERO, minus(ONE, distance)));
}
