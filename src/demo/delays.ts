import type { Wall } from '../units/time.ts';
import { makeHands, type Wait } from './hands.ts';

/** How long sessions wait for hands that are busy elsewhere; two bytes a message of a person, four a session. */
export interface Delays {
  /** Of the next session, which starts no earlier than the one before. */
  next(start: Wall): Wait;
  /** Of a session that was held before: the same again. */
  again(serial: number): Wait;
}

export function makeDelays(): Delays {
  const hands = makeHands();
  let first = new Uint32Array(1024);
  let seconds = new Uint16Array(8192);
  let sessions = 0;
  let count = 0;
  return {
    next: (start) => {
      hands.forget(start);
      if (sessions === first.length) first = enlarge(first, new Uint32Array(sessions * 2));
      first[sessions++] = count;
      return (agent, from, to) => {
        if (count === seconds.length) seconds = enlarge(seconds, new Uint16Array(count * 2));
        const wait = hands.wait(agent, from, to);
        seconds[count++] = wait;
        return wait;
      };
    },
    again: (serial) => {
      let next = first[serial]!;
      return () => seconds[next++]!;
    },
  };
}

function enlarge<T extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(full: T, larger: T): T {
  larger.set(full);
  return larger;
}
