import type { Order } from '../records/orders.ts';
import { type Facts, inShops, orderKey, shopOf } from './base/facts.ts';
import { findOrder } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { ordersOn } from './base/orders.ts';
import { givesMoney } from './base/sheets.ts';

/** How many orders are paid back, in whole or in part. */
export const refundRate = defineMetric({
  id: 'refund-rate',
  family: 'after-sales',
  title: { zh: '退款率', en: 'Refund rate' },
  definition: {
    zh: '周期内付款的订单中，有成功退款（全额或部分，不论何时退）的订单数 ÷ 全部。按退款表认定；订单表自带的退款金额大于 0 也算。',
    en: "Of the orders paid in the period: those with a successful refund, whole or in part and whenever it came ÷ all. Told by the refund sheets, or by the order sheet's own refunded amount above 0.",
  },
  formula: { zh: '有成功退款的订单 ÷ 付款订单', en: 'orders with a successful refund ÷ paid orders' },
  example: {
    zh: '付款 400 单，30 单退过款：30 ÷ 400 = 7.5%',
    en: '400 orders paid, 30 of them refunded: 30 ÷ 400 = 7.5%',
  },
  exampleTarget: '8%',
  source: { zh: '拼多多“成功退款率”、生意参谋“退款率”', en: 'Refund rates of Pinduoduo and Sycm, by order' },
  unit: 'ratio',
  better: 'lower',
  responsibility: 'shared',
  needs: ['orders'],
  columns: () => ['no-payment-column'],
  excludes: ['flagged', 'no-figure', 'out-of-scope', 'waived'],
  perAgent: false,
  observe(facts, _options, tally) {
    const backed = refundedOrders(facts);
    const told = new Set(facts.inputs.filter(({ kind }) => kind === 'refunds').map(({ shop }) => shop));
    const own = facts.orders.filter((order) => inShops(facts, shopOf(facts, order)));
    if (own.every((order) => !tellsRefund(order, told, shopOf(facts, order))))
      tally.refuse('no-refund-figure');
    for (const { order, index, day } of ordersOn(facts, 'paidAt', tally)) {
      const isBack = backed.has(orderKey(facts, order, order.id)) || (order.refunded ?? 0) > 0;
      const finding = isBack || tally.tracing ? findOrder(facts, index, order.paidAt!, -1) : undefined;
      if (!isBack && !tellsRefund(order, told, shopOf(facts, order))) tally.exclude('no-figure', 1, finding);
      else tally.add({ agent: -1, day, num: isBack ? 1 : 0, den: 1, finding });
    }
  },
});

/** Whether any sheet would say it if the order had been paid back. */
const tellsRefund = ({ refunded }: Order, told: ReadonlySet<number>, shop: number): boolean =>
  refunded !== null || told.has(shop);

/** Orders with a successful refund in the refund sheets. */
const refundedOrders = (facts: Facts): ReadonlySet<string> =>
  new Set(
    facts.refunds
      .filter((refund) => refund.status === 'success' && givesMoney(refund))
      .map((refund) => orderKey(facts, refund, refund.order)),
  );
