import { z } from 'zod';
import { choice, flag, scalar, text } from './schema-words.ts';

/** Shape of what is paid. */
export const settlementSchema = z.strictObject({
  base: z
    .array(
      z.strictObject({
        type: z.enum(['fixed', 'seat', 'inquiry', 'commission']).describe('Kind of fee'),
        amount: scalar.optional().describe('fixed: yuan a month, at most two decimals'),
        rate: scalar.optional().describe('seat: yuan a seat and month; commission: share of the sales, 2%'),
        seats: scalar.optional().describe('seat: how many'),
        of: choice(['inquiry-volume', 'net-sales', 'sales']).describe(
          'inquiry: inquiry-volume (default); commission: net-sales or sales',
        ),
        'refund-cutoff': scalar
          .optional()
          .describe('commission of net-sales: how long after the period refunds still leave, 15d'),
        tiers: z
          .array(
            z.strictObject({
              'up-to': scalar
                .optional()
                .describe('Inquiries a month up to which the rate holds; the last tier has none'),
              rate: scalar.describe('Yuan an inquiry'),
            }),
          )
          .min(1)
          .optional()
          .describe('inquiry: rates, each for the inquiries of its own tier'),
        whole: flag.describe('inquiry: all inquiries at the rate of the tier reached (default false)'),
      }),
    )
    .min(1)
    .describe('The fee before penalties'),
  'penalty-cap': scalar
    .optional()
    .describe('Most that penalties can come to in a month: 20% of base, or yuan'),
  'by-score': z
    .array(
      z.strictObject({
        from: scalar.optional().describe('From this score on; the last row has none'),
        pay: scalar.describe('Share of the base that is paid, 95%'),
      }),
    )
    .min(1)
    .optional()
    .describe('考核系数: what share of the base a score pays, best first'),
  'bonus-cap': scalar.optional().describe('Most that bonuses can come to in a month: 10% of base, or yuan'),
  'bonus-gate': z.array(text).min(1).optional().describe('Clauses: no bonus where one of them is missed'),
  overlap: choice(['sum', 'one']).describe(
    'An event that several per-case clauses dock: sum, in each of them (default); one, in the first of them only',
  ),
  repeat: z
    .strictObject({
      'within-months': scalar.describe('Calendar months looked at, the one judged being the last: 3'),
      multiplier: scalar.describe('What the penalty is multiplied by, before its cap: 2'),
    })
    .optional()
    .describe('再次未达标加倍: a clause that was missed in one of these months too costs more'),
  chronic: z
    .strictObject({
      misses: scalar.describe('Months in which it was missed, the one judged among them'),
      'within-months': scalar.describe('Calendar months looked at, the one judged being the last: 6'),
    })
    .optional()
    .describe('A clause missed so often is told; moves no money'),
  tax: z
    .strictObject({
      rate: scalar.describe('Rate of VAT, 6%'),
      included: flag.describe('Amounts of this contract include tax (default true)'),
    })
    .optional(),
});
