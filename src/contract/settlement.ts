import type { Fraction } from '../units/fraction.ts';
import type { Fen } from '../units/money.ts';
import type { Amount, Clause } from './contract.ts';

/** One part of the fee for a month; amounts in fen. */
export type Fee =
  | { readonly type: 'fixed'; readonly amount: Fen }
  | { readonly type: 'seat'; readonly rate: Fen; readonly seats: number }
  | InquiryFee
  | CommissionFee;

export interface InquiryFee {
  readonly type: 'inquiry';
  /** Counts the inquiries. */
  readonly of: Clause;
  /** All inquiries at the rate of the tier reached, instead of each at its own tier's. */
  readonly whole: boolean;
  /** Ascending, inquiries a month; null: all above. */
  readonly tiers: readonly { readonly upTo: Fraction | null; readonly rate: Fen }[];
}

export interface CommissionFee {
  readonly type: 'commission';
  /** Adds up the sales. */
  readonly of: Clause;
  readonly rate: Fraction;
}

/** 考核系数: the share of the base that is paid from a score on; the last row has no score of its own. */
export type ScoreRow = { readonly from: Fraction | null; readonly pay: Fraction };

/** What is paid. */
export interface Settlement {
  readonly base: readonly Fee[];
  /** Best first; empty: the base is paid whatever the score. */
  readonly byScore: readonly ScoreRow[];
  /** Of base. */
  readonly penaltyCap: Amount | null;
  readonly bonusCap: Amount | null;
  /** Ids of clauses; a missed one leaves no bonus. */
  readonly bonusGate: readonly string[];
  /** `one`: an event that several per-case clauses dock counts in the first of them only. */
  readonly overlap: 'sum' | 'one';
  /** What a clause costs that was missed before; null: no more than the first time. */
  readonly repeat: Repeat | null;
  /** Misses that are told as chronic; null: none are. */
  readonly chronic: Chronic | null;
  readonly tax: { readonly rate: Fraction; readonly included: boolean } | null;
}

/** `multiplier` times the penalty of a clause missed in an earlier one of `withinMonths`, the month judged being the last of them. */
export interface Repeat {
  readonly withinMonths: number;
  readonly multiplier: Fraction;
}

/** So many months with a miss of `withinMonths`, the month judged being the last of them. */
export interface Chronic {
  readonly misses: number;
  readonly withinMonths: number;
}
