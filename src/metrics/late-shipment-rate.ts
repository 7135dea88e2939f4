import { z } from 'zod';
import type { Order, Refund } from '../records/orders.ts';
import type { Fen } from '../units/money.ts';
import { type Instant, instant } from '../units/time.ts';
import { type Facts, inShops, orderKey, shopOf } from './base/facts.ts';
import { findOrder } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { duration, WORDS } from './base/options.ts';
import { isFlagged } from './base/orders.ts';
import { exposureDetails, lateParts } from './base/platform-rules.ts';

/** How many orders leave too late. */
export const lateShipmentRate = defineMetric({
  id: 'late-shipment-rate',
  family: 'after-sales',
  title: { zh: '延迟发货率', en: 'Late shipment rate' },
  definition: {
    zh: '应发货时刻（付款 + promise（承诺发货时限），或订单自带的“应发货时间”）落在周期内的订单中，到时仍未发货的 ÷ 全部；恰好到时发货不算延迟，没有发货时间算延迟。到时之前已关闭或已全额退款的不计：有退款记录的按退款完结时刻，看不出时刻的，没发过货的已关闭订单不计；预售不计。旁列违约金：每笔延迟订单实付金额的 30%，最高 500 元（天猫规则）。',
    en: 'Of the orders whose deadline (payment + `promise`, or the row’s own) lies in the period: those not shipped by then ÷ all of them; exactly then is in time, no ship time is late. Orders closed or fully refunded before the deadline are out: by the completion of the refunds, and where no sheet tells a moment, closed orders that never left; presale is out. Beside it the exposure: 30% of the amount of each late order, at most ¥500 (rules of Tmall).',
  },
  formula: {
    zh: '到期仍未发货的订单 ÷ 期内到期的订单',
    en: 'orders not shipped by their deadline ÷ orders whose deadline lies in the period',
  },
  example: {
    zh: '200 单到期，3 单过了 72 小时才发：3 ÷ 200 = 1.5%',
    en: '200 fell due, 3 left after 72 h: 3 ÷ 200 = 1.5%',
  },
  exampleTarget: '1%',
  source: {
    zh: '天猫、淘宝延迟发货规则（72 小时）',
    en: 'Late shipment rule of Tmall and Taobao (72 hours)',
  },
  unit: 'ratio',
  better: 'lower',
  responsibility: 'owner',
  needs: ['orders'],
  columns: () => ['no-payment-column'],
  excludes: ['flagged', 'presale', 'no-ship-time', 'closed', 'refunded', 'out-of-scope', 'waived'],
  // Orders paid that long before the first day fall due on it.
  reach: ({ promise }) => ({ orders: { before: promise, after: 0 } }),
  // Orders paid back in full before their deadline are out: only refund sheets tell when that was.
  helps: ({ promise }) => ({ refunds: { before: promise, after: 0 } }),
  options: z.strictObject({
    promise: duration()
      .prefault('72h')
      .register(WORDS, {
        title: { zh: '承诺发货时限', en: 'Promised within' },
        tells: {
          zh: '付款后应在多久内发货；订单自带应发货时间的从其规定',
          en: 'how soon after payment to ship; a deadline in the order itself comes first',
        },
      }),
  }),
  perAgent: false,
  shows: { absent: 'not-shipped' },
  observe(facts, { promise }, tally) {
    const { orders, calendar, period, scope } = facts;
    orders.forEach((order, index) => {
      if (order.paidAt === null || !inShops(facts, shopOf(facts, order))) return;
      const deadline = order.shipBy ?? instant(order.paidAt + promise);
      const day = calendar.dayOf(deadline);
      if (day < period.from || day > period.to) return;
      const reason = isFlagged(facts, order) ? 'flagged' : reasonOut(facts, order, deadline);
      const late = order.shippedAt === null || order.shippedAt > deadline;
      const measured = order.shippedAt === null ? null : order.shippedAt - order.paidAt;
      const finding = late || tally.tracing ? findOrder(facts, index, deadline, -1, measured) : undefined;
      if (!calendar.admits(scope.only, deadline)) tally.exclude('out-of-scope', 1, finding);
      else if (reason !== null) tally.exclude(reason, 1, finding);
      else if (scope.waivedDays.has(day)) tally.exclude('waived', 1, finding);
      else
        tally.add({
          agent: -1,
          day,
          num: late ? 1 : 0,
          den: 1,
          parts: late ? lateParts(order) : {},
          finding,
        });
    });
  },
  details: (cells) => exposureDetails(cells),
});

/** Why an order is not among those that had to be shipped by then; null where it is. */
function reasonOut(facts: Facts, order: Order, deadline: Instant): string | null {
  if (order.presale) return 'presale';
  if (!order.tellsShipment) return 'no-ship-time';
  const { paid, refunded, shippedAt, closed } = order;
  const cases = facts.derived('refunds by order', groupRefunds).get(orderKey(facts, order, order.id));
  const back = cases && paid ? backAt(cases, paid) : null;
  if (back !== null) return back < deadline ? 'refunded' : null;
  // The order sheets tell no moment: what was closed or paid back and never left had nothing left to ship.
  if (shippedAt !== null) return null;
  if (closed) return 'closed';
  return !cases && paid && (refunded ?? 0) >= paid ? 'refunded' : null;
}

/** When the last of an amount had been paid back; null where that is not known, or some of it was kept. */
function backAt(cases: readonly Refund[], amount: Fen): number | null {
  let left: number = amount;
  for (const each of [...cases].sort((a, b) => completionOf(a) - completionOf(b))) {
    left -= each.amount;
    if (left <= 0) return each.completedAt;
  }
  return null;
}

const completionOf = ({ completedAt }: Refund): number => completedAt ?? Infinity;

/** Successful ones. */
function groupRefunds(facts: Facts): ReadonlyMap<string, readonly Refund[]> {
  const groups = new Map<string, Refund[]>();
  for (const refund of facts.refunds) {
    if (refund.status !== 'success') continue;
    const key = orderKey(facts, refund, refund.order);
    const group = groups.get(key);
    if (group) group.push(refund);
    else groups.set(key, [refund]);
  }
  return groups;
}
