import type { Calendar } from '../terms/calendar.ts';
import type { Who } from '../terms/people.ts';
import { isRobotName } from '../terms/robots.ts';
import type { Rules } from '../terms/terms.ts';
import type { Instant } from '../units/time.ts';
import { CLASS } from './chat-line.ts';
import { type Chats, CORE, saidIn } from './chats.ts';
import type { Input } from './input.ts';
import type { Listed } from './join-sessions.ts';
import { type Interner, MARK, type Messages } from './messages.ts';
import { isClosing, isQualifying, type Sessions } from './sessions.ts';

/** Bits of a turn's `traits`. */
export const TRAIT = {
  /** Made only of closing words after a human message that was not a question. */
  closer: 1,
  /** Start or reply stands in a file of coarse time. */
  coarse: 2,
} as const;

/** Turns 对话轮次 (metrics.md), session by session in their order; one column a property. */
export interface Turns {
  readonly count: number;
  readonly session: Uint32Array;
  /** Instant the wait is measured from. */
  readonly start: Uint32Array;
  /** Instant that decides whether it counts. */
  readonly anchor: Uint32Array;
  /** Position in the sessions' `order` of the first buyer message, or of the notice that opened it. */
  readonly first: Uint32Array;
  /** Position just behind its last message: the reply, the transfer notice or the session's end. */
  readonly end: Uint32Array;
  /** Position of the qualifying reply; −1: unanswered. */
  readonly reply: Int32Array;
  /** Seconds to the reply by the contract's clock; −1: unanswered. */
  readonly wait: Int32Array;
  /** Account of the responsible agent; −1: unassigned. */
  readonly agent: Int32Array;
  readonly traits: Uint8Array;
  /** Where the turns of each session begin; one more entry at the end. */
  readonly ofSession: Uint32Array;
  /** Position where each session's human stage begins; −1: bot-only, or no buyer message. */
  readonly stage: Int32Array;
  /** Positions of buyer messages behind it that a robot answered after all; ascending. */
  readonly robots: readonly number[];
  /** Instant of each session's first buyer message; 0: it has none. */
  readonly firstBuyer: Uint32Array;
}

/** The columns of `Turns` that hold one entry a turn, as they are filled. */
type TurnColumns = {
  -readonly [K in
    | 'session'
    | 'start'
    | 'anchor'
    | 'first'
    | 'end'
    | 'reply'
    | 'wait'
    | 'agent'
    | 'traits']: Turns[K];
};

/** Finds the turns of all sessions. */
export function makeTurns(chats: Chats, sessions: Sessions, rules: TurnRules): Turns {
  const { messages } = chats;
  // A turn begins at a buyer's message or at a notice; columns that stay empty touch no memory.
  let most = 0;
  for (const m of sessions.order)
    if (messages.class[m] === CLASS.buyer || (messages.marks[m]! & MARK.notice) !== 0) most++;
  const columns: TurnColumns = {
    session: new Uint32Array(most),
    start: new Uint32Array(most),
    anchor: new Uint32Array(most),
    first: new Uint32Array(most),
    end: new Uint32Array(most),
    reply: new Int32Array(most),
    wait: new Int32Array(most),
    agent: new Int32Array(most),
    traits: new Uint8Array(most),
  };
  const ofSession = new Uint32Array(sessions.count + 1);
  const stage = new Int32Array(sessions.count);
  const firstBuyer = new Uint32Array(sessions.count);
  const robots: number[] = [];
  const walk = makeTurnWalk(chats, sessions, rules, columns, robots);
  for (let s = 0; s < sessions.count; s++) {
    const from = sessions.start[s]!;
    const to = sessions.start[s + 1]!;
    stage[s] = findStage(chats, sessions.order, from, to, rules);
    const first = firstBuyerIn(from, to);
    firstBuyer[s] = first;
    ofSession[s + 1] = walk(s, stage[s]!, first);
  }
  return { count: ofSession[sessions.count]!, ...columns, ofSession, stage, robots, firstBuyer };

  function firstBuyerIn(from: number, to: number): number {
    for (let i = from; i < to; i++)
      if (messages.class[sessions.order[i]!] === CLASS.buyer) return messages.at[sessions.order[i]!]!;
    return 0;
  }
}

/** What decides about turns, beside the messages. */
interface TurnRules {
  readonly contract: Pick<Rules, 'terms' | 'clock'>;
  readonly calendar: Calendar;
  readonly who: Who;
  readonly inputs: readonly Pick<Input, 'coarse'>[];
  readonly listed: Listed;
}

const NOBODY = -1;

/**
 * Walks through sessions one after another and writes their turns into the columns, and the buyer messages that went back
 * to a robot into `robots`. The walk of a session takes its number, the position where its human stage begins (−1: none)
 * and the instant of its first buyer message; it returns the number of turns written so far.
 */
