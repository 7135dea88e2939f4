import type { Instant } from '../units/time.ts';

/** One conversation as a platform's list of sessions has it. */
export interface SessionRow {
  /** The platform's own id (`cid`); null where the sheet has none. */
  readonly id: string | null;
  /** 咨询时间. */
  readonly at: Instant;
  /** Normalised nick, masked or not; null where the sheet has none. */
  readonly buyer: string | null;
  readonly agent: string | null;
  /** 转接后客服. */
  readonly transferredTo: string | null;
  /** 技能组. */
  readonly group: string | null;
  /** 满意度 as written. */
  readonly satisfaction: string | null;
  /** The same as 1 … 5; null where the customer gave none, or in words of its own. */
  readonly stars: number | null;
  /** 是否解决; null where not marked. */
  readonly solved: boolean | null;
  readonly input: number;
  readonly row: number;
}
