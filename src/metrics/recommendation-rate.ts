import { CLASS } from '../records/chat-line.ts';
import { saidIn } from '../records/chats.ts';
import type { Facts } from './base/facts.ts';
import { EXCLUDED_SESSIONS } from './base/findings.ts';
import { humanPositions } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';
import { type Inquirer, inquirersIn } from './base/selling.ts';
import { findInquirer } from './inquiry-conversion-rate.ts';

/** To how many inquirers something is recommended. */
export const recommendationRate = defineMetric({
  id: 'recommendation-rate',
  family: 'selling',
  title: { zh: '关联推荐率', en: 'Recommendation rate' },
  definition: {
    zh: '当日会话里受考核客服人工做过推荐的询单 ÷ 询单。推荐：命中“关联推荐”话术，或发了买家此前没有发过的商品链接。',
    en: 'Inquirers to whom a human of the judged agents recommended something in the sessions of that day ÷ inquirers. A recommendation is a phrase of that class, or a link to an item that the buyer had not sent before.',
  },
  formula: { zh: '有人工推荐的询单 ÷ 询单', en: 'inquirers with a human recommendation ÷ inquirers' },
  example: {
    zh: '50 个询单，15 个有推荐：15 ÷ 50 = 30%',
    en: '50 inquirers, 15 were recommended something: 15 ÷ 50 = 30%',
  },
  exampleTarget: '20%',
  source: { zh: '天猫外包合同接待流程“推荐”', en: 'The step “recommend” of Tmall outsourcing contracts' },
  unit: 'ratio',
  better: 'higher',
  heuristic: true,
  needs: ['chats', 'orders'],
  reads: () => ['phrase:recommendation', 'links'],
  excludes: ['after-sale', ...EXCLUDED_SESSIONS],
  reach: (_options, { afterSaleWindow }) => ({ orders: { before: afterSaleWindow, after: 0 } }),
  observe(facts, _options, tally) {
    const items = itemsByMessage(facts);
    for (const inquirer of inquirersIn(facts, tally)) {
      const { agent, day } = inquirer;
      const met = isRecommended(facts, inquirer, items);
      const finding = met && !tally.tracing ? undefined : findInquirer(facts, inquirer);
      tally.add({ agent, day, num: met ? 1 : 0, den: 1, finding });
    }
  },
});

type Items = ReadonlyMap<number, readonly number[]>;

/** The items that messages link to. */
const itemsByMessage = (facts: Facts): Items =>
  facts.derived('items by message', ({ chats: { finds } }) => {
    const items = new Map<number, number[]>();
    finds.links.message.forEach((message, index) => {
      const known = items.get(message);
      if (known) known.push(finds.links.what[index]!);
      else items.set(message, [finds.links.what[index]!]);
    });
    return items;
  });

function isRecommended(facts: Facts, { index }: Inquirer, items: Items): boolean {
  const { messages, phrases } = facts.chats;
  const { order } = facts.sessions;
  const bit = phrases.get('recommendation')!;
  const turns = facts.population.buyerDays.at(index).turns;
  const sessions = [...new Set(Array.from(turns, (turn) => facts.turns.session[turn]!))];
  const sent = itemsSentBy(facts, sessions, items);
  return sessions.some((session) => {
    for (const position of humanPositions(facts, session)) {
      const m = order[position]!;
      if (saidIn(messages, m, bit)) return true;
      // Within one second the buyer's message comes first.
      if (items.get(m)?.some((item) => (sent.get(item) ?? Infinity) > messages.at[m]!)) return true;
    }
    return false;
  });
}

/** Item → when the buyer first sent it in these sessions. */
function itemsSentBy(
  { sessions: { order, start }, chats: { messages } }: Facts,
  sessions: readonly number[],
  items: Items,
): ReadonlyMap<number, number> {
  const sent = new Map<number, number>();
  for (const session of sessions)
    for (let position = start[session]!; position < start[session + 1]!; position++) {
      const m = order[position]!;
      if (messages.class[m] !== CLASS.buyer) continue;
      for (const item of items.get(m) ?? [])
        sent.set(item, Math.min(sent.get(item) ?? Infinity, messages.at[m]!));
    }
  return sent;
}
