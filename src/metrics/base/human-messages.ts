import { CLASS } from '../../records/chat-line.ts';
import type { Day, Instant } from '../../units/time.ts';
import type { Facts } from './facts.ts';

/** A human message of a judged agent in a counted session. */
export interface HumanMessage {
  /** Position in the sessions' order. */
  readonly position: number;
  readonly message: number;
  readonly session: number;
  readonly agent: number;
  /** Of its session. */
  readonly day: Day;
}

export function* eachHumanMessage(facts: Facts): Iterable<HumanMessage> {
  const { population, sessions } = facts;
  const { messages } = facts.chats;
  for (const { session, day } of population.sessions)
    for (const position of humanPositions(facts, session)) {
      const message = sessions.order[position]!;
      yield { position, message, session, agent: messages.account[message]!, day };
    }
}

/** Positions, in the sessions' order, of the judged agents' human messages of a session; from `from` on where it is given. */
export function* humanPositions(
  { chats: { messages }, sessions, population }: Facts,
  session: number,
  from = sessions.start[session]!,
): Iterable<number> {
  for (let position = from; position < sessions.start[session + 1]!; position++) {
    const m = sessions.order[position]!;
    if (messages.class[m] !== CLASS.human) continue;
    if (population.isJudged(messages.account[m]!, messages.at[m]! as Instant)) yield position;
  }
}
