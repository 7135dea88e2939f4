import { isRobotName } from '../phrases/scan/robot-names.ts';
import type { Calendar } from '../terms/calendar.ts';
import type { Rules } from '../terms/terms.ts';
import type { Who } from '../terms/who.ts';
import type { Instant } from '../units/time.ts';
import { CLASS } from './chat-line.ts';
import type { Chats } from './chats.ts';
import type { Input } from './input.ts';
import type { Listed } from './join-sessions.ts';
import { MARK } from './messages.ts';
import { CORE, saidIn } from './phrases-wanted.ts';
import { isQualifying, type Sessions } from './sessions.ts';
import { TRAIT, type TurnColumns } from './turns.ts';

/** What decides about turns, beside the messages. */
export interface TurnRules {
  readonly contract: Pick<Rules, 'terms' | 'clock'>;
  readonly calendar: Calendar;
  readonly who: Who;
  readonly inputs: readonly Pick<Input, 'coarse'>[];
  readonly listed: Listed;
}

const NOBODY = -1;

/**
 * Walks through sessions one after another and writes their turns into the columns. The walk of a session takes its
 * number, the position where its human stage begins (−1: none) and the instant of its first buyer message; it returns
 * the number of turns written so far.
 */
export function makeTurnWalk(
  { messages, notices, accounts }: Chats,
  { order, start: starts, shop: shops, conversation }: Sessions,
  { contract, calendar, who, inputs, listed }: TurnRules,
  turns: TurnColumns,
): (session: number, stage: number, firstBuyer: number) => number {
  let count = 0;
  /** Of the session under way. */
  let shop = contract.terms.shops[0]!;
  let hours = calendar.hoursOf(0);
  /** The turn that waits for its reply; −1: none. */
  let open = -1;
  /** The last human before the present message, and before the open turn; and whether they asked something. */
  let human = NOBODY;
  let humanAsked = false;
  let humanBefore = NOBODY;
  /** The open turn is made of closing words so far, after a human message that was no question. */
  let closing = false;
  /** Whom the export assigned last, and first in the open turn. */
  let assigned = NOBODY;
  let assignedInTurn = NOBODY;

  return (session, stage, firstBuyer) => {
    const from = starts[session]!;
    const to = starts[session + 1]!;
    const firstTurn = count;
    shop = contract.terms.shops[shops[session]!]!;
    hours = calendar.hoursOf(shops[session]!);
    let waiting = false;
    human = NOBODY;
    assigned = listedAgent(session);
    humanAsked = false;
    for (let i = from; i < to; i++) {
      const m = order[i]!;
      const code = messages.class[m]!;
      const marks = messages.marks[m]!;
      if (code === CLASS.buyer) {
        const named = person(messages.account[m]! - 1, m);
        if (named !== NOBODY) assigned = named;
        waiting = true;
        if (stage === -1 || i < stage) continue;
        if (open === -1) begin(session, i, firstBuyer, NOBODY, human !== NOBODY && !humanAsked);
        closing &&= saidIn(messages, m, CORE.closing);
        if (assignedInTurn === NOBODY) assignedInTurn = named;
      } else if ((marks & MARK.notice) !== 0) {
        const { kind, from: passer, to: next } = notices.get(m)!;
        const taker = person(next, m);
        if (i === stage && waiting) {
          // A question still open at the hand-over starts there; the buyer's words before it are the robot's.
          begin(session, i, firstBuyer, NOBODY, false);
        } else if (kind === 'transfer' && shop.transfer === 'each-account' && open !== -1) {
          const passedOn = person(passer, m);
          if (passedOn !== NOBODY) turns.agent[open] = passedOn;
          finish(i + 1, -1);
          // What waited for nothing but a last word goes on waiting for nothing.
          begin(session, i, firstBuyer, taker, closing);
        }
        if (taker !== NOBODY) assigned = taker;
      } else {
        if (isQualifying(code, marks, shop)) {
          waiting = false;
          if (open !== -1) finish(i + 1, i);
        }
        if (code === CLASS.human) {
          human = messages.account[m]!;
          humanAsked = saidIn(messages, m, CORE.question);
        }
      }
    }
    if (open !== -1) finish(to, -1);
    // The export may assign somebody only on a later row.
    for (let t = firstTurn; t < count; t++) if (turns.agent[t] === NOBODY) turns.agent[t] = assigned;
    return count;
  };

  function begin(
    session: number,
    position: number,
    firstBuyer: number,
    agent: number,
    mayClose: boolean,
  ): void {
    const at = messages.at[order[position]!]!;
    open = count++;
    turns.session[open] = session;
    turns.start[open] = at;
    turns.anchor[open] = shop.anchor === 'session' ? firstBuyer : at;
    turns.first[open] = position;
    turns.agent[open] = agent;
    humanBefore = human;
    closing = mayClose;
    assignedInTurn = NOBODY;
  }

  function finish(end: number, reply: number): void {
    const first = order[turns.first[open]!]!;
    const last = reply === -1 ? first : order[reply]!;
    turns.end[open] = end;
    turns.reply[open] = reply;
    turns.wait[open] = reply === -1 ? -1 : waitBetween(messages.at[first]!, messages.at[last]!);
    if (reply !== -1) turns.agent[open] = messages.account[last]!;
    else if (turns.agent[open] === NOBODY)
      turns.agent[open] = [humanBefore, assignedInTurn, assigned].find((each) => each !== NOBODY) ?? NOBODY;
    const coarse = inputs[messages.input[first]!]!.coarse || inputs[messages.input[last]!]!.coarse;
    turns.traits[open] = (closing ? TRAIT.closer : 0) | (coarse ? TRAIT.coarse : 0);
    open = -1;
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
