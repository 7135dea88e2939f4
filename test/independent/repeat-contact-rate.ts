import { type Chats, countedSessions, sessionResponsible } from './chats.ts';
import { roleFits } from './counted.ts';
import { ratio } from './no-data.ts';
import { secondsOf } from './quantities.ts';
import type { Measured, Session } from './types.ts';

/** "the same buyer × shop has another session whose last message instant e and this one's first buyer message s have 0 ≤ s − e ≤ within" */
function comesBack(sessions: Session[], session: Session, within: number): boolean {
  if (session.firstBuyerAt === null) return false;
  return sessions.some((earlier) => {
    if (earlier === session || earlier.shop !== session.shop || earlier.buyer !== session.buyer) return false;
    const since = session.firstBuyerAt! - earlier.messages.at(-1)!.at;
    return 0 <= since && since <= within;
  });
}

/** "sessions of a buyer who comes back within `within` of the end of an earlier session ÷ sessions" */
export function repeatContactRate(chats: Chats): Measured {
  const { contract, clause } = chats;
  const within = secondsOf(clause.options.within ?? '24h');
  const own = countedSessions(chats).filter((s) => roleFits(contract, clause, sessionResponsible(chats, s)));
  const back = own.filter((session) => comesBack(chats.sessions, session, within)).length;
  return ratio(back, own.length, null);
}
