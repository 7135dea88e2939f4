import { DAY_SECONDS, type Wall, wall } from '../units/time.ts';
import { type Month, STREAM } from './month.ts';
import type { Route } from './plan.ts';
import { type Random, randomOf } from './random.ts';

/** When somebody ordered and paid; what was ordered is in orders.ts. */
export interface Purchase {
  /** Distinct: twice the session's number, plus one for the silent order that goes with it; of earlier ones from `EARLIER` on. */
  readonly key: number;
  readonly created: Wall;
  /** Null: never. */
  readonly paid: Wall | null;
}

/** The order that a session before an order leads to, or none. */
export function afterwards(serial: number, start: Wall, route: Route, random: Random): Purchase | null {
  if (!random.chance(BUYS[route])) return null;
  const created = wall(start + delay(random));
  return { key: serial * 2, created, paid: payment(created, random) };
}

/** The paid order that a session is about, where the buyer's last session gave none. */
export function beforehand(
  serial: number,
  start: Wall,
  subject: 'underway' | 'after',
  random: Random,
): Purchase {
  const ago = subject === 'underway' ? random.between(2, 40) : random.between(50, 280);
  const created = wall(start - ago * 3600 - random.below(3600));
  return { key: serial * 2, created, paid: wall(created + random.between(20, 600)) };
}

/** An order by somebody who never asks anything; for each session of the month there may be one. */
export function silent(serial: number, start: Wall, month: Month): Purchase | null {
  const random = randomOf(month.seed, STREAM.silent, serial);
  if (!random.chance(SILENT)) return null;
  // Up to the export, some days into the next month; whole days keep the time of day real.
  const created = wall(start + random.below(7) * DAY_SECONDS + random.below(1800));
  return created > month.exportedAt ? null : { key: serial * 2 + 1, created, paid: payment(created, random) };
}

const SILENT = 40;

/** Orders of the two months before by people who never ask: the sheets reach back as far as look-backs ask for. */
export function earlier(serial: number, start: Wall, month: Month): Purchase[] {
  const random = randomOf(month.seed, STREAM.earlier, serial);
  return [1, 2].flatMap((back) => {
    if (!random.chance(SILENT)) return [];
    // 31 days, as no month has more, and twice as many; whole days keep the time of day real.
    const created = wall(start - back * 31 * DAY_SECONDS);
    return [{ key: EARLIER + serial * 2 + back - 1, created, paid: payment(created, random) }];
  });
}

// Above the keys of any month that fits on a disk.
const EARLIER = 2 ** 28;

/** The session that an order was made together with, and whether it is by somebody who never asks. */
export const originOf = (key: number): { serial: number; isSilent: boolean } =>
  key < EARLIER
    ? { serial: Math.floor(key / 2), isSilent: key % 2 === 1 }
    : { serial: Math.floor((key - EARLIER) / 2), isSilent: true };

// Of 100 sessions before an order, how many lead to one.
const BUYS: Readonly<Record<Route, number>> = { human: 38, 'handed-over': 34, robot: 14, nobody: 8 };

/** From the first message to the order, seconds: most in the chat or soon after, some the next days. */
function delay(random: Random): number {
  const share = random.below(100);
  if (share < 46) return random.between(150, 1800);
  if (share < 74) return random.between(1800, 5 * 3600);
  if (share < 90) return random.between(5 * 3600, 22 * 3600);
  return random.between(25 * 3600, 70 * 3600);
}

/** Seconds to days later, or never. */
function payment(created: Wall, random: Random): Wall | null {
  const share = random.below(100);
  if (share < 74) return wall(created + random.between(8, 900));
  if (share < 82) return wall(created + random.between(1800, 6 * 3600));
  if (share < 88) return wall(created + random.between(20 * 3600, 46 * 3600));
  return null;
}
