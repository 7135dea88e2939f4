import type { Chats } from '../../records/chats.ts';
import type { Input } from '../../records/input.ts';
import type { DsrSnapshot, Order, Refund } from '../../records/orders.ts';
import type { Exempting } from '../../records/rulings.ts';
import type { Sessions } from '../../records/sessions.ts';
import type { Sheets } from '../../records/sheets.ts';
import { TRAIT, type Turns } from '../../records/turns.ts';
import type { Calendar } from '../../terms/calendar.ts';
import type { Who } from '../../terms/people.ts';
import { ANYTHING, type Only, type Rules } from '../../terms/terms.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import type { Period } from '../../units/days.ts';
import { type Day, day, type Instant } from '../../units/time.ts';

/** What files hold, sorted out by a contract's terms. */
export interface Sorted {
  readonly calendar: Calendar;
  readonly who: Who;
  readonly inputs: readonly Input[];
  readonly chats: Chats;
  readonly sessions: Sessions;
  readonly turns: Turns;
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
  readonly dsr: readonly DsrSnapshot[];
  /** Every kind of sheet, also those three. */
  readonly sheets: Sheets;
}

/** All that a metric may look at. */
export interface Facts extends Sorted {
  readonly contract: Rules;
  readonly period: Period;
  /** The exemptions that take units out of the period; only signals are told. */
  readonly exempting?: readonly Exempting[];
  readonly scope: Scope;
  /** Judged, counted units of this scope. */
  readonly population: Population;
  /** What several metrics of a scope need, worked out once: `make` is called for the first of them. */
  derived<T>(name: string, make: (facts: Facts) => T): T;
}

/** Which units a measurement speaks of: a clause's `only` and the days it is waived for. */
export interface Scope {
  readonly only: Only;
  readonly waivedDays: ReadonlySet<Day>;
}

/** The scope of no clause. */
export const EVERYTHING: Scope = { only: ANYTHING, waivedDays: new Set() };

/** Judged, counted units (metrics.md) of one scope. */
export interface Population {
  /** Judged, counted turns, in session order. */
  readonly turns: Uint32Array;
  /** Sessions with at least one of them. */
  readonly sessions: Iterable<CountedSession>;
  /** Buyer × shop × day of the anchor, with at least one of them. */
  readonly buyerDays: BuyerDays;
  /** Reason → judged turns left out; turns of others as `not-judged` and `unassigned`. */
  readonly excludedTurns: ReadonlyMap<string, number>;
  /** Reason → sessions with a judged turn, but none that counts. */
  readonly excludedSessions: ReadonlyMap<string, number>;
  dayOfTurn(turn: number): Day;
  /** Why a turn is not among `turns`; null where it is. */
  reasonOf(turn: number): string | null;
  /** Whether an account (−1: nobody) is the judged vendor's on that instant. */
  isJudged(account: number, at: Instant): boolean;
}

/** A session with a judged, counted turn. */
export interface CountedSession {
  readonly session: number;
  /** Of its first judged, counted turn. */
  readonly agent: number;
  readonly day: Day;
  /** Its judged, counted turns. */
  readonly turns: Uint32Array;
}

/** A buyer on a day of their turns' anchors. */
export interface BuyerDay {
  readonly buyer: number;
  readonly day: Day;
  /** Of its first judged, counted turn; −1: nobody. */
  readonly agent: number;
  /** Judged, counted turns by start, then agent. */
  readonly turns: Uint32Array;
}

/** All buyer-days of a population, kept as columns; a view of one is made when it is looked at. */
interface BuyerDays extends Iterable<BuyerDay> {
  readonly count: number;
  at(index: number): BuyerDay;
}

/** What a population is drawn from. */
type PopulationBase = Pick<
  Facts,
  'contract' | 'period' | 'calendar' | 'who' | 'chats' | 'sessions' | 'turns'
>;

