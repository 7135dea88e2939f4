import type { Measurement } from '../measure/measurement.ts';
import {
  compare,
  type Fraction,
  fraction,
  minus,
  ONE,
  over,
  plus,
  times,
  toNumber,
} from '../units/fraction.ts';

type Rate = Pick<Measurement, 'isRate' | 'numerator' | 'denominator'>;

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
