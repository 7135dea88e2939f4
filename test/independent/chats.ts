import type { Clause, Contract } from './contract.ts';
import { isCounted } from './counted.ts';
import type { Message, Period, Session, Turn } from './types.ts';

/** What a chat metric is measured from. */
export type Chats = {
  contract: Contract;
  clause: Clause;
  period: Period;
  sessions: Session[];
};

/** All judged, counted turns. */
export function countedTurns({ contract, clause, period, sessions }: Chats): Turn[] {
  return sessions.flatMap((session) =>
    session.turns.filter((turn) => isCounted(contract, clause, period, turn)),
  );
}

/** "A session counts when one of its judged turns does." */
export function countedSessions(chats: Chats): Session[] {
  const { contract, clause, period, sessions } = chats;
  return sessions.filter((session) =>
    session.turns.some((turn) => isCounted(contract, clause, period, turn)),
  );
}

/** "Of a session: of its first judged turn." */
export function sessionResponsible(session: Session): string | null {
  return session.turns.find((turn) => turn.judged)?.responsible ?? null;
}

/** "waits measured from [a file with coarse time] are `no-data (coarse-time)`" */
export function isCoarseTurn(turn: Turn): boolean {
  const messages: Message[] = turn.reply ? [...turn.buyerMessages, turn.reply] : turn.buyerMessages;
  return messages.some((message) => message.coarse) || turn.session.messages[turn.index]!.coarse;
}
