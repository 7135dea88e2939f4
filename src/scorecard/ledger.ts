import { z } from 'zod';
import { DECISIONS, EXEMPTION_CATEGORIES } from '../records/rulings.ts';
import { count } from './words.ts';

/** 申诉与剔除: one row of the exemptions sheet. Its reason and evidence stay in the sheet. */
export const exemption = z.strictObject({
  /** `E` and its row in the sheet. */
  id: z.string(),
  /** Null: every clause. */
  clause: z.string().nullable(),
  category: z.enum(EXEMPTION_CATEGORIES).nullable(),
  filedBy: z.string().nullable(),
  filedAt: z.string().nullable(),
  decision: z.enum(DECISIONS),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Filed after the time the contract gives. */
  late: z.boolean(),
  /** Accepted, and not late (or late and allowed): its units are left out. */
  counted: z.boolean(),
  /** Clause → units that it is about. */
  units: z.record(z.string(), count),
  /** Fen that it moves by itself: payable with it − without it, all other rows as they stand; null: nothing is paid by the contract. */
  money: z.int().nullable(),
  input: z.int().nullable(),
  row: z.int().nullable(),
});
export type ExemptionEntry = z.infer<typeof exemption>;

/** Earlier months that the settlement looks back to. */
export const history = z.strictObject({
  months: z.array(
    z.strictObject({
      month: z.string(),
      /** `used`; or why not: nothing was found, it was provisional, it is of another contract or cannot be read. */
      state: z.enum(['used', 'missing', 'provisional', 'foreign', 'unreadable']),
      digest: z.string().nullable(),
      missed: z.array(z.string()),
    }),
  ),
});
export type HistoryEntry = z.infer<typeof history>;