function makeTurnWalk(
  { messages, notices, accounts }: Chats,
  { order, start: starts, shop: shops, conversation }: Sessions,
  { contract, calendar, who, inputs, listed }: TurnRules,
  turns: TurnColumns,
  robots: number[],
): (session: number, stage: number, firstBuyer: number) => number {
  const { bots, closers } = contract.terms.replies;
  const drops = closers === 'drop';
  let count = 0;
  /** Of the session under way. */
  let shop = contract.terms.shops[0]!;
  let hours = calendar.hoursOf(0);
  /** The turn that waits for its reply; −1: none. */
  let open = -1;
  /** The last person before the present message, and before the open turn; and whether they asked something. */
  let human = NOBODY;
  let humanAsked = false;
  let humanBefore = NOBODY;
  /** The open turn is made of closing words so far, after a person's message that was no question. */
  let closing = false;
  /** Whom the export assigned last. */
  let assigned = NOBODY;

  return (session, stage, firstBuyer) => {
    const from = starts[session]!;
    const to = starts[session + 1]!;
    shop = contract.terms.shops[shops[session]!]!;
    hours = calendar.hoursOf(shops[session]!);
    human = NOBODY;
    assigned = listedAgent(session);
    humanAsked = false;
    /** A buyer's message has no person's reply yet. */
    let waiting = false;
    /** Where the buyer wrote since the last person's reply. */
    let run = -1;
    /** A person has replied, and nobody has handed over since: a robot may take the buyer back. */
    let mayReturn = false;
    /** It has, with words of its own. */
    let returned = false;
    /** The export last assigned the buyer to a robot. */
    let wasRobots = false;
    for (let i = from; i < to; i++) {
      const m = order[i]!;
      const code = messages.class[m]!;
      const marks = messages.marks[m]!;
      if (code === CLASS.buyer) {
        const cell = assignedTo(messages, accounts, who, m);
        const passed = wasRobots && cell === 'person';
        if (cell !== null) wasRobots = cell === 'robot';
        if (cell === 'person') assigned = messages.account[m]! - 1;
        const closes = human !== NOBODY && !humanAsked && isClosing(messages, m);
        if (!waiting) run = i;
        waiting ||= !(closes && drops);
        if (stage === -1 || i < stage) continue;
        if (mayReturn && (passed || saidIn(messages, m, CORE.toHuman))) {
          if (returned) takeBack(i);
          mayReturn = false;
          returned = false;
        }
        if (open === -1) begin(session, i, firstBuyer, NOBODY, closes);
        // Dropped closing words start no clock: the turn begins where the buyer says something else.
        else if (closing && !closes && drops) begun(i, firstBuyer);
        closing &&= closes;
      } else if ((marks & MARK.notice) !== 0) {
        const { kind, from: passer, to: next, robot } = notices.get(m)!;
        const taker = person(next, m);
        if ((i === stage || returned) && kind !== 'transfer' && waiting) {
          // A question still open at the hand-over starts there; the buyer's words before it are the robot's.
          if (returned) takeBack(i);
          begin(session, i, firstBuyer, robot && shop.transfer === 'each-account' ? taker : NOBODY, false);
        } else if ((kind === 'transfer' || robot) && shop.transfer === 'each-account' && isOpen()) {
          const passedOn = person(passer, m);
          if (passedOn !== NOBODY) turns.agent[open] = passedOn;
          const closed = closing;
          // What a robot passes on was nobody's.
          if (robot) drop();
          else finish(i + 1, -1);
          // What waited for nothing but a last word goes on waiting for nothing.
          begin(session, i, firstBuyer, taker, closed);
        }
        if (kind !== 'transfer') {
          mayReturn = false;
          returned = false;
        }
        if (taker !== NOBODY) assigned = taker;
      } else if (isQualifying(code, marks, shop)) {
        if (open !== -1) finish(i + 1, i);
        mayReturn ||= stage !== -1 && i >= stage && bots === 'exclude';
        waiting = false;
        returned = false;
        human = messages.account[m]!;
        humanAsked = saidIn(messages, m, CORE.question);
      } else if (code === CLASS.human) {
        human = messages.account[m]!;
        humanAsked = saidIn(messages, m, CORE.question);
      } else if (isBotText(code, marks) && mayReturn && isOpen()) {
        takeBack(i);
        returned = true;
      }
    }
    if (open !== -1) finish(to, -1);
    return count;

    /** A turn waits for its reply; dropped closing words wait for nothing. */
    function isOpen(): boolean {
      return open !== -1 && !(closing && drops);
    }

    /** The buyer's words since the last reply, up to `end`, are the robot's: the turn they made is none. */
    function takeBack(end: number): void {
      for (let i = Math.max(run, stage, (robots.at(-1) ?? -1) + 1); i < end; i++)
        if (messages.class[order[i]!] === CLASS.buyer) robots.push(i);
      if (open !== -1) drop();
    }
  };

  function begin(
    session: number,
    position: number,
    firstBuyer: number,
    agent: number,
    mayClose: boolean,
  ): void {
    open = count++;
    turns.session[open] = session;
    turns.agent[open] = agent;
    closing = mayClose;
    begun(position, firstBuyer);
  }

  /** Where the clock of the open turn starts. */
  function begun(position: number, firstBuyer: number): void {
    const at = messages.at[order[position]!]!;
    turns.start[open] = at;
    turns.anchor[open] = shop.anchor === 'session' ? firstBuyer : at;
    turns.first[open] = position;
    humanBefore = human;
  }

  function drop(): void {
    count = open;
    open = -1;
  }

  function finish(end: number, reply: number): void {
    const first = order[turns.first[open]!]!;
    const last = reply === -1 ? first : order[reply]!;
    turns.end[open] = end;
    turns.reply[open] = reply;
    turns.wait[open] = reply === -1 ? -1 : waitBetween(messages.at[first]!, messages.at[last]!);
    if (reply !== -1) turns.agent[open] = messages.account[last]!;
    else if (turns.agent[open] === NOBODY)
      turns.agent[open] = humanBefore === NOBODY ? assigned : humanBefore;
    const coarse = inputs[messages.input[first]!]!.coarse || inputs[messages.input[last]!]!.coarse;
    turns.traits[open] = (closing ? TRAIT.closer : 0) | (coarse ? TRAIT.coarse : 0);
    open = -1;
    closing = false;
  }

  /** Whom the platform's list names for the session: who took it over, or else took it on. */
  function listedAgent(session: number): number {
    const row = listed.get(conversation[session]!);
    const name = row?.transferredTo ?? row?.agent ?? null;
    if (name === null || isRobotName(name)) return NOBODY;
    return person(accounts.id(name), order[starts[session]!]!);
  }

  /** The account, unless it is none or a robot's. */
  function person(account: number, m: number): number {
    if (account < 0) return NOBODY;
    return who(accounts.names[account]!, messages.at[m]! as Instant).side === 'bot' ? NOBODY : account;
  }

  function waitBetween(from: number, to: number): number {
    return contract.clock === 'wall' ? to - from : hours.serviceSeconds(from as Instant, to as Instant);
  }
}

