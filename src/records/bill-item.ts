import type { Fen } from '../units/money.ts';

/** What an item of a bill is for, as its words tell. */
export const BILL_MEANINGS = [
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
export interface BillItem {
  readonly input: number;
  readonly row: number;
  readonly item: string;
  /** Null: its words tell nothing known. */
  readonly means: BillMeaning | null;
  /** As written; what is taken off may stand with or without its sign. */
  readonly amount: Fen;
}
