import type { Day } from '../units/time.ts';

/** One row of a platform's own agent report: an account's (or the shop's) figures over some days. */
export interface PlatformRow {
  /** Null: a summary row of the sheet. */
  readonly agent: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Field → figure, a decimal numeral in the field's base unit (seconds, a share of 1, a number of things). */
  readonly figures: Readonly<Record<string, string>>;
  readonly input: number;
  readonly row: number;
}
