import { z } from 'zod';
import type { Order } from '../records/orders.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { instant } from '../units/time.ts';
import { type Facts, inShops, shopOf } from './base/facts.ts';
import { findOrder } from './base/findings.ts';
import { messagesToBuyers } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';
import { AFTER } from './base/option-words.ts';
import { duration, WORDS } from './base/options.ts';
import { buyersOfOrders, ordersOn } from './base/orders.ts';
import { inquiriesOf, latestCreation, reaches } from './base/selling.ts';
import type { Tally } from './base/tally.ts';

/** How many unpaid orders of buyers who had asked are followed up. */
export const unpaidFollowUpRate = defineMetric({
  id: 'unpaid-follow-up-rate',
  family: 'selling',
  title: { zh: '催付率', en: 'Unpaid follow-up rate' },
  definition: {
    zh: '周期内创建、到 after 为止仍未付款（或未付款即关闭）、且买家下单前有计入的会话的订单中，下单后 after 以内有受考核客服人工给该买家发过消息的 ÷ 全部；恰好在 after 时发的算。还没到 after 的订单不计。',
    en: 'Of the orders created in the period that were still unpaid at creation + `after` (or closed unpaid) and whose buyer has a counted session before the creation: those with a human message of a judged agent to the buyer between creation and creation + `after` (exactly then too) ÷ all. Orders whose time is not over yet are left out.',
  },
  formula: {
    zh: '催过付的未付款订单 ÷ 咨询过的买家的未付款订单',
    en: 'unpaid orders followed up ÷ unpaid orders of buyers who had asked',
  },
  example: {
    zh: '20 个咨询过的买家拍下 12 小时没付款，客服给其中 16 个发过消息：16 ÷ 20 = 80%',
    en: '20 buyers who had asked did not pay within 12 h, 16 of them were written to: 16 ÷ 20 = 80%',
  },
  source: {
    zh: '天猫外包合同：拍下 12 小时未付款须催付',
    en: 'Tmall outsourcing contracts: follow up within 12 hours',
  },
  unit: 'ratio',
  better: 'higher',
  needs: ['chats', 'orders'],
  columns: () => ['no-creation-column', 'no-payment-column'],
  excludes: ['flagged', 'no-creation-time', 'no-earlier-session', 'not-matured', 'out-of-scope', 'waived'],
  // The last day's orders, and one created later still that shows the sheet to reach so far.
  reach: ({ after }) => ({ orders: { before: 0, after } }),
  options: z.strictObject({
    after: duration()
      .prefault('12h')
      .register(WORDS, {
        ...AFTER,
        tells: {
          zh: '下单后这么久还没付款的订单要催，也要在这段时间内催',
          en: 'orders unpaid for so long should be chased, and within that time',
        },
      }),
  }),
  observe(facts, { after }, tally) {
    const { refusal } = inquiriesOf(facts);
    if (refusal !== null) {
      tally.refuse(refusal);
      return;
    }
    excludeUndated(facts, tally);
    const buyers = buyersOfOrders(facts);
    const earlier = firstMessages(facts);
    const toBuyers = messagesToBuyers(facts);
    const latest = latestCreation(facts);
    for (const { order, index, day } of ordersOn(facts, 'createdAt', tally)) {
      const created = order.createdAt!;
      const due = created + after;
      if (order.paidAt !== null && order.paidAt <= due) continue;
      const session = earlier.get(buyers[index]!)?.findLast(({ at }) => at < created);
      const finding = findOrder(facts, index, created, session?.agent ?? -1);
      if (!session) tally.exclude('no-earlier-session', 1, finding);
      else if (isOpen(order) && !reaches(latest, shopOf(facts, order), due))
        tally.exclude('not-matured', 1, finding);
      else {
        const told = toBuyers.between(buyers[index]!, created, due).length > 0;
        const { agent } = session;
        tally.add({
          agent,
          day,
          num: told ? 1 : 0,
          den: 1,
          finding: told && !tally.tracing ? undefined : finding,
        });
      }
    }
  },
});

/** Neither paid nor closed: it may still be paid in time. */
const isOpen = ({ paidAt, closed }: Order): boolean => paidAt === null && !closed;

function excludeUndated(facts: Facts, tally: Tally): void {
  for (const [index, order] of facts.orders.entries())
    if (order.createdAt === null && inShops(facts, shopOf(facts, order)))
      tally.exclude('no-creation-time', 1, findOrder(facts, index, order.paidAt ?? instant(0), -1));
}

interface Opened {
  /** Of its first buyer message. */
  readonly at: number;
  readonly agent: number;
}

/** By buyer: when their counted sessions began, in time. */
function firstMessages(facts: Facts): ReadonlyMap<number, readonly Opened[]> {
  const { population, sessions, turns } = facts;
  const opened = new Map<number, Opened[]>();
  for (const { session, agent } of population.sessions) {
    const at = turns.firstBuyer[session]!;
    const own = opened.get(sessions.buyer[session]!);
    if (own) own.push({ at, agent });
    else opened.set(sessions.buyer[session]!, [{ at, agent }]);
  }
  const nameOf = ({ agent }: Opened): string => facts.chats.accounts.names[agent] ?? '';
  for (const own of opened.values())
    own.sort((a, b) => a.at - b.at || compareCodePoints(nameOf(a), nameOf(b)));
  return opened;
}
