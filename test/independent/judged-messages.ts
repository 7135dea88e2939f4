import { isJudged } from './agents.ts';
import { type Chats, countedSessions } from './chats.ts';
import { roleFits } from './counted.ts';
import type { Message, Session } from './types.ts';
import { dayOf } from './zone.ts';

export function isJudgedHuman({ contract }: Chats, message: Message): boolean {
  if (message.class !== 'human') return false;
  return isJudged(contract.agents, message.sender, dayOf(contract.zone, contract.dayStarts, message.at));
}

/** "a human message [counts] when a judged agent sent it in a counted session. Of a human message: its sender." */
export function judgedMessages(chats: Chats): { session: Session; index: number; message: Message }[] {
  const found: { session: Session; index: number; message: Message }[] = [];
  for (const session of countedSessions(chats)) {
    session.messages.forEach((message, index) => {
      if (!isJudgedHuman(chats, message)) return;
      if (roleFits(chats.contract, chats.clause, message.sender)) found.push({ session, index, message });
    });
  }
  return found;
}
