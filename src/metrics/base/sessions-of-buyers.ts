import type { Facts } from './facts.ts';
import { type Lists, makeLists } from './lists.ts';

/** All sessions read of each buyer of a shop, by the buyer's number: counted or not, whoever served them. */
export const sessionsOfBuyers = (facts: Facts): Lists => facts.derived('sessions of buyers', group);

function group({ sessions, chats }: Facts): Lists {
  // A session that names no buyer has one of its own, numbered after those who are named.
  const lists = makeLists(chats.conversations.buyers.names.length + sessions.count, sessions.count);
  for (let session = 0; session < sessions.count; session++) lists.add(sessions.buyer[session]!, session);
  return lists;
}
