import type { Clause, Target } from '../contract/contract.ts';
import type { Measurement } from '../measure/measurement.ts';
import type { Verdict } from '../scorecard/judgement.ts';
import { compare, type Fraction } from '../units/fraction.ts';
import { isWithinMargin } from './interval.ts';

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
export const reaches = (side: Target['side'], value: Fraction, boundary: Fraction): boolean =>
  side === 'min' ? compare(value, boundary) >= 0 : compare(value, boundary) <= 0;
