import type { Records } from '../reading/gather.ts';
import { CLASS } from '../records/chat-line.ts';
import { formatInterval } from '../terms/hours.ts';
import { PRESETS } from '../terms/presets.ts';
import type { Interval, Platform } from '../terms/terms.ts';
import { percentile } from '../units/statistics.ts';
import { DAY_SECONDS, type Instant } from '../units/time.ts';

const HOUR = 3600;
// Fewer messages tell no hours.
const LEAST = 100;

/** When people answer: the hours of the day that hold all but the first and the last percent of their messages. Null where there are too few. */
export function answeringHours({ chats: { messages }, contract }: Records): Interval | null {
  const times = new Map<number, number>();
  let count = 0;
  for (let m = 0; m < messages.length; m++) {
    if (messages.class[m] !== CLASS.human && messages.class[m] !== CLASS.assist) continue;
    const time = contract.terms.zone.wall(messages.at[m]! as Instant) % DAY_SECONDS;
    times.set(time, (times.get(time) ?? 0) + 1);
    count++;
  }
  if (count < LEAST) return null;
  const [first, last] = [percentile(times, 1)!, percentile(times, 99)!];
  return { start: Math.floor(first / HOUR) * HOUR, end: Math.ceil((last + 1) / HOUR) * HOUR };
}

/** Service hours as a contract writes them: the platform's, unless people answer at other hours, more than one apart. */
export function proposeHours(platform: Platform, answering: Interval | null): string {
  const custom = PRESETS[platform].hours[0]![0]!;
  const isNear =
    answering === null ||
    (Math.abs(answering.start - custom.start) <= HOUR && Math.abs(answering.end - custom.end) <= HOUR);
  return formatInterval(isNear ? custom : answering);
}
