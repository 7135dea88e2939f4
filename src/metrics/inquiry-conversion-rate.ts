import { z } from 'zod';
import type { Order } from '../records/orders.ts';
import { DAY_SECONDS, day, type Instant } from '../units/time.ts';
import { type Facts, shopOf } from './base/facts.ts';
import { EXCLUDED_SESSIONS, findBuyerDay } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { NET_OF_REFUNDS } from './base/option-words.ts';
import { horizon, WORDS, yesNo } from './base/options.ts';
import { refundedOf } from './base/orders.ts';
import { type Inquirer, inquirersIn, latestCreation, reaches } from './base/selling.ts';

/** How many of those who ask before buying do buy. */
export const inquiryConversionRate = defineMetric({
  id: 'inquiry-conversion-rate',
  family: 'selling',
  title: { zh: '询单转化率', en: 'Inquiry conversion rate' },
  definition: {
    zh: '在首次咨询起 horizon（转化时限）内有归属订单付款（或下单、成团、出库）的询单人数 ÷ 已到期的询单人数。询单：买家·日，当日由被考核客服人工接待，且此前 after-sale-window（售后窗口）内没有已付款订单。订单归属该买家在下单时刻之前最近的一次询单，最迟不超过 lookback（回溯时限）。首次咨询加转化时限晚于订单表最后一笔下单时间的尚未到期，不计；店铺的订单表，或其归属订单所在的表，没有这种时间而无从判断的，也不计。',
    en: "Inquirers with an order that belongs to them and whose event (paid, created, grouped or shipped) lies within `horizon` of their first anchor ÷ matured inquirers. An inquirer is a buyer-day served by a judged agent whose buyer had no paid order in the `after-sale-window` before. An order belongs to the buyer's latest inquirer before its decision, at most `lookback` back. Inquirers whose horizon ends after the latest order creation in the sheets have not matured and are left out, and so are those of whom nobody can tell: the shop's order sheets, or that of their order, do not say when the event was.",
  },
  formula: {
    zh: '在期限内下单的询单 ÷ 已满期限的询单',
    en: 'inquirers with an order within the horizon ÷ matured inquirers',
  },
  example: {
    zh: '40 位询单买家，10 位在 24 小时内付款：10 ÷ 40 = 25%',
    en: '40 inquirers, 10 paid within 24 h: 10 ÷ 40 = 25%',
  },
  exampleTarget: '25%',
  source: {
    zh: '赤兔、京东客服管家“询单→付款”；拼多多“询单转化率（成团）”；飞鸽 72 小时口径',
    en: 'Inquiry-to-payment rates of Chitu and JD; Pinduoduo (grouped); Feige within 72 hours',
  },
  unit: 'ratio',
  better: 'higher',
  needs: ['chats', 'orders'],
  // A contact is mature once the sheets show a later order.
  columns: ({ event }, { judge }) =>
    event === 'paid' || judge !== 'order'
      ? ['no-creation-column', 'no-payment-column']
      : ['no-creation-column'],
  excludes: [...EXCLUDED_SESSIONS, 'after-sale', 'not-matured', 'no-group-time', 'no-ship-time'],
  // Orders that make a contact after-sale, and those that still belong to the last day's or let it mature.
  reach: ({ horizon }, { afterSaleWindow, lookback }) => ({
    orders: { before: afterSaleWindow, after: Math.max(lookback, secondsOf(horizon)) },
  }),
  // Without them the order sheet's own figure tells what was paid back, where it has one.
  helps: ({ 'net-of-refunds': net }) => (net ? { refunds: { before: 0, after: 0 } } : {}),
  options: z.strictObject({
    horizon: horizon()
      .prefault('24h')
      .register(WORDS, {
        title: { zh: '转化时限', en: 'Horizon' },
        tells: {
          zh: '咨询后多久内成交才算，可以写时长（如 72h、3d），正好等于也算',
          en: 'how long after the inquiry an order still counts, also a time (72h, 3d), exactly this time too',
        },
        values: {
          day: { zh: '当日', en: 'same day' },
          'next-day': { zh: '次日结束前', en: 'until the next day ends' },
        },
      }),
    event: z
      .enum(['paid', 'created', 'grouped', 'shipped'])
      .default('paid')
      .register(WORDS, {
        title: { zh: '事件', en: 'Event' },
        tells: { zh: '什么算成交', en: 'what counts as converted' },
        values: {
          paid: { zh: '付款', en: 'paid' },
          created: { zh: '下单', en: 'created' },
          grouped: { zh: '成团', en: 'grouped' },
          shipped: { zh: '出库', en: 'shipped' },
        },
      }),
    'net-of-refunds': yesNo().prefault('false').register(WORDS, NET_OF_REFUNDS),
  }),
  asks: ({ event }) => ({ option: 'event', kind: 'orders', field: EVENTS[event] }),
  shows: { absent: 'not-bought' },
  observe(facts, { horizon, event, 'net-of-refunds': net }, tally) {
    const latest = latestCreation(facts);
    const untold = untoldBy(facts, event);
    for (const inquirer of inquirersIn(facts, tally)) {
      const { first, day } = inquirer;
      const end = horizonEnd(facts, first, horizon);
      const shop = shopOfInquirer(facts, inquirer);
      if (!reaches(latest, shop, end)) {
        tally.exclude('not-matured', 1, tally.tracing ? findInquirer(facts, inquirer) : undefined);
        continue;
      }
      const bought = inquirer.orders.find(({ order }) => {
        const at = facts.orders[order]![EVENTS[event]];
        return at !== null && at >= first && at <= end && !(net && isRefunded(facts, order));
      });
      const reason = bought ? null : untold(shop, inquirer);
      if (reason !== null) {
        tally.exclude(reason, 1, tally.tracing ? findInquirer(facts, inquirer) : undefined);
        continue;
      }
      const { agent } = inquirer;
      const finding = bought && !tally.tracing ? undefined : findInquirer(facts, inquirer);
      tally.add({ agent, day, num: bought ? 1 : 0, den: 1, finding });
    }
  },
});

