import type { Instant } from '../units/time.ts';

/** A unit worth showing, before it gets its pseudonym. */
export interface Finding {
  readonly unit: 'turn' | 'session' | 'message' | 'buyer-day' | 'order' | 'refund' | 'snapshot';
  /** Index of the session, order or refund that it is. */
  readonly of: number;
  readonly agent: number;
  readonly at: Instant;
  /** In seconds or the metric's unit; null: never answered, the worst. */
  readonly measured: number | null;
  readonly input: number;
  readonly row: number;
}
