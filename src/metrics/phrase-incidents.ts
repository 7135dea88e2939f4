import { z } from 'zod';
import { CLASS } from '../records/chat-line.ts';
import { saidIn } from '../records/chats.ts';
import { count, quotient } from './base/accumulator.ts';
import type { Facts } from './base/facts.ts';
import { EXCLUDED_SESSIONS, excludeSessions, findMessage } from './base/findings.ts';
import { eachHumanMessage } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';
import { PER } from './base/option-words.ts';
import { phraseClass, WORDS } from './base/options.ts';

/** A promise of gifts is none where the buyer had asked for them. */
const UNASKED: Readonly<Record<string, string>> = { 'gift-promise': 'gift-request' };

/** How often agents use words that they should not. */
export const phraseIncidents = defineMetric({
  id: 'phrase-incidents',
  family: 'conversation',
  title: { zh: '违规用语次数', en: 'Phrase incidents' },
  definition: {
    zh: '计入会话中，被考核客服的人工消息里命中话术类 class 的消息条数。per: 1000-messages 时按每千条人工消息计。gift-promise（主动送礼）只计买家此前在该会话没有要过赠品的。',
    en: 'Human messages of judged agents in counted sessions that belong to the phrase class `class`; with `per: 1000-messages`, for each thousand human messages. Of `gift-promise` only those before which the buyer asked for no gift in the session.',
  },
  formula: {
    zh: '命中的人工消息数（每千条：× 1000 ÷ 人工消息数）',
    en: 'human messages that hit (per thousand: × 1000 ÷ human messages)',
  },
  example: {
    zh: '2000 条人工消息，3 条说了“不清楚”：3 次，每千条 3 × 1000 ÷ 2000 = 1.5',
    en: '3 of 2000 human messages put the buyer off: 3, or 3 × 1000 ÷ 2000 = 1.5 a thousand',
  },
  exampleTarget: '0',
  source: {
    zh: '平台服务规范与客服外包合同的禁用语条款；极限词见《广告法》第九条',
    en: 'Service rules of the platforms and clauses on forbidden words; absolute claims: Advertising Law, art. 9',
  },
  unit: 'count',
  better: 'lower',
  heuristic: true,
  needs: ['chats'],
  reads: ({ class: id }) => [id, UNASKED[id]].flatMap((each) => (each ? [`phrase:${each}`] : [])),
  excludes: EXCLUDED_SESSIONS,
  options: z.strictObject({
    class: phraseClass('human').register(WORDS, {
      title: { zh: '话术类', en: 'Class' },
      tells: {
        zh: '数哪一类用语，可以是合同 phrases 里自己加的类',
        en: 'which phrase class is counted, also one that the contract adds under phrases',
      },
      phrases: true,
      example: 'dismissive',
    }),
    per: z.enum(['count', '1000-messages']).default('count').register(WORDS, PER),
  }),
  // 不知道 and 不清楚 are the words most often forbidden (service rules of the platforms, call centres).
  withoutContract: { class: 'dismissive' },
  accumulator: ({ per }) => (per === 'count' ? count : quotient(1000)),
  observe(facts, { class: id }, tally) {
    const { messages, phrases } = facts.chats;
    const bit = phrases.get(id)!;
    const asked = phrases.get(UNASKED[id] ?? '');
    excludeSessions(facts, tally);
    for (const { position, message, session, agent, day } of eachHumanMessage(facts)) {
      const hit =
        saidIn(messages, message, bit) &&
        (asked === undefined || !isSaidByBuyer(facts, facts.sessions.start[session]!, position, asked));
      const finding =
        hit || tally.tracing ? findMessage(facts, position, 'message', session, agent, null) : undefined;
      tally.add({ agent, day, num: hit ? 1 : 0, den: 1, finding });
    }
  },
});

/** Whether a buyer's message at a position from `from` to before `to` belongs to the class of that bit. */
function isSaidByBuyer(
  { chats: { messages }, sessions }: Facts,
  from: number,
  to: number,
  bit: number,
): boolean {
  for (let position = from; position < to; position++) {
    const m = sessions.order[position]!;
    if (messages.class[m] === CLASS.buyer && saidIn(messages, m, bit)) return true;
  }
  return false;
}
