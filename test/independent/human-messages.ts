import type { Chats } from './chats.ts';
import { joinNick } from './joined-buyer.ts';
import { isJudgedHuman } from './judged-messages.ts';
import { messageOrder } from './message-order.ts';
import type { Message, Session } from './types.ts';

/** "'Human message' = class human, by a judged agent", of one session, in order. */
export function humanMessagesOf(chats: Chats, session: Session): Message[] {
  return session.messages.filter((message) => isJudgedHuman(chats, message));
}

/** The human messages to a buyer × shop "in any session", in order; `nick` as chats and orders are joined by it. */
export function humanMessagesTo(chats: Chats, shop: string, nick: string): Message[] {
  const found: Message[] = [];
  for (const session of chats.sessions) {
    if (session.shop !== shop || joinNick(session.buyer) !== nick) continue;
    found.push(...humanMessagesOf(chats, session));
  }
  return found.sort(messageOrder);
}
