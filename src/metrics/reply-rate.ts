import type { Day } from '../units/time.ts';
import { EXCLUDED_SESSIONS, excludeSessions, findBuyerDay, isCloser, waitOf } from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import type { Observation } from './base/tally.ts';

/** How many of a day's buyers got any answer. */
export const replyRate = defineMetric({
  id: 'reply-rate',
  family: 'responsiveness',
  title: { zh: '回复率', en: 'Reply rate' },
  definition: {
    zh: '至少有一轮获人工回复的买家数 ÷ 咨询买家数，买家按日去重。',
    en: 'Buyer-days with at least one answered turn ÷ buyer-days.',
  },
  formula: { zh: '至少有一轮获回复的买家·日 ÷ 买家·日', en: 'buyer-days with an answered turn ÷ buyer-days' },
  example: {
    zh: '5 位买家，1 位一整天没人理：4 ÷ 5 = 80%',
    en: '5 buyers, one heard nothing all day: 4 ÷ 5 = 80%',
  },
  source: { zh: '千牛“旺旺回复率”', en: 'Qianniu (Wangwang) reply rate' },
  unit: 'ratio',
  better: 'higher',
  needs: ['chats'],
  unanswered: 'case',
  excludes: EXCLUDED_SESSIONS,
  shows: { absent: 'unanswered' },
  observe(facts, _options, tally) {
    excludeSessions(facts, tally);
    for (const { day, turns } of facts.population.buyerDays) tally.add(judged(day, turns));

    function judged(day: Day, turns: Uint32Array): Observation {
      const agent = facts.turns.agent[turns[0]!]!;
      const met = turns.some((turn) => waitOf(facts, turn) !== null);
      const finding = met && !tally.tracing ? undefined : findBuyerDay(facts, { turns, agent });
      const of = tally.tracing ? (own: Uint32Array) => judged(day, own) : undefined;
      const closer = !met && turns.every((turn) => isCloser(facts, turn));
      return { agent, day, num: met ? 1 : 0, den: 1, finding, closer, of };
    }
  },
});
