import { fraction, over, ZERO } from '../units/fraction.ts';
import { compound } from './base/accumulator.ts';
import { findOrder } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { ordersOn } from './base/orders.ts';
import { inquiriesOf, saleColumns } from './base/selling.ts';

/** How much of what the shop sells was won by customer service. */
export const serviceSalesShare = defineMetric({
  id: 'service-sales-share',
  family: 'selling',
  title: { zh: '客服销售占比', en: 'Service sales share' },
  definition: {
    zh: '周期内付款且归属询单的订单实付金额 ÷ 店铺周期内全部付款订单的实付金额。两边都含邮费、不扣退款；豁免日付款的订单两边都不计。',
    en: 'Paid amount of the orders that belong to an inquirer and were paid in the period ÷ paid amount of all orders of the shop paid in the period. Both with postage and before refunds; orders paid on waived days are in neither.',
  },
  formula: {
    zh: '归属询单的销售额 ÷ 店铺销售额',
    en: 'sales that belong to inquirers ÷ all sales of the shop',
  },
  example: {
    zh: '店铺卖了 50 000 元，其中归属询单的 15 000 元：15000 ÷ 50000 = 30%',
    en: 'the shop sold ¥50,000, of which ¥15,000 belong to inquirers: 15,000 ÷ 50,000 = 30%',
  },
  exampleTarget: '30%',
  source: {
    zh: '赤兔“客服销售占比”、生意参谋“客服支付占比”',
    en: 'Share of sales by service in Chitu and Sycm',
  },
  unit: 'ratio',
  better: 'higher',
  needs: ['chats', 'orders'],
  columns: (_options, attribution) => [...saleColumns(attribution), 'no-amount-column'],
  excludes: ['flagged', 'no-figure', 'out-of-scope', 'waived'],
  reach: (_options, { afterSaleWindow }) => ({ orders: { before: afterSaleWindow, after: 0 } }),
  // The shop's sales are nobody's: one agent has no share of them.
  perAgent: false,
  accumulator: () =>
    compound((parts) => {
      const all = parts.get('all');
      const own = parts.get('own');
      if (!all || !own || all.sum.num === 0n) return null;
      return { value: over(own.sum, all.sum), numerator: own.sum, denominator: all.sum, sample: all.count };
    }),
  observe(facts, _options, tally) {
    const { inquirers, refusal } = inquiriesOf(facts);
    if (refusal !== null) {
      tally.refuse(refusal);
      return;
    }
    const belonging = new Set(inquirers.flatMap(({ orders }) => orders.map(({ order }) => order)));
    for (const { order, index, day } of ordersOn(facts, 'paidAt', tally)) {
      const finding = tally.tracing ? findOrder(facts, index, order.paidAt!, -1, order.paid) : undefined;
      if (order.paid === null) {
        tally.exclude('no-figure', 1, finding);
        continue;
      }
      const all = fraction(order.paid);
      tally.add({ agent: -1, day, parts: { all, own: belonging.has(index) ? all : ZERO }, finding });
    }
  },
});
