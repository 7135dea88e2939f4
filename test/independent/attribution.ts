import type { Chats } from './chats.ts';
import type { Contract } from './contract.ts';
import { creditedTo, type Inquirer, inquirersOf, type JoinedOrder, joinAll } from './inquirers.ts';
import { isFullNick, joinNick } from './joined-buyer.ts';
import type { Order } from './types.ts';
import { dayOf } from './zone.ts';

/** `decided`: the order's decision instant E. */
export type Belonging = { order: Order; inquirer: Inquirer; decided: number; creditedTo: string | null };

export type Attribution = { inquirers: Inquirer[]; belonging: Belonging[] } | 'unjoinable';

/** "An order's decision instant E is its creation (`order`, default), its payment (`pay`), or […] (`order-first`)." */
function decisionInstant(contract: Contract, order: Order, contacts: Inquirer[]): number | null {
  const { judge } = contract.attribution;
  if (judge === 'pay') return order.paidAt;
  if (judge === 'order') return order.createdAt;
  // "creation if a contact precedes it and else payment"
  const created = order.createdAt;
  if (created !== null && contacts.some(({ day }) => day.firstAnchor <= created)) return created;
  return order.paidAt;
}

/** "Where fewer than `min-joined` (95 %) of the period's paid orders *can* be joined": those of the clause's shops */
export function tooFewJoinable({ contract, clause, period }: Chats, joined: JoinedOrder[]): boolean {
  const { shops } = clause.only;
  let paid = 0;
  let can = 0;
  for (const { order, buyer } of joined) {
    if (order.paidAt === null || (shops !== null && !shops.includes(order.shop))) continue;
    const day = dayOf(contract.zone, contract.dayStarts, order.paidAt);
    if (day < period.from || day > period.to) continue;
    paid++;
    if (isFullNick(order.nick) || buyer !== null) can++;
  }
  return can * 100 < contract.attribution.minJoined * paid;
}

/** Who the inquirers are and which order belongs to whom. */
export function attribute(chats: Chats, orders: Order[]): Attribution {
  const { contract, sessions } = chats;
  const joined = joinAll(orders, sessions);
  if (tooFewJoinable(chats, joined)) return 'unjoinable';
  const inquirers = inquirersOf(chats, joined);
  const belonging: Belonging[] = [];
  for (const { order, buyer } of joined) {
    if (buyer === null) continue;
    const own = inquirers.filter(({ day }) => day.shop === order.shop && joinNick(day.buyer) === buyer);
    const decided = decisionInstant(contract, order, own);
    if (decided === null) continue;
    // "the buyer's latest inquirer buyer-day with first anchor ≤ E ≤ first anchor + `lookback`"
    let latest: Inquirer | null = null;
    for (const inquirer of own) {
      const first = inquirer.day.firstAnchor;
      if (!(first <= decided && decided <= first + contract.attribution.lookback)) continue;
      if (latest === null || first > latest.day.firstAnchor) latest = inquirer;
    }
    if (latest === null) continue;
    latest.orders.push(order);
    belonging.push({ order, inquirer: latest, decided, creditedTo: creditedTo(chats, latest, decided) });
  }
  return { inquirers, belonging };
}

/** "Orders with an `exclude-flags` mark leave everything." */
export function withoutFlagged(contract: Contract, orders: Order[]): Order[] {
  const flags = contract.attribution.excludeFlags;
  return orders.filter((order) => !flags.some((flag) => order.marks.some((mark) => mark.includes(flag))));
}
