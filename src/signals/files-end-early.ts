import { CERTAIN } from '../gaps/provisional.ts';
import type { ContractFacts } from '../measure/facts.ts';
import { sheetDays } from '../records/sheets.ts';
import { daysBetween } from '../units/days.ts';
import type { Day, Instant } from '../units/time.ts';
import type { Signal } from './base/signal.ts';

/** Exports that stop before the period does, though many rows should have followed. */
export const filesEndEarly: Signal = {
  id: 'files-end-early',
  title: { zh: '导出文件提前结束', en: 'Files that end early' },
  says: {
    zh: '聊天、订单、退款共看了 {of} 类文件，有 {count} 类没有导到考核期末',
    en: 'of {of} kinds of files (chats, orders, refunds), {count} end before the period does',
  },
  innocent: {
    zh: '导出时考核期还没过完，或店铺最后几天确实没有业务。',
    en: 'They were exported before the period was over, or the shop was quiet on its last days.',
  },
  definition: {
    zh: '逐店看聊天、订单、退款：从最后一条记录的次日到考核期末，按此前的日均量本该有 10 条以上，却一条都没有。聊天只看服务日。',
    en: 'Shop by shop, for chats, orders and refunds: from the day after the last record to the end of the period there is none, where at the rate before there should be 10 or more. For chats only days with service hours are looked at.',
  },
  side: 'owner',
  source: {
    zh: '导出不全会改变询单转化、退款等结果，却不容易看出来',
    en: 'a part of the orders or refunds left out changes conversion and refund figures, and is hard to notice',
  },
  needs: [],
  // Each kind is held against chance by itself (`CERTAIN`).
  threshold: { cases: 1, percent: 0 },
  observe(facts, note) {
    for (let shop = 0; shop < facts.contract.terms.shops.length; shop++)
      for (const kind of ['chats', 'orders', 'refunds'] as const) {
        const counts = kind === 'chats' ? chatDays(facts, shop) : sheetCounts(facts, shop, kind);
        if (counts.size > 0) note(-1, endIn(facts, counts, daysNeeded(facts, shop, kind)));
      }
  },
};

/** Records of a day, and the first input that has any. */
type Counts = ReadonlyMap<Day, { readonly count: number; readonly input: number }>;

/** The last day that has any, where many more should follow; null: it does not end early. */
function endIn({ calendar, period }: ContractFacts, counts: Counts, days: readonly Day[]) {
  if ([...counts.keys()].some((each) => each > period.to)) return null;
  const last = days.findLastIndex((each) => counts.has(each));
  if (last === -1) return null;
  const total = days.slice(0, last + 1).reduce((sum, each) => sum + (counts.get(each)?.count ?? 0), 0);
  const missing = days.length - 1 - last;
  if (missing * total < CERTAIN * (last + 1)) return null;
  return { at: calendar.startOf(days[last]!), input: counts.get(days[last]!)!.input, row: null };
}

/** Days of the period on which there should be some. */
function daysNeeded(
  { calendar, period }: ContractFacts,
  shop: number,
  kind: 'chats' | 'orders' | 'refunds',
): Day[] {
  const { from, to } = period;
  if (kind !== 'chats') return daysBetween(from, to);
  const free = calendar.waivedDays('', '', from, to);
  return calendar.serviceDays(shop, from, to).filter((each) => !free.has(each));
}

function sheetCounts(
  { sheets, calendar, inputs }: ContractFacts,
  shop: number,
  kind: 'orders' | 'refunds',
): Counts {
  const counts = new Map<Day, { count: number; input: number }>();
  for (const [input, days] of sheetDays(kind, sheets, calendar))
    if (inputs[input]!.shop === shop) for (const [each, count] of days) add(counts, each, count, input);
  return counts;
}

/** Sessions that buyers began. */
function chatDays({ sessions, turns, calendar, chats: { messages } }: ContractFacts, shop: number): Counts {
  const counts = new Map<Day, { count: number; input: number }>();
  for (let s = 0; s < sessions.count; s++)
    if (sessions.shop[s] === shop && turns.firstBuyer[s] !== 0)
      add(
        counts,
        calendar.dayOf(turns.firstBuyer[s]! as Instant),
        1,
        messages.input[sessions.order[sessions.start[s]!]!]!,
      );
  return counts;
}

function add(
  counts: Map<Day, { count: number; input: number }>,
  on: Day,
  count: number,
  input: number,
): void {
  const known = counts.get(on);
  counts.set(on, { count: (known?.count ?? 0) + count, input: Math.min(known?.input ?? input, input) });
}
