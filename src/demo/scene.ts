import { type Wall, wall } from '../units/time.ts';
import type { Dialect, Role } from './month.ts';
import type { Random } from './random.ts';
import { type Agent, agentOf, OWNER } from './shop.ts';
import type { Details, Topic } from './talk.ts';

/** One message of a conversation. */
export interface Line {
  readonly at: Wall;
  readonly role: Role;
  /** Whose window it is in: a number of an agent; null where nobody was assigned. */
  readonly agent: number | null;
  readonly text: string;
  /** With it, an export that shows no transfers begins a new conversation. */
  readonly cut: boolean;
}

/** A conversation as it goes on. */
export interface Scene {
  readonly random: Random;
  /** Of whether people mind their manners: what they say then takes nothing from `random`. */
  readonly manners: Random;
  readonly dialect: Dialect;
  readonly wait: Wait;
  readonly lines: Line[];
  /** Instant of the last line. */
  now: Wall;
  /** Instant of the first buyer message that nobody has answered yet. */
  asked: Wall;
  agent: number | null;
  /** Of so many poor replies one is dismissive. */
  readonly tact: number;
  /** What the last question was about. */
  topic: Topic;
  details: Details;
  /** The next line of a person is the first after a transfer. */
  cut: boolean;
}

/** Who is at work in it; only asked for where somebody is. */
export const atWork = (scene: Scene): Agent => agentOf(scene.agent ?? OWNER);

/**
 * Adds a line, `after` seconds after the last one. A person is busy with it for the last `takes` of them, and sends it
 * later where other chats keep the hands busy.
 */
export function add(scene: Scene, role: Role, text: string, after: number, takes = PASTING): void {
  const due = scene.now + after;
  const wait = role === 'human' ? scene.wait(scene.agent ?? OWNER, due - takes, due) : 0;
  scene.now = wall(due + wait);
  scene.lines.push({ at: scene.now, role, agent: scene.agent, text, cut: scene.cut && role === 'human' });
  if (role === 'human') scene.cut = false;
}

// Seconds for a quick phrase.
const PASTING = 1;

/** Seconds that somebody needs to type a text. */
export const typing = (text: string, { speed }: Agent, random: Random): number =>
  Math.ceil((text.length * 60) / (speed + random.between(-8, 8)));

/** Seconds by which a message comes later that somebody types from one instant to another. */
export type Wait = (agent: number, from: number, to: number) => number;

/** What everybody is typing: a person types one message at a time, in whatever chat. */
interface Hands {
  /** Forgets what was sent by an instant, before which nobody types any more. */
  forget(instant: number): void;
  /** Puts the message into the first gap from its time on. */
  readonly wait: Wait;
}

export function makeHands(): Hands {
  const busy: BusySpan[][] = [];
  let past = 0;
  return {
    forget: (instant) => {
      past = instant;
    },
    wait: (agent, from, to) => {
      busy[agent] ??= [];
      const own = busy[agent];
      while (own.length > 0 && own[0]!.to <= past) own.shift();
      let later = 0;
      let place = 0;
      for (; place < own.length && own[place]!.from < to + later; place++)
        later = Math.max(later, own[place]!.to - from);
      if (later > LONGEST) return LONGEST;
      own.splice(place, 0, { from: from + later, to: to + later });
      return later;
    },
  };
}

/** From an instant to another, of which the second does not belong to it; spans of a person never overlap. */
interface BusySpan {
  readonly from: number;
  readonly to: number;
}

// Nobody lets a buyer wait longer for the sake of another one.
const LONGEST = 600;

/** How long sessions wait for hands that are busy elsewhere; two bytes a message of a person, four a session. */
interface Delays {
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
