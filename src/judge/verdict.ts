import type { Clause, Target } from '../contract/contract.ts';
import type { Measurement } from '../metrics/measurement.ts';
import { compare, type Fraction } from '../units/fraction.ts';
import type { Verdict } from './scorecard.ts';

/** What holds of a clause, the first that applies; null where the clause has no target. */
export function verdictOf(
  clause: Pick<Clause, 'target' | 'minSample'>,
  measurement: Pick<Measurement, 'value' | 'sample' | 'uncounted' | 'allWaived'>,
): Verdict | null {
  if (clause.target === null) return null;
  if (measurement.allWaived) return 'waived';
  if (measurement.value === null) return 'no-data';
  if (measurement.sample < clause.minSample && !measurement.uncounted) return 'insufficient';
  return reaches(clause.target.side, measurement.value, clause.target.value) ? 'met' : 'missed';
}

/** Whether a value is on the good side of a boundary; the boundary itself is. */
export const reaches = (side: Target['side'], value: Fraction, boundary: Fraction): boolean =>
  side === 'min' ? compare(value, boundary) >= 0 : compare(value, boundary) <= 0;
