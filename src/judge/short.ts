import type { Target } from '../contract/contract.ts';
import type { Measurement } from '../measure/measurement.ts';
import { ceil, floor, fraction, minus, times } from '../units/fraction.ts';

/** How many more units of a missed rate would have met its target, were they on the other side; null where it is no rate. */
export function shortOf(
  target: Target,
  { isRate, numerator, denominator }: Pick<Measurement, 'isRate' | 'numerator' | 'denominator'>,
): number | null {
  if (!isRate || numerator === null || denominator === null) return null;
  const needed = times(target.value, denominator);
  const gap =
    target.side === 'min'
      ? minus(fraction(ceil(needed)), numerator)
      : minus(numerator, fraction(floor(needed)));
  return Number(ceil(gap));
}
