import type { Fen } from '../units/money.ts';
import type { Day, Instant } from '../units/time.ts';
import type { Placed } from './input.ts';

const PARTIES = ['vendor', 'owner', 'platform', 'logistics', 'buyer', 'none'] as const;

/** Who answers for a complaint or a violation. */
export type Party = (typeof PARTIES)[number];

/** 投诉: one complaint of a buyer. */
export interface ComplaintRecord extends Placed {
  readonly id: string | null;
  readonly at: Instant;
  readonly order: string | null;
  /** Normalised nick; null where there is none or it is masked. */
  readonly buyer: string | null;
  readonly agent: string | null;
  readonly type: string | null;
  /** Null: not decided. */
  readonly liability: Party | null;
  /** 赔付金额. */
  readonly paid: Fen | null;
}

/** 评价: one rating of a service, or an invitation that was not followed. */
export interface RatingRecord extends Placed {
  readonly id: string | null;
  readonly at: Instant;
  readonly session: string | null;
  readonly buyer: string | null;
  readonly agent: string | null;
  /** 1 … 5; null where the buyer gave none. */
  readonly stars: number | null;
  /** Null where the sheet does not tell. */
  readonly invited: boolean | null;
  readonly solved: boolean | null;
}

export const EVENT_TYPES = [
  'replacement-shipped',
  'refund-completed',
  'parcel-abnormal',
  'address-changed',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** 事件: something the buyer is to be told of unasked. Of buyer and order at least one is known. */
export interface EventRecord extends Placed {
  readonly at: Instant;
  readonly type: EventType;
  readonly buyer: string | null;
  readonly order: string | null;
}

/** 质检: the score of one inspection. */
export interface QualityScore extends Placed {
  readonly day: Day;
  readonly agent: string;
  readonly session: string | null;
  /** A decimal numeral. */
  readonly score: string;
  /** How many critical items failed. */
  readonly critical: number;
}

/** 人工评分: a figure that the parties enter for what no export shows. */
export interface ManualScore extends Placed {
  readonly day: Day;
  readonly item: string;
  /** A decimal numeral. */
  readonly score: string;
  readonly agent: string | null;
}

/** 通话: one call, or one attempt. */
export interface CallRecord extends Placed {
  readonly id: string | null;
  readonly at: Instant;
  readonly direction: 'in' | 'out';
  readonly answered: boolean;
  readonly agent: string | null;
  /** Seconds of ringing; null where the sheet does not tell. */
  readonly ringing: number | null;
  /** How often it rang; null where the sheet does not tell. */
  readonly rings: number | null;
  readonly urgent: boolean;
  readonly complaint: boolean;
}

/** 考勤: a person's days on duty, of one day or of several together. */
export interface AttendanceRecord extends Placed {
  readonly from: Day;
  readonly to: Day;
  readonly person: string;
  /** Days, a decimal numeral: `0.5` is half a day. */
  readonly scheduled: string;
  readonly present: string;
}

/** 培训: one person's result of one training or examination. */
export interface TrainingRecord extends Placed {
  readonly day: Day;
  readonly person: string;
  readonly type: 'training' | 'exam';
  readonly item: string | null;
  /** A decimal numeral; null where there was none. */
  readonly score: string | null;
  readonly absent: boolean;
}

/** 违规: points that a platform took from the shop; negative ones were given back. */
export interface ViolationRecord extends Placed {
  readonly id: string | null;
  readonly day: Day;
  readonly kind: 'general' | 'serious';
  /** A decimal numeral. */
  readonly points: string;
  readonly reason: string | null;
  /** Null: not decided. */
  readonly liability: Party | null;
}

/** 花名册: an account and who works with it, for a span of days. */
export interface RosterEntry extends Placed {
  /** As written; may be a glob. */
  readonly account: string;
  readonly name: string | null;
  readonly role: string | null;
  /** 班组. */
  readonly team: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** 入职日期. */
  readonly hired: Day | null;
  /** Null where the sheet does not tell. */
  readonly experienced: boolean | null;
}

/** What an item of a bill is for, as its words tell. */
const BILL_MEANINGS = [
  'total',
  'base',
  'seat',
  'inquiry',
  'commission',
  'coefficient',
  'penalties',
  'bonuses',
  'clawback',
  'tax',
] as const;

export type BillMeaning = (typeof BILL_MEANINGS)[number];

/** 对账单: one item of the vendor's bill. */
export interface BillItem extends Placed {
  readonly item: string;
  /** Null: its words tell nothing known. */
  readonly means: BillMeaning | null;
  /** As written; what is taken off may stand with or without its sign. */
  readonly amount: Fen;
}
