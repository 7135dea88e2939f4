import { CLASS } from '../../records/chat-line.ts';
import { MARK } from '../../records/messages.ts';
import type { Rostered } from '../../terms/people.ts';
import type { Instant } from '../../units/time.ts';
import type { Facts } from './facts.ts';
import { secondsBetween } from './findings.ts';
import { personKey } from './people.ts';

/** typing-speed's defaults, which also tell a canned first answer from a substantive one. */
export const TYPING = {
  minChars: 5,
  maxGap: 180,
  pasteSpeed: 400,
  pasteLong: 200,
  cannedRepeats: 5,
} as const;

// metrics.md: from so many characters on a text is long.
const LONG = 20;

/** From what on a text is canned; speeds in characters a minute. */
type CannedFrom = Pick<{ [K in keyof typeof TYPING]: number }, 'pasteSpeed' | 'pasteLong' | 'cannedRepeats'>;

/** When agents were composing, told from timestamps. */
interface Typing {
  /**
   * Seconds an agent composed the human message at a position of the sessions' order; null where nothing went before
   * it. From the later of: the previous message in the session of any class but system; the agent's own previous human
   * message in any session at a strictly earlier instant (one pair of hands; a roster joins accounts of one person).
   */
  composing(position: number, session: number): number | null;
  /** Instant of the person's latest human message before a moment, in any session; −1: none. */
  lastWord(account: number, before: number): number;
  /** Whether judged agents sent the text `repeats` times or more in the period. */
  isRepeated(message: number, repeats: number): boolean;
  /** Whether the text was pasted: faster than anybody types, of a long one than anybody goes on typing, or sent too often. */
  isCanned(message: number, composing: number | null, from: CannedFrom): boolean;
}

export const typingOf = (facts: Facts): Typing => facts.derived('typing', makeTyping);

/** Seconds from an answered turn's start to the first human message that is neither canned nor short; null: there is none. */
export function substantiveWait(facts: Facts, turn: number): number | null {
  const { turns, sessions } = facts;
  const { messages } = facts.chats;
  if (turns.reply[turn] === -1) return null;
  const typing = typingOf(facts);
  const session = turns.session[turn]!;
  for (let i = turns.first[turn]!; i < sessions.start[session + 1]!; i++) {
    const m = sessions.order[i]!;
    if (messages.class[m] !== CLASS.human || messages.characters[m]! < TYPING.minChars) continue;
    if ((messages.marks[m]! & MARK.recalled) !== 0) continue;
    if (typing.isCanned(m, typing.composing(i, session), TYPING)) continue;
    return secondsBetween(facts, session, turns.start[turn]!, messages.at[m]!);
  }
  return null;
}

function makeTyping(facts: Facts): Typing {
  const { messages } = facts.chats;
  const { order, start } = facts.sessions;
  const hands = makeHands(facts);
  const repeatsOf = countRepeats(facts);
  const isRepeated = (m: number, repeats: number): boolean =>
    repeatsOf(messages.cannedHigh[m]!, messages.cannedLow[m]!) >= repeats;
  return {
    composing: (position, session) => {
      const m = order[position]!;
      const at = messages.at[m]!;
      let from = hands.before(messages.account[m]!, at);
      for (let i = position - 1; i >= start[session]!; i--) {
        if (messages.class[order[i]!] === CLASS.system) continue;
        from = Math.max(from, messages.at[order[i]!]!);
        break;
      }
      return from === -1 ? null : at - from;
    },
    lastWord: hands.before,
    isRepeated,
    isCanned: (m, composing, { pasteSpeed, pasteLong, cannedRepeats }) => {
      const characters = messages.characters[m]!;
      const most = characters >= LONG ? Math.min(pasteSpeed, pasteLong) : pasteSpeed;
      return (composing !== null && characters * 60 > most * composing) || isRepeated(m, cannedRepeats);
    },
  };
}

/** Each person's human messages in time, over all sessions read. */
function makeHands({ chats: { messages, accounts }, sessions: { order }, who }: Facts) {
  const people = new Map<string, number>();
  const known = new Map<Rostered, number>();
  const personOf = (account: number, at: number): number => {
    const name = accounts.names[account]!;
    const rostered = who(name, at as Instant);
    let person = known.get(rostered);
    if (person !== undefined) return person;
    const key = personKey(name, rostered);
    person = people.get(key) ?? people.size;
    people.set(key, person);
    known.set(rostered, person);
    return person;
  };
  const counts: number[] = [];
  for (const m of order) {
    if (messages.class[m] !== CLASS.human) continue;
    const person = personOf(messages.account[m]!, messages.at[m]!);
    counts[person] = (counts[person] ?? 0) + 1;
  }
  const moments = counts.map((count) => new Uint32Array(count));
  const filled = counts.map(() => 0);
  for (const m of order) {
    if (messages.class[m] !== CLASS.human) continue;
    const person = personOf(messages.account[m]!, messages.at[m]!);
    moments[person]![filled[person]!++] = messages.at[m]!;
  }
  for (const list of moments) list.sort();
  return {
    /** The person's latest human message at a strictly earlier instant; −1: none. */
    before: (account: number, at: number): number => {
      const list = moments[personOf(account, at)];
      const earlier = list ? countBelow(list, at) : 0;
      return earlier === 0 ? -1 : list![earlier - 1]!;
    },
  };
}

/** How often judged agents sent each normalised text of ≥ 8 code points in the period, by its own instant. */
function countRepeats({ chats: { messages }, sessions: { order }, calendar, period, population }: Facts) {
  const keys = new Float64Array(order.length);
  let count = 0;
  for (const m of order) {
    if (messages.class[m] !== CLASS.human || (messages.cannedHigh[m] === 0 && messages.cannedLow[m] === 0))
      continue;
    const at = messages.at[m]! as Instant;
    const day = calendar.dayOf(at);
    if (day < period.from || day > period.to || !population.isJudged(messages.account[m]!, at)) continue;
    keys[count++] = cannedKey(messages.cannedHigh[m]!, messages.cannedLow[m]!);
  }
  const sorted = keys.subarray(0, count).sort();
  return (high: number, low: number): number => {
    const key = cannedKey(high, low);
    return countBelow(sorted, key + 1) - countBelow(sorted, key);
  };
}

/** 53 of the 64 bits: as many as a number holds. */
const cannedKey = (high: number, low: number): number => high * 2 ** 21 + (low >>> 11);

/** How many numbers of an ascending list are below a value. */
function countBelow(list: Uint32Array | Float64Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
