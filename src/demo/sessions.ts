import { DAY_SECONDS, type Day, day, monthOf, type Wall, wall, weekday } from '../units/time.ts';
import { conversation } from './conversation.ts';
import type { Month } from './month.ts';
import { type Plan, planOf } from './plan.ts';
import { type Line, makeDelays } from './scene.ts';

/** The sessions of a month by number, in order of their starts; each is made when it is asked for. */
export interface Sessions {
  readonly count: number;
  plan(serial: number): Plan;
  /** All lines of all sessions are as many as the month has messages. */
  lines(plan: Plan): Line[];
}

/**
 * Sets the starts along the load curve; what stays in memory is twelve bytes a session, and two a message that a
 * person types.
 */
export function sessionsOf(month: Month): Sessions {
  const clock = loadCurve(month.first, month.messages);
  const delays = makeDelays();
  let starts = new Float64Array(1024);
  const startOf = (serial: number): Wall => wall(starts[serial]!);
  const plan = (serial: number): Plan => planOf(serial, startOf(serial), startOf, month);
  let count = 0;
  let said = 0;
  let room = 0;
  while (said < month.messages) {
    if (count === starts.length) starts = grown(starts);
    starts[count] = clock(said);
    room = month.messages - said;
    said += conversation(plan(count), month, delays.next(startOf(count))).length;
    count++;
  }
  const last = count - 1;
  return {
    count,
    plan,
    lines: (session) => {
      const lines = conversation(session, month, delays.again(session.serial));
      return session.serial === last ? lines.slice(0, room) : lines;
    },
  };
}

function grown(full: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(full.length * 2);
  larger.set(full);
  return larger;
}

/** When the n-th of `total` messages of a month is due, by how busy its hours are. */
export function loadCurve(first: Day, total: number): (message: number) => Wall {
  const days = monthOf(first).to - first + 1;
  const ends: number[] = [];
  let sum = 0;
  for (let date = 1; date <= days; date++) {
    for (const hour of HOURS) {
      sum += hour * dayWeight(day(first + date - 1), date);
      ends.push(sum);
    }
  }
  return (message) => {
    // Under 2⁵³ for any month that fits on a disk.
    const target = Math.floor((message * sum) / total);
    const slot = firstAbove(ends, target);
    const start = slot === 0 ? 0 : ends[slot - 1]!;
    const seconds = Math.floor(((target - start) * 3600) / (ends[slot]! - start));
    return wall(first * DAY_SECONDS + slot * 3600 + seconds);
  };
}

/** Messages by hour of the day, against each other: quiet before eight, full at ten, fullest at nine in the evening. */
const HOURS = [
  14, 8, 5, 4, 4, 5, 9, 18, 38, 62, 78, 74, 60, 66, 76, 78, 74, 62, 56, 70, 88, 92, 70, 34,
] as const;

/** By weekday, Sunday first. */
const WEEKDAYS = [86, 104, 102, 100, 100, 98, 90] as const;

/** Dates that are like no weekday: a holiday week at the start, a promotion from the 20th. */
// biome-ignore format: a table
const DATES: Readonly<Record<number, number>> = {
  1: 52, 2: 48, 3: 50, 4: 56, 5: 60, 6: 66, 7: 82, 8: 118,
  19: 112, 20: 188, 21: 160, 22: 134,
};

const dayWeight = (value: Day, date: number): number => DATES[date] ?? WEEKDAYS[weekday(value)]!;

function firstAbove(ends: readonly number[], target: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > target) high = middle;
    else low = middle + 1;
  }
  return low;
}
