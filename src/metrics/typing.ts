import { CLASS } from '../records/chat-line.ts';
import type { Instant } from '../units/time.ts';
import type { Facts } from './facts.ts';
import { secondsBetween } from './waits.ts';

/** typing-speed's defaults, which also tell a canned first answer from a substantive one. */
export const TYPING = { minChars: 5, maxGap: 180, pasteSpeed: 400, cannedRepeats: 5 } as const;

/** When agents were composing, told from timestamps. */
export interface Typing {
  /**
   * Seconds an agent composed the human message at a position of the sessions' order; null where nothing went before
   * it. From the later of: the previous message in the session of any class but system; the agent's own previous human
   * message in any session at a strictly earlier instant (one pair of hands; a roster joins accounts of one person).
   */
  composing(position: number, session: number): number | null;
  /** Whether the text was pasted: faster than `pasteSpeed` (a minute), or sent `repeats` times or more. */
  isCanned(message: number, composing: number | null, pasteSpeed: number, repeats: number): boolean;
}

export const typingOf = (facts: Facts): Typing => facts.derived('typing', makeTyping);

/** Seconds from the turn's start to the first human message that is neither canned nor short; null: there is none. */
export function substantiveWait(facts: Facts, turn: number): number | null {
  const { turns, sessions } = facts;
  const { messages } = facts.chats;
  const typing = typingOf(facts);
  const session = turns.session[turn]!;
  for (let i = turns.first[turn]!; i < sessions.start[session + 1]!; i++) {
    const m = sessions.order[i]!;
    if (messages.class[m] !== CLASS.human || messages.characters[m]! < TYPING.minChars) continue;
    if (typing.isCanned(m, typing.composing(i, session), TYPING.pasteSpeed, TYPING.cannedRepeats)) continue;
    return secondsBetween(facts, session, turns.start[turn]!, messages.at[m]!);
  }
  return null;
}

function makeTyping(facts: Facts): Typing {
  const { messages } = facts.chats;
  const { order, start } = facts.sessions;
  const hands = makeHands(facts);
  const repeated = countRepeats(facts);
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
    isCanned: (m, composing, pasteSpeed, repeats) =>
      (composing !== null && messages.characters[m]! * 60 > pasteSpeed * composing) ||
      (repeated.get(cannedKey(messages.cannedHigh[m]!, messages.cannedLow[m]!)) ?? 0) >= repeats,
  };
}

/** Each person's human messages in time, over all sessions read. */
function makeHands({ chats: { messages, accounts }, sessions: { order }, who }: Facts) {
  const people = new Map<string, number>();
  const personOf = (account: number, at: number): number => {
    const name = accounts.names[account]!;
    const { person } = who(name, at as Instant);
    const key = person === null ? `account\n${name}` : `person\n${person}`;
    const known = people.get(key);
    if (known !== undefined) return known;
    people.set(key, people.size);
    return people.size - 1;
  };
  const moments: number[][] = [];
  for (const m of order) {
    if (messages.class[m] !== CLASS.human) continue;
    const person = personOf(messages.account[m]!, messages.at[m]!);
    moments[person] ??= [];
    moments[person].push(messages.at[m]!);
  }
  const sorted = moments.map((list) => Uint32Array.from(list).sort());
  return {
    /** The person's latest human message at a strictly earlier instant; −1: none. */
    before: (account: number, at: number): number => {
      const list = sorted[personOf(account, at)] ?? new Uint32Array();
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (list[middle]! < at) low = middle + 1;
        else high = middle;
      }
      return low === 0 ? -1 : list[low - 1]!;
    },
  };
}

/** How often judged agents sent each normalised text of ≥ 8 code points in the period, by its own instant. */
function countRepeats({ chats: { messages }, sessions: { order }, calendar, period, population }: Facts) {
  const counts = new Map<number, number>();
  for (const m of order) {
    if (messages.class[m] !== CLASS.human || (messages.cannedHigh[m] === 0 && messages.cannedLow[m] === 0))
      continue;
    const at = messages.at[m]! as Instant;
    const day = calendar.dayOf(at);
    if (day < period.from || day > period.to || !population.isJudged(messages.account[m]!, at)) continue;
    const key = cannedKey(messages.cannedHigh[m]!, messages.cannedLow[m]!);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** 53 of the 64 bits: as many as a number holds. */
const cannedKey = (high: number, low: number): number => high * 2 ** 21 + (low >>> 11);
