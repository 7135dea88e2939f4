import { compareCodePoints } from '../../units/code-points.ts';
import { compare, fraction } from '../../units/fraction.ts';
import type { Facts } from './facts.ts';
import { isFlagged } from './inquirers.ts';
import { inShops, shopOf } from './shops.ts';

/**
 * Whether enough of the period's paid orders can be joined to chats at all: by a full nick, whether or not that buyer
 * ever chatted, or by their number seen in a chat (`attribution.min-joined`).
 */
export function canBeJoined(facts: Facts): boolean {
  const { orders, chats, contract, calendar, period } = facts;
  const mentioned = new Set(chats.mentions.order);
  let paid = 0;
  let joinable = 0;
  orders.forEach((order, index) => {
    if (order.paidAt === null || isFlagged(facts, order) || !inShops(facts, shopOf(facts, order))) return;
    const day = calendar.dayOf(order.paidAt);
    if (day < period.from || day > period.to) return;
    paid++;
    if (order.buyer !== null || mentioned.has(index)) joinable++;
  });
  return paid === 0 || compare(fraction(joinable, paid), contract.attribution.minJoined) >= 0;
}

/**
 * The chatting buyer of each order in its shop, −1 for those who never chatted: the one of the same full nick, else the buyer of
 * the session in which the order's number appears (where several do, the message that shows it first decides).
 */
export const buyersOfOrders = (facts: Facts): Int32Array => facts.derived('buyers of orders', joinOrders);

function joinOrders(facts: Facts): Int32Array {
  const { orders, chats } = facts;
  const { buyers } = chats.conversations;
  const found = new Int32Array(orders.length).fill(-1);
  orders.forEach((order, index) => {
    const known = order.buyer === null ? -1 : buyers.find(order.buyer, shopOf(facts, order));
    if (known !== -1 && !buyers.masked[known]) found[index] = known;
  });
  const nickOf = (buyer: number): string => buyers.names[buyer] ?? '';
  const shown = { at: new Uint32Array(orders.length), by: new Int32Array(orders.length).fill(-1) };
  for (const { order, at, buyer } of eachMention(facts)) {
    const earliest = shown.by[order]!;
    const sooner =
      earliest === -1 ? -1 : at - shown.at[order]! || compareCodePoints(nickOf(buyer), nickOf(earliest));
    if (sooner >= 0) continue;
    shown.at[order] = at;
    shown.by[order] = buyer;
  }
  return found.map((known, order) => (known === -1 ? shown.by[order]! : known));
}

function* eachMention({ chats: { messages, mentions }, sessions }: Facts) {
  if (mentions.message.length === 0) return;
  const sessionOf = new Int32Array(messages.length).fill(-1);
  for (let s = 0; s < sessions.count; s++)
    for (let i = sessions.start[s]!; i < sessions.start[s + 1]!; i++) sessionOf[sessions.order[i]!] = s;
  for (let k = 0; k < mentions.message.length; k++) {
    const m = mentions.message[k]!;
    const session = sessionOf[m]!;
    if (session !== -1)
      yield { order: mentions.order[k]!, at: messages.at[m]!, buyer: sessions.buyer[session]! };
  }
}
