import type { Order, Session } from './types.ts';

/** "buyer nick (NFKC, trimmed, lower case, `cntaobao` prefix off)" */
export function joinNick(nick: string): string {
  const plain = nick.normalize('NFKC').trim().toLowerCase();
  return plain.startsWith('cntaobao') ? plain.slice('cntaobao'.length) : plain;
}

/** "Masked nicks never join by nick." */
export function isFullNick(nick: string): boolean {
  return nick.trim() !== '' && !nick.includes('*');
}

/** "an order number that appears in the session": not as a piece of a longer number */
export function firstMention(session: Session, id: string): number | null {
  for (const { text, at: instant } of session.messages) {
    for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
      if (/\d/.test(text[at - 1] ?? '') || /\d/.test(text[at + id.length] ?? '')) continue;
      return instant;
    }
  }
  return null;
}

/** What was asked before: per sessions, by shop, number and nick. Every clause of orders asks for all of them again. */
const answers = new WeakMap<Session[], Map<string, string | null>>();

/** "Join chat to order: same shop and buyer nick; else an order number that appears in the session." */
export function joinedBuyer(order: Order, sessions: Session[]): string | null {
  const known = answers.get(sessions) ?? new Map<string, string | null>();
  answers.set(sessions, known);
  const key = JSON.stringify([order.shop, order.id, order.nick]);
  let buyer = known.get(key);
  if (buyer === undefined) {
    buyer = join(order, sessions);
    known.set(key, buyer);
  }
  return buyer;
}

function join(order: Order, sessions: Session[]): string | null {
  const shop = sessions.filter((session) => session.shop === order.shop && session.buyer !== '');
  if (isFullNick(order.nick)) {
    for (const { buyer } of shop) {
      if (isFullNick(buyer) && joinNick(buyer) === joinNick(order.nick)) return joinNick(buyer);
    }
  }
  // Where several sessions show it, the message that shows it first decides.
  const naming = shop.flatMap((session) => {
    const at = firstMention(session, order.id);
    return at === null ? [] : [{ at, buyer: joinNick(session.buyer) }];
  });
  naming.sort((a, b) => a.at - b.at || (a.buyer < b.buyer ? -1 : 1));
  return naming[0]?.buyer ?? null;
}
