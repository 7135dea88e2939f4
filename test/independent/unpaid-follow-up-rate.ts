import { tooFewJoinable } from './attribution.ts';
import { countedSessions, sessionResponsible } from './chats.ts';
import { dayCounts, roleFits } from './counted.ts';
import type { Given } from './given.ts';
import { humanMessagesTo } from './human-messages.ts';
import { joinAll } from './inquirers.ts';
import { joinNick } from './joined-buyer.ts';
import { type LeftOut, leaveOut, withLeftOut } from './left-out.ts';
import { noData, ratio } from './no-data.ts';
import { secondsOf } from './quantities.ts';
import type { Measured } from './types.ts';

/**
 * "orders unpaid `after` (12h) past creation (or closed unpaid) of buyers with an earlier session: a human message to
 * the buyer between creation and creation + `after` ÷ such orders"
 */
export function unpaidFollowUpRate(given: Given): Measured {
  const { contract, clause, period, orders, sessions } = given;
  const after = secondsOf(clause.options.after ?? '12h');
  const joined = joinAll(orders, sessions);
  if (tooFewJoinable(given, joined)) return noData('unjoinable');
  const counted = countedSessions(given);
  const out: LeftOut = { 'no-earlier-session': 0, 'not-matured': 0 };
  let all = 0;
  let met = 0;
  for (const { order, buyer } of joined) {
    const { shop, createdAt, paidAt } = order;
    if (createdAt === null) {
      leaveOut(out, 'no-creation-time');
      continue;
    }
    if (!dayCounts(contract, clause, period, shop, createdAt)) continue;
    if (paidAt !== null && paidAt <= createdAt + after) continue;
    const earlier = counted.filter(
      (s) => s.shop === shop && joinNick(s.buyer) === buyer && s.firstBuyerAt! < createdAt,
    );
    if (earlier.length === 0) {
      leaveOut(out, 'no-earlier-session');
      continue;
    }
    const latest = orders.some(
      (o) => o.shop === shop && o.createdAt !== null && o.createdAt >= createdAt + after,
    );
    if (paidAt === null && !/关闭|取消/.test(order.status) && !latest) {
      leaveOut(out, 'not-matured');
      continue;
    }
    earlier.sort((a, b) => a.firstBuyerAt! - b.firstBuyerAt!);
    if (!roleFits(contract, clause, sessionResponsible(given, earlier.at(-1)!))) continue;
    all++;
    const told = humanMessagesTo(given, shop, buyer!).some(
      ({ at }) => createdAt <= at && at <= createdAt + after,
    );
    if (told) met++;
  }
  return withLeftOut(ratio(met, all, all - met), out);
}
