import { z } from 'zod';
import { CLASS } from '../records/chat-line.ts';
import { STATISTICS } from '../units/statistics.ts';
import { statisticOf } from './base/accumulator.ts';
import type { Facts } from './base/facts.ts';
import { EXCLUDED_SESSIONS, excludeSessions, findSession } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { statistic } from './base/options.ts';

/** How long sessions last. */
export const sessionDuration = defineMetric({
  id: 'session-duration',
  family: 'responsiveness',
  title: { zh: '平均会话时长', en: 'Session duration' },
  definition: {
    zh: '有人工消息也有买家消息的会话，从第一条消息到最后一条消息的秒数（不分发送方，按自然时间），取平均值或所选统计量。',
    en: "Sessions with a human's and a buyer's message: seconds from the first message to the last, whoever sent them and by the wall clock, as their mean or another statistic.",
  },
  formula: { zh: 'Σ (最后一条 − 第一条) ÷ 会话数', en: 'Σ (last message − first message) ÷ sessions' },
  example: {
    zh: '两个会话持续 200 秒和 400 秒：600 ÷ 2 = 300 秒',
    en: 'Two sessions of 200 s and 400 s: 600 ÷ 2 = 300 s',
  },
  source: { zh: '赤兔、京东客服管家“平均接待时长”', en: 'Mean reception time in Chitu and JD' },
  unit: 'seconds',
  better: 'lower',
  needs: ['chats'],
  excludes: [...EXCLUDED_SESSIONS, 'no-human-message'],
  options: z.strictObject({ statistic: statistic(STATISTICS) }),
  accumulator: ({ statistic }) => statisticOf(statistic),
  observe(facts, _options, tally) {
    excludeSessions(facts, tally);
    const { sessions } = facts;
    const { messages } = facts.chats;
    for (const { session, agent, day, turns } of facts.population.sessions) {
      const from = sessions.start[session]!;
      const to = sessions.start[session + 1]!;
      const seconds = messages.at[sessions.order[to - 1]!]! - messages.at[sessions.order[from]!]!;
      const finding = { ...findSession(facts, session, turns[0]!, agent), measured: seconds };
      // A counted session has a buyer's message: its turn's.
      if (hasHuman(facts, from, to)) tally.add({ agent, day, num: seconds, finding });
      else tally.exclude('no-human-message', 1, finding);
    }
  },
});

function hasHuman({ sessions, chats: { messages } }: Facts, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (messages.class[sessions.order[i]!] === CLASS.human) return true;
  return false;
}
