import { EXCLUDED_SESSIONS, excludeSessions, findSession, isCloser, waitOf } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import type { Observation } from './base/tally.ts';

/** How many sessions nobody answered. */
export const unansweredRate = defineMetric({
  id: 'unanswered-rate',
  family: 'responsiveness',
  title: { zh: '未回复会话占比', en: 'Unanswered sessions' },
  definition: {
    zh: '没有任何一轮获人工回复的会话数 ÷ 会话数。',
    en: 'Sessions without one answered turn ÷ sessions.',
  },
  formula: { zh: '一轮都没获回复的会话 ÷ 会话', en: 'sessions without one answered turn ÷ sessions' },
  example: { zh: '50 个会话，2 个没人回：2 ÷ 50 = 4%', en: '50 sessions, 2 unanswered: 2 ÷ 50 = 4%' },
  exampleTarget: '2%',
  source: { zh: '千牛“未回复人数”的会话口径', en: 'Qianniu unanswered consults, by session' },
  unit: 'ratio',
  better: 'lower',
  needs: ['chats'],
  unanswered: 'case',
  excludes: EXCLUDED_SESSIONS,
  shows: { absent: 'unanswered' },
  observe(facts, _options, tally) {
    excludeSessions(facts, tally);
    for (const { session, turns } of facts.population.sessions) tally.add(judged(session, turns));

    function judged(session: number, turns: Uint32Array): Observation {
      const agent = facts.turns.agent[turns[0]!]!;
      const day = facts.population.dayOfTurn(turns[0]!);
      const answered = turns.some((turn) => waitOf(facts, turn) !== null);
      const finding = answered && !tally.tracing ? undefined : findSession(facts, session, turns[0]!, agent);
      const of = tally.tracing ? (own: Uint32Array) => judged(session, own) : undefined;
      const closer = !answered && turns.every((turn) => isCloser(facts, turn));
      return { agent, day, num: answered ? 0 : 1, den: 1, finding, closer, of };
    }
  },
});
