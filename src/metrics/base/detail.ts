import type { Fraction } from '../../units/fraction.ts';
import type { Unit } from './metric.ts';

/** A figure that stands beside a metric's value: the rate of one stage, the money exposed. */
export interface Detail {
  /** Code of text/details.ts. */
  readonly code: string;
  readonly value: Fraction | null;
  /** Null where it is no quotient. */
  readonly numerator: Fraction | null;
  readonly denominator: Fraction | null;
  readonly unit: Unit;
}
