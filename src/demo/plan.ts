import { DAY_SECONDS, day, type Wall, wall } from '../units/time.ts';
import { OWNER, onDuty } from './agents.ts';
import { buyerOf, previousOf } from './buyers.ts';
import { type Month, STREAM } from './month.ts';
import { afterwards, beforehand, type Purchase } from './purchase.ts';
import { type Random, randomOf } from './random.ts';

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
export type Route = 'human' | 'handed-over' | 'robot' | 'nobody';

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
