import { z } from 'zod';
import { CLASS } from '../records/chat-line.ts';
import { saidIn } from '../records/chats.ts';
import { fraction, ONE, over, ZERO } from '../units/fraction.ts';
import { partsOf } from './base/accumulator.ts';
import type { Facts } from './base/facts.ts';
import { EXCLUDED_SESSIONS, excludeSessions, findSession } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { TOPIC } from './base/option-words.ts';
import { WORDS } from './base/options.ts';

// In this order where one message is about several.
const TOPICS = ['product', 'order', 'payment', 'logistics', 'after-sale'] as const;
const ALL = [...TOPICS, 'other'] as const;
type Topic = (typeof ALL)[number];

/** What buyers ask about. */
export const questionMix = defineMetric({
  id: 'question-mix',
  family: 'conversation',
  title: { zh: '咨询问题分布', en: 'Question mix' },
  definition: {
    zh: '计入会话按买家第一条能看出主题的消息分类：商品咨询、订单处理、支付、物流配送、售后服务（同一条命中多类时按此顺序取先者），都看不出的为其他。数值是 topic 一类的会话数 ÷ 会话数，各类占比列在旁边。仅供参考。',
    en: 'Counted sessions by the first buyer message whose topic can be told: product, order, payment, logistics, after-sale (in this order where one message is about several), else other. The figure is the share of `topic`; all shares stand beside it. Informational.',
  },
  formula: { zh: 'topic 类会话数 ÷ 会话数', en: 'sessions about the topic ÷ sessions' },
  example: {
    zh: '100 个会话，46 个先问商品：46 ÷ 100 = 46%',
    en: '46 of 100 sessions ask about goods first: 46 ÷ 100 = 46%',
  },
  source: { zh: '生意参谋、赤兔的“咨询问题分析”', en: 'Question analysis of Sycm and Chitu' },
  unit: 'ratio',
  better: 'higher',
  heuristic: true,
  informational: true,
  needs: ['chats'],
  reads: () => TOPICS.map((topic) => `phrase:topic-${topic}`),
  excludes: EXCLUDED_SESSIONS,
  options: z.strictObject({ topic: z.enum(ALL).default('product').register(WORDS, TOPIC) }),
  observe(facts, { topic: asked }, tally) {
    excludeSessions(facts, tally);
    for (const { session, agent, day, turns } of facts.population.sessions) {
      const topic = topicOf(facts, turns);
      const finding = tally.tracing ? findSession(facts, session, turns[0]!, agent) : undefined;
      tally.add({ agent, day, num: topic === asked ? 1 : 0, den: 1, parts: { [topic]: ONE }, finding });
    }
  },
  details(cells) {
    const parts = partsOf(cells);
    const denominator = fraction(cells.reduce((sum, { den }) => sum + den, 0));
    return ALL.map((topic) => {
      const numerator = parts.get(topic)?.sum ?? ZERO;
      return {
        code: `topic-${topic}`,
        value: over(numerator, denominator),
        numerator,
        denominator,
        unit: 'ratio',
      };
    });
  },
});

function topicOf({ chats, turns, sessions }: Facts, counted: Uint32Array): Topic {
  const { messages, phrases } = chats;
  for (const turn of counted)
    for (let position = turns.first[turn]!; position < turns.end[turn]!; position++) {
      const m = sessions.order[position]!;
      if (messages.class[m] !== CLASS.buyer) continue;
      const topic = TOPICS.find((each) => saidIn(messages, m, phrases.get(`topic-${each}`)!));
      if (topic) return topic;
    }
  return 'other';
}
