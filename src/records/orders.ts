import type { Fen } from '../units/money.ts';
import type { Day, Instant } from '../units/time.ts';

/** An order, all its rows put together. Instants are null where the sheet has no such column or cell. */
export interface Order {
  readonly id: string;
  /** Its number is not its alone: a spreadsheet rounded it, or orders of other buyers or times have it too. Nothing is joined by it. */
  readonly vague?: true;
  /** Normalised nick (`nick.ts`); null where the sheet has none or it is masked. */
  readonly buyer: string | null;
  readonly createdAt: Instant | null;
  readonly paidAt: Instant | null;
  readonly shippedAt: Instant | null;
  /** 成团; only Pinduoduo says it. */
  readonly groupedAt: Instant | null;
  /** 应发货时间, the row's own deadline. */
  readonly shipBy: Instant | null;
  /** Whether the sheet has a column for the ship time at all. */
  readonly tellsShipment: boolean;
  /** Whether the sheet tells when a group was complete. */
  readonly tellsGrouping: boolean;
  readonly closed: boolean;
  readonly presale: boolean;
  /** What the buyer paid, postage included and before refunds; null where the sheet has no such column. */
  readonly paid: Fen | null;
  readonly postage: Fen;
  /** 退款金额 of the order sheet itself; null where it has no such column. */
  readonly refunded: Fen | null;
  /** Pieces; null where the sheet has no such column. */
  readonly units: number | null;
  /** Seller's flags and notes (旗帜, 备注) that `exclude-flags` is held against. */
  readonly flags: readonly string[];
  /** Numbers and addresses of the buyer and the receiver (`personalKey`): what they are, nobody can tell from them. */
  readonly persons: readonly number[];
  readonly input: number;
  readonly row: number;
}

/** One after-sales case. */
export interface Refund {
  readonly id: string;
  readonly order: string;
  readonly appliedAt: Instant | null;
  /** Null where it is not completed. */
  readonly completedAt: Instant | null;
  /** `other`: 补寄, 维修; null where the sheet does not tell. */
  readonly type: 'refund-only' | 'return-refund' | 'exchange' | 'other' | null;
  readonly status: 'success' | 'closed' | 'open';
  readonly amount: Fen;
  /** 客服介入: whether the platform stepped in; null where the sheet has no such column. */
  readonly intervened: boolean | null;
  /** 责任方: the seller's side or somebody else; `unnamed` where the cell is empty, null where there is no such column. */
  readonly liable: 'seller' | 'other' | 'unnamed' | null;
  /** Whether a reason is filled in; null where the sheet has no such column. */
  readonly hasReason: boolean | null;
  /** Who paid the freight of a return; null where nobody is named. */
  readonly freight: 'buyer' | 'half' | 'other' | null;
  readonly input: number;
  readonly row: number;
}

const DSR_SIDES = ['description', 'service', 'logistics'] as const;

export type DsrSide = (typeof DSR_SIDES)[number];

/** A shop score on a day. */
export interface DsrSnapshot {
  readonly day: Day;
  readonly side: DsrSide;
  /** Exactly as written, as a decimal numeral: `4.78`. */
  readonly score: string;
  /** 行业均值 as written, a decimal numeral; null where the sheet has none. */
  readonly industry: string | null;
  readonly input: number;
  readonly row: number;
}
