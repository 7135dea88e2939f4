import { type Wall, wall } from '../units/time.ts';
import { type Agent, agentOf, OWNER } from './agents.ts';
import type { Dialect, Role } from './dialect.ts';
import type { Wait } from './hands.ts';
import type { Random } from './random.ts';
import type { Topic } from './talk-before.ts';
import type { Details } from './template.ts';

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
