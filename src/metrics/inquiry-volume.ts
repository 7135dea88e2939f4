import { z } from 'zod';
import { fraction } from '../units/fraction.ts';
import { percentile } from '../units/statistics.ts';
import {
  type Accumulator,
  distinctKeys,
  type Figure,
  NO_FIGURE,
  type TallyCell,
} from './base/accumulator.ts';
import type { Facts } from './base/facts.ts';
import { EXCLUDED_SESSIONS, excludeSessions, findBuyerDay } from './base/findings.ts';
import { humanPositions } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';
import { statistic } from './base/options.ts';

/** How many buyers asked. */
export const inquiryVolume = defineMetric({
  id: 'inquiry-volume',
  family: 'responsiveness',
  title: { zh: '咨询人数', en: 'Inquiries' },
  definition: {
    zh: '咨询买家数，买家按日去重。total 合计（默认）；per-agent-day 每客服每日平均（给同一买家写过消息的客服各计一次）；peak 最忙一天 ÷ 有咨询各日的中位数。剔除会话不减少咨询人数。',
    en: 'Buyer-days. `total` (default); `per-agent-day`, the mean of an agent’s day (a buyer counts for every agent who wrote to them); `peak`, the busiest day ÷ the median of the days with inquiries. Exempting a conversation takes nothing from it.',
  },
  formula: { zh: '按日去重的咨询买家数', en: 'buyers who asked, each once a day' },
  example: {
    zh: '一位买家 7 日来两次、8 日来一次：7 日 1 + 8 日 1 = 2',
    en: 'A buyer asks twice on the 7th and once on the 8th: 1 + 1 = 2',
  },
  source: {
    zh: '千牛、赤兔、拼多多“咨询人数”',
    en: 'Number of consulting buyers in Qianniu, Chitu and Pinduoduo',
  },
  unit: 'count',
  better: 'higher',
  needs: ['chats'],
  excludes: EXCLUDED_SESSIONS,
  options: z.strictObject({ statistic: statistic(['total', 'per-agent-day', 'peak']) }),
  volume: true,
  accumulator: ({ statistic }) => ACCUMULATORS[statistic],
  observe(facts, _options, tally) {
    excludeSessions(facts, tally);
    let key = 0;
    for (const { day, turns, agent: responsible } of facts.population.buyerDays) {
      // Every agent who wrote to the buyer, else nobody; one key, so that the whole counts the buyer once.
      const wrote = writersTo(facts, turns);
      for (const agent of wrote.size > 0 ? wrote : [-1]) {
        const finding = tally.tracing ? findBuyerDay(facts, { turns, agent }) : undefined;
        tally.add({ agent, day, key, responsible, finding });
      }
      key++;
    }
  },
});

/** The judged agents who wrote in the sessions of these turns. */
function writersTo(facts: Facts, turns: Uint32Array): Set<number> {
  const { chats, sessions } = facts;
  const wrote = new Set<number>();
  for (const session of new Set(Array.from(turns, (turn) => facts.turns.session[turn]!)))
    for (const position of humanPositions(facts, session))
      wrote.add(chats.messages.account[sessions.order[position]!]!);
  return wrote;
}

/** The figure of one agent, or of one day, is the number of its buyer-days whatever the statistic. */
const total = (cells: readonly TallyCell[]): Figure => {
  const keys = distinctKeys(cells);
  return keys === 0 ? NO_FIGURE : { value: fraction(keys), numerator: null, denominator: null, sample: keys };
};

const perAgentDay = (cells: readonly TallyCell[]): Figure => {
  const served = cells.filter((cell) => cell.agent !== -1);
  const keys = served.reduce((sum, cell) => sum + cell.keys.size, 0);
  if (keys === 0) return NO_FIGURE;
  return {
    value: fraction(keys, served.length),
    numerator: fraction(keys),
    denominator: fraction(served.length),
    sample: served.length,
  };
};

const peak = (cells: readonly TallyCell[]): Figure => {
  const days = new Map<number, TallyCell[]>();
  for (const cell of cells) days.set(cell.day, [...(days.get(cell.day) ?? []), cell]);
  const volumes = [...days.values()].map(distinctKeys);
  if (volumes.length === 0) return NO_FIGURE;
  const histogram = new Map<number, number>();
  for (const volume of volumes) histogram.set(volume, (histogram.get(volume) ?? 0) + 1);
  const busiest = Math.max(...volumes);
  const median = percentile(histogram, 50)!;
  return {
    value: fraction(busiest, median),
    numerator: fraction(busiest),
    denominator: fraction(median),
    sample: volumes.length,
  };
};

const ACCUMULATORS: Readonly<Record<'total' | 'per-agent-day' | 'peak', Accumulator>> = {
  total: { kind: 'distinct', value: total },
  'per-agent-day': { kind: 'distinct', value: perAgentDay },
  peak: { kind: 'distinct', value: peak },
};
