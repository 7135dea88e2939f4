import { z } from 'zod';
import { perDistinct } from './base/accumulator.ts';
import { EXCLUDED_SESSIONS } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { NET_OF_REFUNDS } from './base/option-words.ts';
import { WORDS, yesNo } from './base/options.ts';
import { refundedOf } from './base/orders.ts';
import { observeSales, saleColumns } from './base/selling.ts';

/** What a buyer won by an inquiry spends. */
export const salesPerBuyer = defineMetric({
  id: 'sales-per-buyer',
  family: 'selling',
  title: { zh: '客单价', en: 'Sales per buyer' },
  definition: {
    zh: '归属询单且在周期内付款的订单实付金额之和 ÷ 付款买家数（去重）。默认扣除退款、不含邮费。',
    en: 'Σ paid amount ÷ distinct paying buyers, over orders that belong to an inquirer and were paid in the period. By default net of refunds and without postage.',
  },
  formula: { zh: 'Σ 归属订单实付金额 ÷ 付款买家数', en: 'Σ paid amount of orders credited ÷ paying buyers' },
  example: {
    zh: '两位买家付了 120 元和 80 元，退回 20 元：(120 + 80 − 20) ÷ 2 = 90 元',
    en: 'Two buyers paid ¥120 and ¥80, ¥20 went back: (120 + 80 − 20) ÷ 2 = ¥90',
  },
  source: { zh: '赤兔、生意参谋“客单价”', en: 'Sales per buyer in Chitu and Sycm' },
  unit: 'fen',
  better: 'higher',
  needs: ['chats', 'orders'],
  columns: (_options, attribution) => [...saleColumns(attribution), 'no-amount-column'],
  excludes: [...EXCLUDED_SESSIONS, 'after-sale', 'no-figure'],
  reach: (_options, { afterSaleWindow }) => ({ orders: { before: afterSaleWindow, after: 0 } }),
  // Without them the order sheet's own figure is taken off, where it has one.
  helps: ({ 'net-of-refunds': net }) => (net ? { refunds: { before: 0, after: 0 } } : {}),
  options: z.strictObject({
    'net-of-refunds': yesNo().prefault('true').register(WORDS, NET_OF_REFUNDS),
    postage: yesNo()
      .prefault('false')
      .register(WORDS, {
        title: { zh: '含邮费', en: 'With postage' },
        tells: { zh: '金额是否含邮费', en: 'whether amounts include postage' },
      }),
  }),
  accumulator: () => perDistinct,
  observe(facts, { 'net-of-refunds': net, postage }, tally) {
    observeSales(facts, tally, ({ order, index }) => {
      if (order.paid === null) return null;
      const kept = order.paid - (postage ? 0 : order.postage) - (net ? refundedOf(facts, index) : 0);
      // A refund may pay the postage back too; an order never counts below nothing.
      return Math.max(0, kept);
    });
  },
});
