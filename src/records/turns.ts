import { CLASS } from './chat-line.ts';
import type { Chats } from './chats.ts';
import { MARK } from './messages.ts';
import type { Sessions } from './sessions.ts';
import { findStage } from './stage.ts';
import { makeTurnWalk, type TurnRules } from './turn-walk.ts';

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
  /** Instant of each session's first buyer message; 0: it has none. */
  readonly firstBuyer: Uint32Array;
}

/** The columns of `Turns` that hold one entry a turn, as they are filled. */
export type TurnColumns = {
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
  const walk = makeTurnWalk(chats, sessions, rules, columns);
  for (let s = 0; s < sessions.count; s++) {
    const from = sessions.start[s]!;
    const to = sessions.start[s + 1]!;
    stage[s] = findStage(chats, sessions.order, from, to, rules.contract.terms);
    const first = firstBuyerIn(from, to);
    firstBuyer[s] = first;
    ofSession[s + 1] = walk(s, stage[s]!, first);
  }
  return { count: ofSession[sessions.count]!, ...columns, ofSession, stage, firstBuyer };

  function firstBuyerIn(from: number, to: number): number {
    for (let i = from; i < to; i++)
      if (messages.class[sessions.order[i]!] === CLASS.buyer) return messages.at[sessions.order[i]!]!;
    return 0;
  }
}
