import type { Day } from '../units/time.ts';
import type { PlatformField } from './platform-fields.ts';

/** One row of a platform's own agent report: an account's (or the shop's) figures over some days, both inclusive. */
export interface PlatformRow {
  /** Null: a summary row of the sheet. */
  readonly agent: string | null;
  /** Of a summary row: over the whole `shop`, or over the accounts `listed` above it; null for an account. */
  readonly total: 'shop' | 'listed' | null;
  /** 服务商 as written, '' where the cell is empty; null where the sheet has no such column. */
  readonly provider: string | null;
  /** 技能组, where one account has a row for each. */
  readonly group: string | null;
  readonly from: Day;
  readonly to: Day;
  /** Field → figure, a decimal numeral in the field's base unit, with as many decimals as were written. */
  readonly figures: Readonly<Partial<Record<PlatformField, string>>>;
  readonly input: number;
  readonly row: number;
}
