import { buyerDays } from './buyer-days.ts';
import type { Chats } from './chats.ts';
import { joinedBuyer, joinNick } from './joined-buyer.ts';
import { isJudgedHuman } from './judged-messages.ts';
import type { BuyerDay, Message, Order, Session } from './types.ts';

export type Inquirer = { day: BuyerDay; sessions: Session[]; orders: Order[] };

export type JoinedOrder = { order: Order; buyer: string | null };

export function joinAll(orders: Order[], sessions: Session[]): JoinedOrder[] {
  return orders.map((order) => ({ order, buyer: joinedBuyer(order, sessions) }));
}

/**
 * "Inquirer 询单: a buyer-day with ≥ 1 human message of a judged agent in its sessions, whose buyer had no paid order in
 * the `after-sale-window` (15d; `0d` = off) before its first anchor."
 */
export function inquirersOf(chats: Chats, joined: JoinedOrder[]): Inquirer[] {
  const window = chats.contract.attribution.afterSaleWindow;
  const found: Inquirer[] = [];
  for (const day of buyerDays(chats)) {
    const sessions = [...new Set(day.turns.map((turn) => turn.session))];
    const served = sessions.some((s) => s.messages.some((message) => isJudgedHuman(chats, message)));
    if (!served) continue;
    const nick = joinNick(day.buyer);
    const bought = joined.some(({ order, buyer }) => {
      if (order.shop !== day.shop || buyer !== nick || order.paidAt === null) return false;
      return order.paidAt < day.firstAnchor && order.paidAt >= day.firstAnchor - window;
    });
    if (window > 0 && bought) continue;
    found.push({ day, sessions, orders: [] });
  }
  return found;
}

/**
 * "credited to the judged agent of the last human message in that buyer-day's sessions before E, else to the
 * buyer-day's responsible agent"
 */
export function creditedTo(chats: Chats, inquirer: Inquirer, decided: number): string | null {
  let last: Message | null = null;
  for (const message of inquirer.sessions.flatMap((session) => session.messages)) {
    if (!isJudgedHuman(chats, message) || message.at >= decided) continue;
    if (last === null || message.at >= last.at) last = message;
  }
  return last ? last.sender : inquirer.day.responsible;
}
