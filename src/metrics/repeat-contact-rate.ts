import { z } from 'zod';
import { DAY_SECONDS } from '../units/time.ts';
import type { Facts } from './base/facts.ts';
import { EXCLUDED_SESSIONS, excludeSessions, findSession } from './base/findings.ts';
import { sessionsOfBuyers } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';
import { WITHIN } from './base/option-words.ts';
import { duration, WORDS } from './base/options.ts';

/** How many sessions are of buyers who come back soon. */
export const repeatContactRate = defineMetric({
  id: 'repeat-contact-rate',
  family: 'responsiveness',
  title: { zh: '重复咨询率', en: 'Repeat contact rate' },
  definition: {
    zh: '买家在同一店铺上一个会话结束后 within（时限）以内（恰好也算）又来咨询的会话 ÷ 会话数。上一个会话不论由谁接待、在不在周期内都算。',
    en: 'Sessions of a buyer who comes back within `within` of the end of an earlier session with the shop (exactly then too) ÷ sessions. The earlier session may be anybody’s, and outside the period.',
  },
  formula: { zh: '回头咨询的会话 ÷ 会话', en: 'sessions of returning buyers ÷ sessions' },
  example: {
    zh: '40 个会话，其中 5 个的买家前一天刚问过：5 ÷ 40 = 12.5%',
    en: '40 sessions, 5 of buyers who had asked within the day before: 5 ÷ 40 = 12.5%',
  },
  source: {
    zh: '呼叫中心“重复来电率”；外包合同“一次解决”条款',
    en: 'Repeat call rate of call centres; first-contact clauses',
  },
  unit: 'ratio',
  better: 'lower',
  needs: ['chats'],
  excludes: EXCLUDED_SESSIONS,
  reach: ({ within }) => ({ chats: { before: DAY_SECONDS + within, after: DAY_SECONDS } }),
  options: z.strictObject({
    within: duration()
      .prefault('24h')
      .register(WORDS, {
        ...WITHIN,
        tells: {
          zh: '上一个会话结束后多久之内再来算重复咨询；正好等于也算',
          en: 'how soon after an earlier session coming back is a repeat, exactly this time too',
        },
      }),
  }),
  observe(facts, { within }, tally) {
    excludeSessions(facts, tally);
    for (const { session, agent, day, turns } of facts.population.sessions) {
      const again = comesBack(facts, session, within);
      const finding = again || tally.tracing ? findSession(facts, session, turns[0]!, agent) : undefined;
      tally.add({ agent, day, num: again ? 1 : 0, den: 1, finding });
    }
  },
});

function comesBack(facts: Facts, session: number, within: number): boolean {
  const { sessions, turns } = facts;
  const { messages } = facts.chats;
  const start = turns.firstBuyer[session]!;
  for (const other of sessionsOfBuyers(facts).of(sessions.buyer[session]!)) {
    const gap = start - messages.at[sessions.order[sessions.start[other + 1]! - 1]!]!;
    if (other !== session && gap >= 0 && gap <= within) return true;
  }
  return false;
}
