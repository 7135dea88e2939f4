import type { Chats } from '../../records/chats.ts';
import type { Sessions } from '../../records/sessions.ts';
import { TRAIT, type Turns } from '../../records/turns.ts';
import type { Calendar } from '../../terms/calendar.ts';
import type { Only, Rules } from '../../terms/terms.ts';
import type { Who } from '../../terms/who.ts';
import type { Day, Instant } from '../../units/time.ts';
import { type BuyerDays, makeBuyerDays } from './buyer-days.ts';

/** Which units a measurement speaks of: a clause's `only` and the days it is waived for. */
export interface Scope {
  readonly only: Only;
  readonly waivedDays: ReadonlySet<Day>;
}

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

export interface CountedSession {
  readonly session: number;
  /** Of its first judged turn. */
  readonly agent: number;
  /** Of its first counted turn. */
  readonly day: Day;
  /** Its judged, counted turns. */
  readonly turns: Uint32Array;
}

/** What a population is drawn from. */
export type PopulationBase = {
  readonly contract: Rules;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly calendar: Calendar;
  readonly who: Who;
  readonly chats: Chats;
  readonly sessions: Sessions;
  readonly turns: Turns;
};

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
  const isJudgedTurn = (turn: number): boolean =>
    isJudged(turns.agent[turn]!, turns.anchor[turn]! as Instant);

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
  const agent = new Int32Array(sessions.count);
  const start = new Uint32Array(sessions.count + 1);
  const excludedTurns = new Map<string, number>();
  const excludedSessions = new Map<string, number>();
  let turnCount = 0;
  let sessionCount = 0;
  for (let s = 0; s < sessions.count; s++) {
    let firstJudged = -1;
    let firstReason: string | null = null;
    for (let t = turns.ofSession[s]!; t < turns.ofSession[s + 1]!; t++) {
      const reason = reasonOf(t, sessions.shop[s]!);
      if (reason === null) counted[turnCount++] = t;
      else excludedTurns.set(reason, (excludedTurns.get(reason) ?? 0) + 1);
      if (firstJudged !== -1 || reason === 'unassigned' || reason === 'not-judged') continue;
      firstJudged = t;
      firstReason = reason;
    }
    if (turnCount > start[sessionCount]!) {
      session[sessionCount] = s;
      agent[sessionCount] = turns.agent[firstJudged]!;
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
          yield { session: session[i]!, agent: agent[i]!, day: dayOfTurn(mine[0]!), turns: mine };
        }
      },
    },
    get buyerDays() {
      buyerDays ??= makeBuyerDays(base, all, dayOfTurn, isJudgedTurn);
      return buyerDays;
    },
    excludedTurns,
    excludedSessions,
    dayOfTurn,
    reasonOf: (turn) => reasonOf(turn, sessions.shop[turns.session[turn]!]!),
    isJudged,
  };
}
