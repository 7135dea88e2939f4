import { type Month, STREAM } from './month.ts';
import { randomOf } from './random.ts';

/** The earlier session of the same buyer, by number; null for a buyer's first. */
export function previousOf(serial: number, month: Month): number | null {
  const random = randomOf(month.seed, STREAM.returning, serial);
  if (!random.chance(RETURNING)) return null;
  const earlier = serial - random.pick(STRIDES) * quarterDay(month);
  return earlier < 0 ? null : earlier;
}

/** A buyer is known by the number of the first session. */
export function buyerOf(serial: number, month: Month): number {
  let first = serial;
  for (let earlier = previousOf(first, month); earlier !== null; earlier = previousOf(first, month)) {
    first = earlier;
  }
  return first;
}

// Of 100 sessions, how many are by somebody who has been here before in the month.
const RETURNING = 26;

// How far back, in quarters of a day's sessions: later the same day, next day, days, weeks.
const STRIDES = [1, 2, 3, 4, 4, 5, 8, 8, 12, 16, 20, 28, 36, 56, 80] as const;

/**
 * Sessions in a quarter of an average day. Strides are multiples of it, so that all sessions of a buyer are at
 * least so far apart and hardly ever run at the same time.
 */
const quarterDay = ({ messages, first, last }: Month): number =>
  Math.max(1, Math.floor(messages / MESSAGES_A_SESSION / (last - first + 1) / 4));

// As it comes out of conversation.ts.
const MESSAGES_A_SESSION = 12;
