import type { EvidenceUnit } from '../../scorecard/words.ts';
import type { Instant } from '../../units/time.ts';

/** What exemptions are held against. */
export const anchorOf = ({ anchor, at }: Finding): Instant => anchor ?? at;

/** A unit worth showing, before it gets its pseudonym. */
export interface Finding {
  readonly unit: EvidenceUnit;
  /** Index of the session (of turns, messages and buyer-days: theirs), of the order, refund or sheet record that it is. */
  readonly of: number;
  readonly agent: number;
  readonly at: Instant;
  /** The moment that decides whether the unit counts, and its day; absent: `at`. */
  readonly anchor?: Instant;
  /** In seconds or the metric's unit; null: never answered, the worst. */
  readonly measured: number | null;
  readonly input: number;
  readonly row: number;
}