const EVENTS = {
  paid: 'paidAt',
  created: 'createdAt',
  grouped: 'groupedAt',
  shipped: 'shippedAt',
} as const satisfies Record<string, keyof Order>;

/** Events that not every order sheet tells: where an order says whether its own does, and the reason where it does not. */
const UNTOLD = {
  paid: null,
  created: null,
  grouped: { tells: 'tellsGrouping', reason: 'no-group-time' },
  shipped: { tells: 'tellsShipment', reason: 'no-ship-time' },
} as const satisfies Record<string, { tells: keyof Order; reason: string } | null>;

/** Why nobody can tell whether an inquirer without the event had it: the shop's sheets, or one of its orders', do not say. */
function untoldBy(
  facts: Facts,
  event: keyof typeof EVENTS,
): (shop: number, inquirer: Inquirer) => string | null {
  const untold = UNTOLD[event];
  if (untold === null) return () => null;
  const tells = (order: Order): boolean => order[untold.tells];
  const telling = new Set(facts.orders.filter(tells).map((order) => shopOf(facts, order)));
  return (shop, { orders }) =>
    telling.has(shop) && orders.every(({ order }) => tells(facts.orders[order]!)) ? null : untold.reason;
}

const secondsOf = (horizon: number | 'day' | 'next-day'): number =>
  typeof horizon === 'number' ? horizon : (horizon === 'day' ? 1 : 2) * DAY_SECONDS;

/** An inquirer as evidence. */
export const findInquirer = (facts: Facts, { index }: Inquirer) =>
  findBuyerDay(facts, facts.population.buyerDays.at(index), undefined, null);

function isRefunded(facts: Facts, order: number): boolean {
  const { paid } = facts.orders[order]!;
  const back = refundedOf(facts, order);
  return paid !== null && back > 0 && back >= paid;
}

/** The latest instant that is still within the horizon. */
function horizonEnd({ calendar }: Facts, first: Instant, horizon: number | 'day' | 'next-day'): number {
  if (typeof horizon === 'number') return first + horizon;
  const days = horizon === 'day' ? 1 : 2;
  return calendar.startOf(day(calendar.dayOf(first) + days)) - 1;
}

const shopOfInquirer = ({ population, sessions, turns }: Facts, { index }: Inquirer): number =>
  sessions.shop[turns.session[population.buyerDays.at(index).turns[0]!]!]!;
