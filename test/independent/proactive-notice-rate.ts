import { recordCounts } from './counted.ts';
import type { Given } from './given.ts';
import { humanMessagesTo } from './human-messages.ts';
import { isFullNick, joinedBuyer, joinNick } from './joined-buyer.ts';
import { type LeftOut, leaveOut, withLeftOut } from './left-out.ts';
import { noData, ratio } from './no-data.ts';
import { secondsOf } from './quantities.ts';
import type { Measured, SheetEvent } from './types.ts';

/** "nick, else the order's buyer"; null: unknown or masked */
function buyerOf({ orders, sessions }: Given, { shop, nick, order: id }: SheetEvent): string | null {
  if (isFullNick(nick)) return joinNick(nick);
  const order = orders.find((each) => each.shop === shop && each.id === id);
  if (!order) return null;
  return joinedBuyer(order, sessions) ?? (isFullNick(order.nick) ? joinNick(order.nick) : null);
}

/** "sheet events […] followed by a human message to that buyer within `within` ÷ events" */
export function proactiveNoticeRate(given: Given): Measured {
  const { contract, clause, period, events, sessions } = given;
  if (events === null) return noData('no-events');
  const within = secondsOf(clause.options.within ?? '24h');
  const type = clause.options.event ?? 'all';
  const out: LeftOut = { 'not-joined': 0, 'not-matured': 0 };
  let all = 0;
  let met = 0;
  for (const event of events) {
    const { shop, at } = event;
    if (type !== 'all' && type !== event.type) continue;
    if (!recordCounts(contract, clause, period, shop, at)) continue;
    const buyer = buyerOf(given, event);
    const messages = sessions.filter((session) => session.shop === shop).flatMap((s) => s.messages);
    if (buyer === null) leaveOut(out, 'not-joined');
    else if (!messages.some((message) => message.at >= at + within)) leaveOut(out, 'not-matured');
    else {
      all++;
      if (humanMessagesTo(given, shop, buyer).some((m) => at <= m.at && m.at <= at + within)) met++;
    }
  }
  return withLeftOut(ratio(met, all, all - met), out);
}
