import { buyerDays } from './buyer-days.ts';
import type { Chats } from './chats.ts';
import { roleFits } from './counted.ts';
import { humanMessagesOf } from './human-messages.ts';
import { noData } from './no-data.ts';
import { statistic } from './statistic.ts';
import type { BuyerDay, Measured } from './types.ts';

/** "per agent count every agent who wrote to the buyer in it": judged ones, in the sessions of its turns */
export function writersOf(chats: Chats, { turns }: BuyerDay): string[] {
  const sessions = new Set(turns.map(({ session }) => session));
  return [
    ...new Set(
      [...sessions].flatMap((session) => humanMessagesOf(chats, session)).map(({ sender }) => sender),
    ),
  ];
}

function perDay(days: BuyerDay[]): number[] {
  const counts: Record<string, number> = Object.create(null);
  for (const { day } of days) counts[day] = (counts[day] ?? 0) + 1;
  return Object.values(counts);
}

/**
 * "buyer-days […] `statistic`: `total` (default), `per-agent-day`, `peak`": an agent's day on average, a buyer counts for
 * every agent who wrote to them; the busiest day ÷ the median of the days with inquiries
 */
export function inquiryVolume(chats: Chats): Measured {
  const { contract, clause } = chats;
  const days = buyerDays(chats).filter((day) => roleFits(contract, clause, day.responsible));
  if (days.length === 0) return noData('nothing-counted');
  const name = clause.options.statistic ?? 'total';
  const plain = { denominator: null, reason: null, breaches: null };
  if (name === 'total') return { ...plain, numerator: days.length, value: days.length, sample: days.length };
  if (name === 'peak') {
    const counts = perDay(days);
    const median = statistic('p50', counts).value!;
    const value = Math.max(...counts) / median;
    return { ...plain, numerator: Math.max(...counts), denominator: median, value, sample: counts.length };
  }
  const served: Record<string, number> = Object.create(null);
  let sum = 0;
  for (const day of days) {
    for (const agent of writersOf(chats, day)) {
      const key = JSON.stringify([agent, day.day]);
      served[key] = (served[key] ?? 0) + 1;
      sum++;
    }
  }
  const agentDays = Object.keys(served).length;
  if (agentDays === 0) return noData('nothing-counted'); // nobody wrote
  return { ...plain, numerator: sum, denominator: agentDays, value: sum / agentDays, sample: agentDays };
}
