import { type Chats, countedSessions, sessionResponsible } from './chats.ts';
import { isCounted, roleFits } from './counted.ts';
import { ratio } from './no-data.ts';
import type { Measured } from './types.ts';

/** "sessions without one answered turn ÷ sessions": of judged, counted turns. The misses are the sessions without. */
export function unansweredRate(chats: Chats): Measured {
  const { contract, clause, period } = chats;
  const sessions = countedSessions(chats).filter((s) =>
    roleFits(contract, clause, sessionResponsible(chats, s)),
  );
  const without = sessions.filter(
    (session) =>
      !session.turns.some((turn) => turn.reply !== null && isCounted(contract, clause, period, turn)),
  ).length;
  return ratio(without, sessions.length, without);
}