export function makePopulation(base: PopulationBase, { only, waivedDays }: Scope): Population {
  const { contract, period, calendar, who, chats, sessions, turns } = base;
  const { agents, replies, shops } = contract.terms;
  const isAmong = (shop: number): boolean =>
    only.shops.length === 0 || only.shops.includes(shops[shop]!.name);
  const isJudged = (account: number, at: Instant): boolean => {
    if (account === -1) return agents.unassigned === 'vendor';
    const { side } = who(chats.accounts.names[account]!, at);
    return side === 'vendor' || (side === null && agents.vendor === null);
  };
  const dayOfTurn = (turn: number): Day => calendar.dayOf(turns.anchor[turn]! as Instant);

  /** Why a turn is not among the judged, counted ones; null where it is. */
  const reasonOf = (turn: number, shop: number): string | null => {
    const anchor = turns.anchor[turn]! as Instant;
    const agent = turns.agent[turn]!;
    if (!isJudged(agent, anchor)) return agent === -1 ? 'unassigned' : 'not-judged';
    const day = calendar.dayOf(anchor);
    if (day < period.from || day > period.to) return 'outside-period';
    if (!isAmong(shop)) return 'out-of-scope';
    if (!calendar.hoursOf(shop).open(anchor)) return 'outside-hours';
    if (!calendar.admits(only, anchor)) return 'out-of-scope';
    if (waivedDays.has(day)) return 'waived';
    return replies.closers === 'drop' && (turns.traits[turn]! & TRAIT.closer) !== 0 ? 'closer' : null;
  };

  // Columns, not objects: a month may have some hundred thousand of each. A session's counted turns stand together.
  const counted = new Uint32Array(turns.count);
  const session = new Uint32Array(sessions.count);
  const start = new Uint32Array(sessions.count + 1);
  const excludedTurns = new Map<string, number>();
  const excludedSessions = new Map<string, number>();
  let turnCount = 0;
  let sessionCount = 0;
  for (let s = 0; s < sessions.count; s++) {
    let firstReason: string | null = null;
    for (let t = turns.ofSession[s]!; t < turns.ofSession[s + 1]!; t++) {
      const reason = reasonOf(t, sessions.shop[s]!);
      if (reason === null) counted[turnCount++] = t;
      else excludedTurns.set(reason, (excludedTurns.get(reason) ?? 0) + 1);
      if (reason !== 'unassigned' && reason !== 'not-judged') firstReason ??= reason;
    }
    if (turnCount > start[sessionCount]!) {
      session[sessionCount] = s;
      start[++sessionCount] = turnCount;
    } else if (firstReason !== null)
      excludedSessions.set(firstReason, (excludedSessions.get(firstReason) ?? 0) + 1);
  }

  const all = counted.subarray(0, turnCount);
  let buyerDays: BuyerDays | null = null;
  return {
    turns: all,
    sessions: {
      *[Symbol.iterator]() {
        for (let i = 0; i < sessionCount; i++) {
          const mine = all.subarray(start[i], start[i + 1]);
          yield {
            session: session[i]!,
            agent: turns.agent[mine[0]!]!,
            day: dayOfTurn(mine[0]!),
            turns: mine,
          };
        }
      },
    },
    get buyerDays() {
      buyerDays ??= makeBuyerDays(base, all, dayOfTurn);
      return buyerDays;
    },
    excludedTurns,
    excludedSessions,
    dayOfTurn,
    reasonOf: (turn) => reasonOf(turn, sessions.shop[turns.session[turn]!]!),
    isJudged,
  };
}

// Days since 1970 stay below this until the year 2243.
const DAYS = 100_000;

