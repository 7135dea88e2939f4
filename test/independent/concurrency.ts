import { type Chats, countedSessions } from './chats.ts';
import { roleFits } from './counted.ts';
import { humanMessagesOf } from './human-messages.ts';
import { noData } from './no-data.ts';
import type { Measured } from './types.ts';

/** The most intervals that cover one instant, both ends in: it is reached where one of them begins. */
function mostAtOnce(intervals: [number, number][]): number {
  let most = 0;
  for (const [instant] of intervals) {
    const open = intervals.filter(([start, end]) => start <= instant && instant <= end).length;
    most = Math.max(most, open);
  }
  return most;
}

/** "per agent: most sessions whose [first buyer message, last human message] cover one instant"; the max, or the mean over agents */
export function concurrency(chats: Chats): Measured {
  const perAgent: Record<string, [number, number][]> = Object.create(null);
  for (const session of countedSessions(chats)) {
    const last = session.messages.findLast((message) => message.class === 'human');
    if (session.firstBuyerAt === null || !last || last.at < session.firstBuyerAt) continue;
    const agents = new Set(humanMessagesOf(chats, session).map((message) => message.sender));
    for (const agent of agents) {
      if (!roleFits(chats.contract, chats.clause, agent)) continue;
      perAgent[agent] = [...(perAgent[agent] ?? []), [session.firstBuyerAt, last.at]];
    }
  }
  const peaks = Object.values(perAgent).map(mostAtOnce);
  if (peaks.length === 0) return noData('nothing-counted');
  let sum = 0;
  for (const peak of peaks) sum += peak;
  const isMean = chats.clause.options.statistic === 'mean';
  return {
    numerator: isMean ? sum : null,
    denominator: isMean ? peaks.length : null,
    value: isMean ? sum / peaks.length : Math.max(...peaks),
    sample: peaks.length,
    reason: null,
    breaches: null,
  };
}
