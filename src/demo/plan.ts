import { DAY_SECONDS, day, type Wall, wall } from '../units/time.ts';
import { buyerOf, type Month, previousOf, STREAM } from './month.ts';
import { type Random, randomOf } from './random.ts';
import { OWNER, onDuty } from './shop.ts';

/** What a session is going to be, before a word is said. */
export interface Plan {
  readonly serial: number;
  readonly buyer: number;
  readonly start: Wall;
  readonly subject: 'before' | 'underway' | 'after';
  readonly route: Route;
  /** Who is assigned; null where nobody is on duty. */
  readonly agent: number | null;
  /** Who takes over half-way; null where nobody does. */
  readonly colleague: number | null;
  /** The order that comes of it. */
  readonly order: Purchase | null;
  /** The earlier order that it is about. */
  readonly about: Purchase | null;
}

/** `robot`: it settles the question alone; `handed-over`: a robot first, then a person; `nobody`: no answer at all. */
type Route = 'human' | 'handed-over' | 'robot' | 'nobody';

/** When somebody ordered and paid; what was ordered is in orders.ts. */
export interface Purchase {
  /** Distinct: twice the session's number, plus one for the silent order that goes with it; of earlier ones from `EARLIER` on. */
  readonly key: number;
  readonly created: Wall;
  /** Null: never. */
  readonly paid: Wall | null;
}

/** The plan of a session, from its number, its start, and the start of earlier ones. */
export function planOf(serial: number, start: Wall, startOf: (serial: number) => Wall, month: Month): Plan {
  const random = randomOf(month.seed, STREAM.plan, serial);
  const today = day(Math.floor(start / DAY_SECONDS));
  const hour = Math.floor((start % DAY_SECONDS) / 3600);
  const duty = onDuty(today, hour, month.teams);
  const route = duty.length > 0 ? random.pick(BY_DAY) : random.pick(BY_NIGHT);
  const agent = duty.length === 0 ? (route === 'human' ? OWNER : null) : staff(duty, random);
  const passed = agent !== null && agent !== OWNER && duty.length > 1 && random.chance(4);
  const known = broughtBack(serial, start, startOf, month, random);
  const subject = known
    ? start - known.created < DAY_SECONDS
      ? 'underway'
      : 'after'
    : random.pick(SUBJECTS);
  const bought = randomOf(month.seed, STREAM.purchase, serial);
  return {
    serial,
    buyer: buyerOf(serial, month),
    start,
    subject,
    route,
    agent,
    colleague: passed ? random.pick(duty.filter((other) => other !== agent)) : null,
    order: subject === 'before' ? afterwards(serial, start, route, bought) : null,
    about: subject === 'before' ? null : (known ?? beforehand(serial, start, subject, bought)),
  };
}

const BY_DAY: readonly Route[] = [
  ...Array<Route>(68).fill('human'),
  ...Array<Route>(22).fill('handed-over'),
  ...Array<Route>(8).fill('robot'),
  ...Array<Route>(2).fill('nobody'),
];

const BY_NIGHT: readonly Route[] = [
  ...Array<Route>(58).fill('robot'),
  ...Array<Route>(36).fill('nobody'),
  ...Array<Route>(6).fill('human'),
];

const SUBJECTS: readonly Plan['subject'][] = [
  ...Array<Plan['subject']>(70).fill('before'),
  ...Array<Plan['subject']>(13).fill('underway'),
  ...Array<Plan['subject']>(17).fill('after'),
];

/** The owner's 店长 takes a few himself. */
const staff = (duty: readonly number[], random: Random): number =>
  random.chance(2) ? OWNER : random.pick(duty);

/** The paid order of the buyer's last session, when that is what brings the buyer back. */
function broughtBack(
  serial: number,
  start: Wall,
  startOf: (serial: number) => Wall,
  month: Month,
  random: Random,
): Purchase | null {
  const wanted = random.chance(75);
  const earlier = previousOf(serial, month);
  if (earlier === null || !wanted) return null;
  const last = planOf(earlier, startOf(earlier), startOf, month);
  const purchase = last.order ?? last.about;
  return purchase?.paid != null && wall(purchase.paid) < start ? purchase : null;
}

// Of 100 sessions before an order, how many lead to one.
const BUYS: Readonly<Record<Route, number>> = { human: 38, 'handed-over': 34, robot: 14, nobody: 8 };

/** The order that a session before an order leads to, or none. */
function afterwards(serial: number, start: Wall, route: Route, random: Random): Purchase | null {
  if (!random.chance(BUYS[route])) return null;
  const created = wall(start + delay(random));
  return { key: serial * 2, created, paid: payment(created, random) };
}

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

/** The paid order that a session is about, where the buyer's last session gave none. */
function beforehand(serial: number, start: Wall, subject: 'underway' | 'after', random: Random): Purchase {
  const ago = subject === 'underway' ? random.between(2, 40) : random.between(50, 280);
  const created = wall(start - ago * 3600 - random.below(3600));
  return { key: serial * 2, created, paid: wall(created + random.between(20, 600)) };
}

const SILENT = 40;

/** An order by somebody who never asks anything; for each session of the month there may be one. */
export function silent(serial: number, start: Wall, month: Month): Purchase | null {
  const random = randomOf(month.seed, STREAM.silent, serial);
  if (!random.chance(SILENT)) return null;
  // Up to the export, some days into the next month; whole days keep the time of day real.
  const created = wall(start + random.below(7) * DAY_SECONDS + random.below(1800));
  return created > month.exportedAt ? null : { key: serial * 2 + 1, created, paid: payment(created, random) };
}

// Above the keys of any month that fits on a disk.
const EARLIER = 2 ** 28;

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

/** The session that an order was made together with, and whether it is by somebody who never asks. */
export const originOf = (key: number): { serial: number; isSilent: boolean } =>
  key < EARLIER
    ? { serial: Math.floor(key / 2), isSilent: key % 2 === 1 }
    : { serial: Math.floor((key - EARLIER) / 2), isSilent: true };
