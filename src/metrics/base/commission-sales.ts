import { z } from 'zod';
import { fraction } from '../../units/fraction.ts';
import { fen } from '../../units/money.ts';
import { day } from '../../units/time.ts';
import type { TallyCell } from './accumulator.ts';
import { EXCLUDED_SESSIONS } from './findings.ts';
import type { Metric } from './metric.ts';
import { refundedBy } from './orders.ts';
import { observeSales, saleColumns } from './selling.ts';

/** Whether refunds leave, and those completed how many seconds after the period still do; null: all that are known. */
export interface CommissionOptions {
  readonly net: boolean;
  readonly cutoff: number | null;
}

/** What a commission is a share of; it judges nobody and so stands on no shelf. */
export const commissionSales: Metric<CommissionOptions> = {
  id: 'commission-sales',
  family: 'selling',
  title: { zh: '客服销售额', en: 'Sales by service' },
  definition: {
    zh: '归属询单且在周期内付款的订单实付金额之和，不含邮费。净销售额再减去退款：约定截止期的，只减周期结束后该期限内已完成的退款。每单不低于 0。',
    en: 'Σ paid amount, without postage, of orders that belong to an inquirer and were paid in the period. Net sales less refunds; with a cut-off only those completed by then after the end of the period. An order never counts below 0.',
  },
  formula: { zh: 'Σ（实付 - 邮费 - 退款）', en: 'Σ (paid − postage − refunds)' },
  example: {
    zh: '实付 120 元和 80 元，退回 20 元：120 + 80 - 20 = 180 元',
    en: '¥120 and ¥80 paid, ¥20 went back: 120 + 80 − 20 = ¥180',
  },
  source: { zh: '合同约定的提成基数', en: 'What the contract agrees a commission on' },
  unit: 'fen',
  better: 'higher',
  responsibility: 'vendor',
  needs: ({ net, cutoff }) => (net && cutoff !== null ? ['chats', 'orders', 'refunds'] : ['chats', 'orders']),
  columns: (_options, attribution) => [...saleColumns(attribution), 'no-amount-column'],
  excludes: [...EXCLUDED_SESSIONS, 'after-sale', 'no-figure'],
  reach: ({ cutoff }, { afterSaleWindow }) => ({
    orders: { before: afterSaleWindow, after: 0 },
    ...(cutoff === null ? {} : { refunds: { before: 0, after: cutoff } }),
  }),
  helps: ({ net }) => (net ? { refunds: { before: 0, after: 0 } } : {}),
  options: z.strictObject({ net: z.boolean(), cutoff: z.number().nullable() }),
  perAgent: true,
  perDay: true,
  accumulator: () => total,
  observe(facts, { net, cutoff }, tally) {
    const { calendar, period } = facts;
    const until = cutoff === null ? null : calendar.startOf(day(period.to + 1)) + cutoff;
    observeSales(facts, tally, ({ order, index }) => {
      if (order.paid === null) return null;
      return Math.max(0, order.paid - order.postage - (net ? refundedBy(facts, index, until) : fen(0)));
    });
  },
};

const total = {
  kind: 'compound',
  value: (cells: readonly TallyCell[]) => {
    const sample = cells.reduce((sum, { count }) => sum + count, 0);
    const sum = cells.reduce((all, { num }) => all + num, 0);
    const value = sample === 0 ? null : fraction(sum);
    return { value, numerator: null, denominator: null, sample };
  },
} as const;
