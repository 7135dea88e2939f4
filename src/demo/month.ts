import type { Platform } from '../terms/terms.ts';
import { DAY_SECONDS, type Day, monthOf, parseDay, type Wall, wall } from '../units/time.ts';
import { type Dialect, dialectOf } from './dialect.ts';

/** What a month is made from. Two equal ones give equal bytes. */
export interface Month {
  readonly seed: number;
  /** Rows of the chat export. */
  readonly messages: number;
  /** `2026-10`. */
  readonly name: string;
  /** Added to the keys of its orders, refunds and conversations, so that those of months within a year of one another differ. */
  readonly shift: number;
  /** Its place in the year: 0 for October. */
  readonly place: number;
  readonly first: Day;
  readonly last: Day;
  /** When the sheets were exported: what happened later is not in them. */
  readonly exportedAt: Wall;
  readonly dialect: Dialect;
  /** Of the vendor's agents: as many as it takes to answer so many messages. */
  readonly teams: number;
}

/** Null where `name` is no month. */
export function monthFrom(name: string, messages: number, seed: number, platform: Platform): Month | null {
  const first = parseDay(`${name}-01`);
  if (first === null) return null;
  const last = monthOf(first).to;
  // On the fifth of the next month, at ten: the last inquiries have ripened by then.
  const exportedAt = wall((last + 5) * DAY_SECONDS + 10 * 3600);
  const teams = 1 + Math.floor(messages / MESSAGES_A_TEAM);
  const [year = 0, ofYear = 0] = name.split('-').map(Number);
  const since = (year - 2026) * 12 + ofYear - 10;
  const place = ((since % 12) + 12) % 12;
  const shift = place * KEYS_A_MONTH;
  const plain = dialectOf(platform);
  const dialect: Dialect = {
    ...plain,
    orderNumber: (key, created) => plain.orderNumber(key + shift, created),
  };
  // Another month of the same seed is another one, not the same at another time.
  const own = (seed + since * SEED_STEP) >>> 0;
  return { seed: own, messages, name, shift, place, first, last, exportedAt, dialect, teams };
}

// More than a month that fits on a disk has; twelve of them stay under the keys of earlier orders.
const KEYS_A_MONTH = 8_000_000;
const SEED_STEP = 1_000_003;

// At the fullest hour of the promotion an agent types a third of the time.
const MESSAGES_A_TEAM = 100_000;

/** Separate streams of choices for separate purposes, so that one can change without the others. */
export const STREAM = {
  returning: 1,
  plan: 2,
  purchase: 3,
  talk: 4,
  silent: 5,
  order: 6,
  key: 7,
  dsr: 8,
  log: 9,
  earlier: 10,
  manners: 24,
  complaints: 34,
  ratings: 13,
  quality: 14,
} as const;