/** Groups counted turns by buyer and day. */
function makeBuyerDays(
  { turns, sessions, chats }: PopulationBase,
  counted: Uint32Array,
  dayOfTurn: (turn: number) => Day,
): BuyerDays {
  const groupOf = new Map<number, number>();
  const group = new Uint32Array(counted.length);
  const keyOf = (turn: number): number => sessions.buyer[turns.session[turn]!]! * DAYS + dayOfTurn(turn);
  // Loops, not callbacks: what a callback captures would stay in memory as long as `at` does.
  for (let i = 0; i < counted.length; i++) {
    const key = keyOf(counted[i]!);
    const known = groupOf.get(key) ?? groupOf.size;
    groupOf.set(key, known);
    group[i] = known;
  }
  const keys = Float64Array.from(groupOf.keys());
  const start = new Uint32Array(keys.length + 1);
  for (const each of group) start[each + 1]!++;
  for (let i = 0; i < keys.length; i++) start[i + 1]! += start[i]!;
  const next = start.slice(0, keys.length);
  const grouped = new Uint32Array(counted.length);
  for (let i = 0; i < counted.length; i++) grouped[next[group[i]!]!++] = counted[i]!;
  const nameOf = (turn: number): string => chats.accounts.names[turns.agent[turn]!] ?? '';
  const compare = (a: number, b: number): number =>
    turns.start[a]! - turns.start[b]! ||
    compareCodePoints(nameOf(a), nameOf(b)) ||
    turns.wait[a]! - turns.wait[b]!;
  for (let i = 0; i < keys.length; i++)
    if (start[i + 1]! - start[i]! > 1) grouped.subarray(start[i], start[i + 1]).sort(compare);
  const at = (index: number): BuyerDay => ({
    buyer: Math.floor(keys[index]! / DAYS),
    day: day(keys[index]! % DAYS),
    agent: turns.agent[grouped[start[index]!]!]!,
    turns: grouped.subarray(start[index], start[index + 1]),
  });
  return {
    count: keys.length,
    at,
    *[Symbol.iterator]() {
      for (let i = 0; i < keys.length; i++) yield at(i);
    },
  };
}

/** Whether the clause looks at this shop. */
export function inShops({ contract, scope }: Pick<Facts, 'contract' | 'scope'>, shop: number): boolean {
  const { shops } = scope.only;
  return shops.length === 0 || shops.includes(contract.terms.shops[shop]?.name ?? '');
}

/** The shop of something that stands in a file. */
export const shopOf = ({ inputs }: Pick<Facts, 'inputs'>, { input }: { readonly input: number }): number =>
  inputs[input]!.shop;

/** The number of an order among those of its shop; `of` stands in a file of the shop. */
export const orderKey = (facts: Pick<Facts, 'inputs'>, of: { readonly input: number }, id: string): string =>
  `${shopOf(facts, of)} ${id}`;

/**
 * The local day of something that stands in a sheet, and why it does not count (null where it does): by its own moment,
 * waived days and the clause's `only`. Null where it is none of the clause's: of another shop, or outside the days.
 * What has a day and no time of day is asked for at its beginning, without `only.hours`.
 */
export function ownDay(
  facts: Facts,
  record: { readonly input: number },
  at: Instant,
  { days = facts.period, hours = facts.scope.only.hours } = {},
): { readonly day: Day; readonly reason: 'out-of-scope' | 'waived' | null } | null {
  const { calendar, scope } = facts;
  const on = calendar.dayOf(at);
  if (on < days.from || on > days.to || !inShops(facts, shopOf(facts, record))) return null;
  if (!calendar.admits({ hours, days: scope.only.days }, at)) return { day: on, reason: 'out-of-scope' };
  return { day: on, reason: scope.waivedDays.has(on) ? 'waived' : null };
}

/** Lists of whole numbers by a key that is one too: two columns, where a list a key would be some hundred thousand objects. */
export interface Lists {
  add(key: number, item: number): void;
  /** What was added under the key, the last one first. */
  of(key: number): Iterable<number>;
}

/** Lists for keys below `keys` of items below `items`; an item stands in one list at most. */
export function makeLists(keys: number, items: number): Lists {
  const last = new Int32Array(keys).fill(-1);
  const before = new Int32Array(items);
  return {
    add: (key, item) => {
      before[item] = last[key]!;
      last[key] = item;
    },
    *of(key) {
      for (let item = last[key] ?? -1; item !== -1; item = before[item]!) yield item;
    },
  };
}
