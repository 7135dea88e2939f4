import { compareCodePoints } from '../../units/code-points.ts';
import { type Day, day } from '../../units/time.ts';
import type { PopulationBase } from './population.ts';

/** A buyer on a day of their turns' anchors. */
export interface BuyerDay {
  readonly buyer: number;
  readonly day: Day;
  /** Of its first judged turn, counted or not; −1: nobody. */
  readonly agent: number;
  /** Judged, counted turns by start, then agent. */
  readonly turns: Uint32Array;
}

/** All buyer-days of a population, kept as columns; a view of one is made when it is looked at. */
export interface BuyerDays extends Iterable<BuyerDay> {
  readonly count: number;
  at(index: number): BuyerDay;
}

// Days since 1970 stay below this until the year 2243.
const DAYS = 100_000;

/** Groups counted turns by buyer and day. */
export function makeBuyerDays(
  { turns, sessions, chats }: PopulationBase,
  counted: Uint32Array,
  dayOfTurn: (turn: number) => Day,
  isJudgedTurn: (turn: number) => boolean,
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
  const first = Int32Array.from(keys, (_key, i) => grouped[start[i]!]!);
  for (let turn = 0; turn < turns.count; turn++) {
    const i = isJudgedTurn(turn) ? groupOf.get(keyOf(turn)) : undefined;
    if (i !== undefined && compare(turn, first[i]!) < 0) first[i] = turn;
  }

  const at = (index: number): BuyerDay => ({
    buyer: Math.floor(keys[index]! / DAYS),
    day: day(keys[index]! % DAYS),
    agent: turns.agent[first[index]!]!,
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
