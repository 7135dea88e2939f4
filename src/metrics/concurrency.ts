import { z } from 'zod';
import { CLASS } from '../records/chat-line.ts';
import type { Instant } from '../units/time.ts';
import { type Accumulator, statisticOf } from './base/accumulator.ts';
import type { Facts } from './base/facts.ts';
import { EXCLUDED_SESSIONS, excludeSessions, findMessage } from './base/findings.ts';
import { humanPositions } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';
import { statistic } from './base/options.ts';

/** How many sessions an agent serves at once. */
export const concurrency = defineMetric({
  id: 'concurrency',
  family: 'responsiveness',
  title: { zh: '同时接待会话', en: 'Concurrent sessions' },
  definition: {
    zh: '每位客服在同一时刻同时接待的会话最多有几个：会话从买家第一条消息算到最后一条人工消息（含两端），客服在其中发过消息的都算。max 取各客服中的最大值（默认），mean 取各客服的平均值。',
    en: 'The most sessions that an agent has at one instant. A session lasts from the first message of the buyer to the last human one, both ends included, and is each agent’s who wrote in it. `max`: the most of any agent (default); `mean`: the mean over agents.',
  },
  formula: {
    zh: '各客服同一时刻的会话数之最大值，再取 max 或 mean',
    en: 'the most sessions of each agent at one instant; of these the max or the mean',
  },
  example: {
    zh: '客服 A 最多同时接待 5 个，B 最多 3 个：max 为 5，mean 为 4',
    en: 'Agent A has at most 5 at once, B 3: `max` is 5, `mean` 4',
  },
  source: { zh: '京东客服管家、赤兔“最大同时接待人数”', en: 'Most simultaneous receptions in JD and Chitu' },
  unit: 'count',
  better: 'lower',
  needs: ['chats'],
  excludes: EXCLUDED_SESSIONS,
  options: z.strictObject({ statistic: statistic(['max', 'mean']) }),
  perDay: false,
  accumulator: ({ statistic }) => ACCUMULATORS[statistic],
  observe(facts, _options, tally) {
    excludeSessions(facts, tally);
    for (const [agent, moments] of momentsOfAgents(facts)) {
      const { most, position, session } = mostAtOnce(moments);
      const finding = findMessage(facts, position, 'session', session, agent, most);
      tally.add({ agent, day: facts.calendar.dayOf(finding.at), num: most, den: 1, finding });
    }
  },
});

const ACCUMULATORS: Readonly<Record<'max' | 'mean', Accumulator>> = {
  max: statisticOf('max'),
  // Agents are few: as a count, it needs no minimum of them.
  mean: { ...statisticOf('mean'), kind: 'compound' },
};

/** A session begins (+1) or ends (−1) for an agent. */
interface Moment {
  readonly at: number;
  readonly step: 1 | -1;
  readonly position: number;
  readonly session: number;
}

/** Beginnings and ends of the counted sessions that each judged agent wrote in. */
function momentsOfAgents(facts: Facts): Map<number, Moment[]> {
  const { sessions, turns } = facts;
  const { messages } = facts.chats;
  const moments = new Map<number, Moment[]>();
  for (const { session } of facts.population.sessions) {
    const from = turns.firstBuyer[session]! as Instant;
    const first = firstOf(facts, session, from);
    const to = lastHuman(facts, session);
    if (to < from) continue;
    const agents = new Set(
      Array.from(humanPositions(facts, session), (position) => messages.account[sessions.order[position]!]!),
    );
    for (const agent of agents) {
      const own = moments.get(agent) ?? [];
      own.push(
        { at: from, step: 1, position: first, session },
        { at: to, step: -1, position: first, session },
      );
      moments.set(agent, own);
    }
  }
  return moments;
}

/** The most at once, and the first session with which it was reached. Both ends belong to a session: it begins before others end. */
function mostAtOnce(moments: Moment[]): { most: number; position: number; session: number } {
  moments.sort((a, b) => a.at - b.at || b.step - a.step || a.position - b.position);
  let open = 0;
  let found = { most: 0, position: -1, session: -1 };
  for (const { step, position, session } of moments) {
    open += step;
    if (open > found.most) found = { most: open, position, session };
  }
  return found;
}

/** The position of a session's first buyer message. */
function firstOf({ sessions, chats: { messages } }: Facts, session: number, at: number): number {
  let position = sessions.start[session]!;
  const isIt = (m: number): boolean => messages.class[m] === CLASS.buyer && messages.at[m] === at;
  while (!isIt(sessions.order[position]!)) position++;
  return position;
}

/** The instant of a session's last human message; −1: none. */
function lastHuman({ sessions, chats: { messages } }: Facts, session: number): number {
  for (let i = sessions.start[session + 1]! - 1; i >= sessions.start[session]!; i--) {
    const m = sessions.order[i]!;
    if (messages.class[m] === CLASS.human) return messages.at[m]!;
  }
  return -1;
}
