import type { Day } from '../units/time.ts';

/** How a figure of a platform's report is written, and its base unit: a count, a share of 1, a multiple, seconds, fen. */
export type PlatformFieldKind = 'count' | 'share' | 'multiple' | 'seconds' | 'fen';

/** What the platforms' agent reports tell, by one name each whatever the platform calls it. */
export const PLATFORM_FIELDS = {
  // Buyers, or conversations, by the platform's own count.
  consulted: 'count',
  served: 'count',
  unanswered: 'count',
  'needing-reply': 'count',
  'late-180': 'count',
  asked: 'count',
  'bought-paid': 'count',
  'bought-created': 'count',
  'bought-grouped': 'count',
  'buyer-messages': 'count',
  'agent-messages': 'count',
  'very-satisfied': 'count',
  satisfied: 'count',
  neutral: 'count',
  dissatisfied: 'count',
  'very-dissatisfied': 'count',
  'good-ratings': 'count',
  ratings: 'count',

  'first-wait': 'seconds',
  wait: 'seconds',

  'reply-rate': 'share',
  // Of buyers (3分钟人工回复率), of first turns (JD 30s应答率), of messages (Pinduoduo 30秒应答率).
  'buyers-within-180': 'share',
  'buyers-within-180-daytime': 'share',
  'buyers-within-180-worktime': 'share',
  'first-within-30': 'share',
  'messages-within-30': 'share',
  'messages-within-30-daytime': 'share',
  'conversion-paid': 'share',
  'conversion-created': 'share',
  'conversion-grouped': 'share',
  satisfaction: 'share',
  'answer-ratio': 'multiple',

  sales: 'fen',
  'sales-net': 'fen',
  'sales-per-buyer': 'fen',
} as const satisfies Readonly<Record<string, PlatformFieldKind>>;

export type PlatformField = keyof typeof PLATFORM_FIELDS;

export const isPlatformField = (name: string): name is PlatformField => name in PLATFORM_FIELDS;

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
