import { z } from 'zod';
import type { Facts } from './base/facts.ts';
import { EXCLUDED_SESSIONS, excludeSessions, findBuyerDay, findOrder } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { PER } from './base/option-words.ts';
import { WORDS } from './base/options.ts';
import { ordersOn } from './base/orders.ts';
import { isServedByUs } from './base/selling.ts';
import { EXCLUDED_COMPLAINTS, vendorComplaints } from './base/sheets.ts';
import type { Tally } from './base/tally.ts';

/** How many complaints are the vendor's fault. */
export const complaintRate = defineMetric({
  id: 'complaint-rate',
  family: 'after-sales',
  title: { zh: '投诉率', en: 'Complaint rate' },
  definition: {
    zh: '周期内责任方为乙方的投诉数 ÷ 由被考核客服人工接待的买家·日数（默认），或 ÷ 周期内付款的订单数（per: orders）。责任未定的、责任在其他方的投诉不计。给了投诉表而没有记录，就是 0 件投诉。',
    en: 'Complaints of the period for which the vendor is liable ÷ buyer-days that a judged agent wrote to (default), or ÷ orders paid in the period (`per: orders`). Complaints that are undecided, or for which others are liable, do not count. A sheet without rows means no complaint.',
  },
  formula: {
    zh: '乙方责任的投诉 ÷ 人工接待的买家·日（或付款订单）',
    en: "complaints of the vendor's liability ÷ buyer-days served (or orders paid)",
  },
  example: {
    zh: '5 件投诉，乙方责任 2 件，物流 2 件，未定 1 件；接待 1 000 个买家·日：2 ÷ 1000 = 0.2%',
    en: '5 complaints: 2 the vendor’s, 2 the courier’s, 1 undecided; 1,000 buyer-days served: 2 ÷ 1,000 = 0.2%',
  },
  exampleTarget: '0.2%',
  source: {
    zh: '外包客服合同“有责投诉率”条款',
    en: 'Clauses on justified complaints in outsourcing contracts',
  },
  unit: 'ratio',
  better: 'lower',
  needs: ({ per }) => (per === 'orders' ? ['complaints', 'orders'] : ['complaints', 'chats']),
  columns: ({ per }) =>
    per === 'orders' ? ['no-decision-column', 'no-payment-column'] : ['no-decision-column'],
  excludes: [...new Set([...EXCLUDED_COMPLAINTS, ...EXCLUDED_SESSIONS, 'no-human-message'])].sort(),
  options: z.strictObject({ per: z.enum(['buyers', 'orders']).default('buyers').register(WORDS, PER) }),
  // A day's complaints are not those of the day's buyers.
  perDay: false,
  observe(facts, { per }, tally) {
    if (per === 'orders') observeOrders(facts, tally);
    else observeBuyersServed(facts, tally);
    for (const { agent, day, find } of vendorComplaints(facts, tally))
      tally.add({ agent, day, num: 1, finding: find(agent) });
  },
});

function observeBuyersServed(facts: Facts, tally: Tally): void {
  excludeSessions(facts, tally);
  for (const buyerDay of facts.population.buyerDays) {
    const { agent, day } = buyerDay;
    const finding = tally.tracing ? findBuyerDay(facts, buyerDay) : undefined;
    if (isServedByUs(facts, buyerDay)) tally.add({ agent, day, den: 1, finding });
    else tally.exclude('no-human-message', 1, finding);
  }
}

function observeOrders(facts: Facts, tally: Tally): void {
  for (const { order, index, day } of ordersOn(facts, 'paidAt', tally)) {
    const finding = tally.tracing ? findOrder(facts, index, order.paidAt!, -1) : undefined;
    tally.add({ agent: -1, day, den: 1, finding });
  }
}
