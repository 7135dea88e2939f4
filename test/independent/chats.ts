import type { Clause, Contract } from './contract.ts';
import { isCounted } from './counted.ts';
import type { Period, Session, Turn } from './types.ts';

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

/** "'First judged turn' is the first judged, counted one." */
export function firstCounted({ contract, clause, period }: Chats, session: Session): Turn | undefined {
  return session.turns.find((turn) => isCounted(contract, clause, period, turn));
}

/** "Of a session: of its first judged turn." */
export function sessionResponsible(chats: Chats, session: Session): string | null {
  return firstCounted(chats, session)?.responsible ?? null;
}

/** "waits measured from [a file with coarse time] are `no-data (coarse-time)`": from its first message to its reply. */
export function isCoarseTurn(turn: Turn): boolean {
  return turn.session.messages[turn.index]!.coarse || turn.reply?.coarse === true;
}

/** The units whose waits are known; null where there are units, but none of these. */
export function fineOnly<T>(units: T[], isCoarse: (unit: T) => boolean): T[] | null {
  const fine = units.filter((unit) => !isCoarse(unit));
  return fine.length === 0 && units.length > 0 ? null : fine;
}
