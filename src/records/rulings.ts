import type { Day, Instant } from '../units/time.ts';
import type { Placed } from './input.ts';

/** A day, or the seconds of a moment: one where seconds were written, the 60 of its minute where they were not. */
export type Moment =
  | { readonly day: Day }
  | { readonly day?: never; readonly first: Instant; readonly last: Instant };

export const DECISIONS = ['accepted', 'rejected', 'pending'] as const;
export type Decision = (typeof DECISIONS)[number];

export const EXEMPTION_CATEGORIES = [
  'platform-outage',
  'force-majeure',
  'malicious-buyer',
  'owner-fault',
  'test',
  'other',
] as const;
export type ExemptionCategory = (typeof EXEMPTION_CATEGORIES)[number];

/** 申诉: one request to leave units out, and what was decided. What names the units is null where the row leaves it open. */
export interface ExemptionRecord extends Placed {
  /** Id of a clause; null: every clause. */
  readonly clause: string | null;
  /** The export's id, or the scorecard's ref. */
  readonly session: string | null;
  readonly order: string | null;
  /** Normalised nick. */
  readonly buyer: string | null;
  /** An account, or the person's name. */
  readonly agent: string | null;
  /** Both inclusive. */
  readonly since: Moment | null;
  readonly until: Moment | null;
  readonly category: ExemptionCategory | null;
  readonly filedBy: string | null;
  readonly filedAt: Moment | null;
  readonly decision: Decision;
  readonly decidedBy: string | null;
  readonly decidedAt: Moment | null;
  /** Accepted although it was filed late. */
  readonly late: boolean;
}

/** An exemption that takes units out of the period, held against the period's first scorecard. */
export interface Exempting extends Placed {
  /** When it was filed; of a day alone, when that began. */
  readonly at: Instant;
  /** That scorecard had been made by then. */
  readonly afterResult: boolean;
}

const RULINGS = ['confirmed', 'dismissed', 'open'] as const;
export type Ruling = (typeof RULINGS)[number];

/** 复核: what a person found of one case. */
export interface ReviewRecord extends Placed {
  readonly clause: string;
  /** The scorecard's ref. */
  readonly ref: string;
  readonly at: Instant;
  readonly ruling: Ruling;
}