/** Whom the export assigns a buyer's message to; null: nobody, or it does not say. From a robot to a person is a hand-over. */
function assignedTo(messages: Messages, accounts: Interner, who: Who, m: number): 'robot' | 'person' | null {
  const account = messages.account[m]! - 1;
  if (account < 0) return null;
  return who(accounts.names[account]!, messages.at[m]! as Instant).side === 'bot' ? 'robot' : 'person';
}

/** A robot's message in words. */
const isBotText = (code: number, marks: number): boolean =>
  code === CLASS.bot && (marks & (MARK.media | MARK.sticker)) === 0;

/**
 * Where the human stage of a session begins (metrics.md, human stage): a position in `order`, or −1 where there is
 * none (bot-only). `from`..`to` are the session's positions, `to` excluded.
 */
function findStage(
  { messages, notices, accounts }: Chats,
  order: Uint32Array,
  from: number,
  to: number,
  { contract, who }: Pick<TurnRules, 'contract' | 'who'>,
): number {
  const classAt = (i: number): number => messages.class[order[i]!]!;
  if (contract.terms.replies.bots === 'count') {
    for (let i = from; i < to; i++) if (classAt(i) === CLASS.buyer) return i;
    return -1;
  }

  // Whoever speaks before the buyer replies to nothing: what comes after the first reply is the walk's.
  let afterBot = -1;
  let last = -1;
  let wasRobots = false;
  for (let i = from; i < to; i++) {
    const code = classAt(i);
    if (isHandOver(order[i]!, code)) return i;
    if (code === CLASS.buyer) {
      last = i;
      if (afterBot === -1) afterBot = i;
    } else if (code === CLASS.human && last !== -1) return afterBot === -1 ? last : afterBot;
    else if (isBotText(code, messages.marks[order[i]!]!)) afterBot = -1;
  }
  return afterBot;

  function isHandOver(m: number, code: number): boolean {
    if (code === CLASS.buyer) {
      const assigned = assignedTo(messages, accounts, who, m);
      const passed = wasRobots && assigned === 'person';
      if (assigned !== null) wasRobots = assigned === 'robot';
      return passed || saidIn(messages, m, CORE.toHuman);
    }
    return (messages.marks[m]! & MARK.notice) !== 0 && notices.get(m)!.kind !== 'transfer';
  }
}
