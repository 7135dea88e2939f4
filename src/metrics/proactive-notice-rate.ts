import { z } from 'zod';
import { EVENT_TYPES, type EventRecord } from '../records/staff.ts';
import { DAY_SECONDS } from '../units/time.ts';
import { type Facts, ownDay, shopOf } from './base/facts.ts';
import { messagesToBuyers } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';
import { WITHIN } from './base/option-words.ts';
import { duration, WORDS } from './base/options.ts';
import { buyersOfOrders, isOfFlagged, orderOf } from './base/orders.ts';
import { latestChat, reaches } from './base/selling.ts';

/** How many events the buyer is told of unasked. */
export const proactiveNoticeRate = defineMetric({
  id: 'proactive-notice-rate',
  family: 'after-sales',
  title: { zh: '主动通知率', en: 'Proactive notice rate' },
  definition: {
    zh: '周期内发生的事件（event：all 全部，或补发/换货发出、退款完成、物流异常、改地址中的一种）中，在 within（时限）以内（恰好也算）有受考核客服人工给该买家发过消息的 ÷ 全部。买家按昵称认，没有昵称的按订单认；认不出的不计，从没来聊过的算未通知。聊天记录还没覆盖到时限的不计。',
    en: "Of the events in the period (`event`: all, or one type): those followed within `within` (exactly then too) by a human message of a judged agent to that buyer ÷ all. The buyer is known by the nick, else by the order; unknown ones are left out, known ones who never chatted were not told. Events whose time ends after the shop's last chat message are left out.",
  },
  formula: { zh: '时限内通知到的事件 ÷ 事件', en: 'events told of in time ÷ events' },
  example: {
    zh: '25 件物流异常，20 件在 24 小时内通知了买家：20 ÷ 25 = 80%',
    en: '25 abnormal parcels, 20 buyers told within 24 h: 20 ÷ 25 = 80%',
  },
  source: {
    zh: '外包合同常见条款：补发、退款、异常件、改地址须主动告知',
    en: 'A usual clause: buyers are told unasked of replacements, refunds, abnormal parcels and changed addresses',
  },
  unit: 'ratio',
  better: 'higher',
  needs: ['chats', 'events'],
  excludes: ['flagged', 'not-joined', 'not-matured', 'out-of-scope', 'waived'],
  reach: ({ within }) => ({ chats: { before: DAY_SECONDS, after: Math.max(DAY_SECONDS, within) } }),
  options: z.strictObject({
    event: z
      .enum(['all', ...EVENT_TYPES])
      .default('all')
      .register(WORDS, {
        title: { zh: '事件', en: 'Event' },
        tells: { zh: '看哪一种要通知买家的事', en: 'which events the buyer is to hear of' },
        values: {
          all: { zh: '全部', en: 'all' },
          'replacement-shipped': { zh: '补发/换货发出', en: 'replacement shipped' },
          'refund-completed': { zh: '退款完成', en: 'refund completed' },
          'parcel-abnormal': { zh: '物流异常', en: 'parcel abnormal' },
          'address-changed': { zh: '改地址', en: 'address changed' },
        },
      }),
    within: duration()
      .prefault('24h')
      .register(WORDS, {
        ...WITHIN,
        tells: {
          zh: '事件发生后多久之内告诉买家才算；正好等于也算',
          en: 'how soon after the event the buyer must hear of it, exactly this time too',
        },
      }),
  }),
  // Who should have told is nobody's in particular.
  perAgent: false,
  observe(facts, { event: asked, within }, tally) {
    const toBuyers = messagesToBuyers(facts);
    const latest = latestChat(facts);
    for (const [index, event] of facts.sheets.events.entries()) {
      const { at, type, input, row } = event;
      const own = ownDay(facts, event, at);
      if (own === null || (asked !== 'all' && asked !== type)) continue;
      const finding = { unit: 'event' as const, of: index, agent: -1, at, measured: null, input, row };
      const buyer = buyerOf(facts, event);
      const reason = isOfFlagged(facts, event, event.order) ? 'flagged' : own.reason;
      if (reason !== null) tally.exclude(reason, 1, finding);
      else if (buyer === null) tally.exclude('not-joined', 1, finding);
      else if (!reaches(latest, shopOf(facts, event), at + within)) tally.exclude('not-matured', 1, finding);
      else {
        const told = buyer !== -1 && toBuyers.between(buyer, at, at + within).length > 0;
        tally.add({
          agent: -1,
          day: own.day,
          num: told ? 1 : 0,
          den: 1,
          finding: told && !tally.tracing ? undefined : finding,
        });
      }
    }
  },
});

/** The chatting buyer of an event; −1: known, but never chatted; null: unknown. */
function buyerOf(facts: Facts, event: EventRecord): number | null {
  const { buyers } = facts.chats.conversations;
  if (event.buyer !== null) {
    const known = buyers.find(event.buyer, shopOf(facts, event));
    return known === -1 || buyers.masked[known] ? -1 : known;
  }
  const order = event.order === null ? -1 : orderOf(facts, event, event.order);
  if (order === -1) return null;
  const joined = buyersOfOrders(facts)[order]!;
  return joined === -1 && facts.orders[order]!.buyer === null ? null : joined;
}
