import { type Wall, wall } from '../units/time.ts';
import { conversation } from './conversation.ts';
import { makeDelays } from './delays.ts';
import { loadCurve } from './load.ts';
import type { Month } from './month.ts';
import { type Plan, planOf } from './plan.ts';
import type { Line } from './scene.ts';

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
