import { saidIn } from '../records/chats.ts';
import { EXCLUDED_SESSIONS, excludeSessions, findMessage } from './base/findings.ts';
import { eachHumanMessage } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';

/** How often agents who say "you" say it politely. */
export const politeAddressRate = defineMetric({
  id: 'polite-address-rate',
  family: 'conversation',
  title: { zh: '尊称“您”使用率', en: 'Polite address rate' },
  definition: {
    zh: '计入会话中，被考核客服带“您”的人工消息数 ÷ 带“您”或“你”的人工消息数。同一条里两者都有，算用了尊称。',
    en: 'Human messages of judged agents in counted sessions with “您” ÷ those with “您” or “你”. A message with both is polite.',
  },
  formula: {
    zh: '带“您”的消息数 ÷ 带“您”或“你”的消息数',
    en: 'messages with “您” ÷ messages with “您” or “你”',
  },
  example: {
    zh: '40 条消息带“您”，10 条只有“你”：40 ÷ 50 = 80%',
    en: '40 messages with “您”, 10 with “你” alone: 40 ÷ 50 = 80%',
  },
  source: { zh: '客服质检表的“尊称”一项', en: 'The form of address in inspection sheets' },
  unit: 'ratio',
  better: 'higher',
  heuristic: true,
  needs: ['chats'],
  reads: () => ['phrase:plain-you', 'phrase:polite-you'],
  excludes: EXCLUDED_SESSIONS,
  observe(facts, _options, tally) {
    const { messages, phrases } = facts.chats;
    const polite = phrases.get('polite-you')!;
    const plain = phrases.get('plain-you')!;
    excludeSessions(facts, tally);
    for (const { position, message, session, agent, day } of eachHumanMessage(facts)) {
      const met = saidIn(messages, message, polite);
      if (!met && !saidIn(messages, message, plain)) continue;
      const finding =
        !met || tally.tracing ? findMessage(facts, position, 'message', session, agent, null) : undefined;
      tally.add({ agent, day, num: met ? 1 : 0, den: 1, finding });
    }
  },
});
