import { z } from 'zod';
import { part } from './judgement.ts';
import { args, count } from './words.ts';

/** One line of the settlement, in fen. `gross` = basis × rate, `net` = min(basis × rate × multiplier, cap): each is rounded once. */
const line = z.strictObject({
  clause: z.string(),
  part: part.default(null),
  kind: z.enum(['deduct', 'tiers', 'per', 'per-case']),
  metric: z.string(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z.number(),
  target: z.number(),
  /** The tier that applies, in the metric's unit; null where the penalty has none. */
  tier: z.number().nullable(),
  /** What the rate is applied to: fen of base for a share, steps or cases for the others, 1 for a flat amount. */
  basis: z.number(),
  /** Fen a step, case or flat; ratio 0..1 for a share of base. */
  rate: z.number(),
  rateUnit: z.enum(['fen', 'ratio']),
  gross: count,
  /** 1, or the contract's for a clause that was missed before (`repeat`). */
  multiplier: z.number(),
  /** The earlier months (`2026-09`) of that. */
  repeats: z.array(z.string()).default([]),
  /** Per case under `overlap: one`: cases that an earlier clause docked already; they are not in `basis`. */
  counted: count.default(0),
  /** Per case: cases that the target allows; they are not in `basis` either. */
  allowed: count.default(0),
  cap: count.nullable(),
  net: count,
  /** Ids of the accepted exemptions that touch the clause. */
  exemptions: z.array(z.string()),
});
export type SettlementLine = z.infer<typeof line>;

const days = { days: count, monthDays: count };
/** Why what a fee is counted by is unknown: a code of text/reasons.ts. */
const unknown = z.string().nullable();
/** One line of the fee: what the contract says, what it is multiplied by, and the fen it comes to. */
const baseLine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fixed'), amount: count, ...days, net: count }),
  z.strictObject({ type: z.literal('seat'), rate: count, seats: count, ...days, net: count }),
  z.strictObject({
    type: z.literal('inquiry'),
    metric: z.string(),
    /** Of the tier, for the days of the period; null: no limit. */
    upTo: z.number().nullable(),
    /** Of the tier; null: unknown, for the `reason`. */
    quantity: z.number().nullable(),
    rate: count,
    reason: unknown,
    net: count,
  }),
  z.strictObject({
    type: z.literal('commission'),
    metric: z.string(),
    /** Fen; null: unknown, for the `reason`. */
    sales: z.number().nullable(),
    rate: z.number(),
    reason: unknown,
    net: count,
  }),
]);
export type BaseLine = z.infer<typeof baseLine>;

/** Commission of the month before that refunds took back since; what was paid for it is taken off. */
const clawback = z.strictObject({
  month: z.string(),
  metric: z.string(),
  /** Fen: what the commission was paid on, and what the same count gives now; null: not known, for the `reason`. */
  salesThen: z.number().nullable(),
  salesNow: z.number().nullable(),
  rate: z.number(),
  /** 考核系数 of that month. */
  coefficient: z.number(),
  reason: unknown,
  net: count,
});
export type ClawbackLine = z.infer<typeof clawback>;

const BILL_STATUSES = ['match', 'over', 'under', 'missing', 'unbacked'] as const;
/** 对账单: the vendor's bill against the settlement; amounts in fen, `variance` = billed − due. */
const bill = z.strictObject({
  input: z.int().nullable(),
  billed: z.int(),
  due: z.int(),
  variance: z.int(),
  lines: z.array(
    z.strictObject({
      /** As the bill calls it; null: the settlement has it and the bill does not. */
      item: z.string().nullable(),
      /** Line of the settlement (text/bill.ts); null: the settlement has nothing of the kind. */
      of: z.string().nullable(),
      clause: z.string().nullable(),
      billed: z.int().nullable(),
      due: z.int().nullable(),
      variance: z.int(),
      status: z.enum(BILL_STATUSES),
      /** Why they differ: code and arguments (text/bill.ts). */
      causes: z.array(z.strictObject({ code: z.string(), args })),
      row: z.int().nullable(),
    }),
  ),
});
export type BillResult = z.infer<typeof bill>;

/** Why no bonus is paid: a gate's clause was missed, or the period is no whole month. */
const held = z.enum(['gate', 'part-month']).nullable();

export const settlement = z.strictObject({
  currency: z.literal('CNY'),
  /** Fen; of a provisional part of a month, pro rata by days. */
  base: count,
  baseLines: z.array(baseLine),
  /** 考核系数, a share of base. */
  coefficient: z.number(),
  /** Of the binding clauses, by which the coefficient goes; null where nothing goes by it. */
  score: z.number().nullable().default(null),
  lines: z.array(line),
  penaltyCap: count.nullable(),
  /** After the cap. */
  penalties: count,
  /** What met clauses add, as lines of penalties; `bonus` is after cap and gate. */
  bonusLines: z.array(line).default([]),
  bonusCap: count.nullable().default(null),
  bonusHeld: held.default(null),
  /** The gate's clauses that were missed. */
  gateMissed: z.array(z.string()).default([]),
  bonus: count,
  clawbacks: z.array(clawback).default([]),
  /** Σ of the clawbacks. */
  clawback: count.default(0),
  /** Clauses missed so often that the contract calls it chronic, with the months (this one last); moves no money. */
  chronic: z.array(z.strictObject({ clause: z.string(), months: z.array(z.string()) })).default([]),
  payable: count,
  /** What would be payable had no exemption been accepted; null where none was. */
  payableWithoutExemptions: count.nullable().default(null),
  /** Of payable: amounts before and with tax; null where the contract says nothing of tax. */
  tax: z
    .strictObject({ rate: z.number(), included: z.boolean(), net: count, tax: count, gross: count })
    .nullable(),
  bill: bill.nullable(),
});
export type SettlementResult = z.infer<typeof settlement>;
