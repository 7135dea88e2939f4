import { CLASS } from '../records/chat-line.ts';
import type { Day, Instant } from '../units/time.ts';
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

export function* eachHumanMessage({
  population,
  sessions,
  chats: { messages },
}: Facts): Iterable<HumanMessage> {
  for (const { session, day } of population.sessions)
    for (let position = sessions.start[session]!; position < sessions.start[session + 1]!; position++) {
      const message = sessions.order[position]!;
      if (messages.class[message] !== CLASS.human) continue;
      const agent = messages.account[message]!;
      if (population.isJudged(agent, messages.at[message]! as Instant))
        yield { position, message, session, agent, day };
    }
}
