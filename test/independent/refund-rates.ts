import { dayCounts, recordCounts } from './counted.ts';
import type { Given } from './given.ts';
import { noData, ratio } from './no-data.ts';
import type { Measured, Order, Period, Refund } from './types.ts';
import { addDays } from './zone.ts';

/** An exchange, a re-sending or a repair gives no money back. */
const isRefund = ({ kind }: Refund) => kind === 'refund-only' || kind === 'return-refund';

/** Whether no refund of the clause's shops tells it: their sheets have no such column. */
function isUntold({ clause, refunds }: Given, told: (refund: Refund) => unknown): boolean {
  const { shops } = clause.only;
  const own = refunds.filter(({ shop }) => shops === null || shops.includes(shop));
  return own.length > 0 && own.every((refund) => told(refund) === null);
}

/** Unflagged orders paid in a span of days. */
export function ordersPaidIn({ contract, clause, orders }: Given, period: Period): Order[] {
  return orders.filter((o) => o.paidAt !== null && dayCounts(contract, clause, period, o.shop, o.paidAt));
}

/** "refunds applied (else completed) in the period" */
export function refundsIn({ contract, clause, period, refunds }: Given): Refund[] {
  return refunds.filter((refund) => {
    const at = refund.appliedAt ?? refund.completedAt;
    return at !== null && recordCounts(contract, clause, period, refund.shop, at);
  });
}

/** "refunds where the platform stepped in and held the seller liable ÷ paid orders, same 30 days" */
export function disputeRefundRate(given: Given): Measured {
  const { contract, clause, period, refunds } = given;
  if (refunds.length === 0) return noData('no-refunds');
  if (isUntold(given, ({ steppedIn }) => steppedIn)) return noData('no-intervention-column');
  if (isUntold(given, ({ sellerLiable }) => sellerLiable)) return noData('no-liability-column');
  const window = { from: addDays(period.to, -29), to: period.to };
  const lost = refunds.filter((refund) => {
    if (!isRefund(refund) || !refund.succeeded || refund.completedAt === null) return false;
    if (!recordCounts(contract, clause, window, refund.shop, refund.completedAt)) return false;
    return refund.steppedIn === true && refund.sellerLiable === true;
  });
  return ratio(lost.length, ordersPaidIn(given, window).length, null);
}

/** "refunds where the platform stepped in ÷ refunds" */
export function interventionRate(given: Given): Measured {
  if (given.refunds.length === 0) return noData('no-refunds');
  if (isUntold(given, ({ steppedIn }) => steppedIn)) return noData('no-intervention-column');
  const own = refundsIn(given).filter(isRefund);
  return ratio(own.filter(({ steppedIn }) => steppedIn).length, own.length, null);
}

/** "numerator those with a successful refund (refund sheets, else the order sheet's own figure > 0)" */
function isRefunded(refunds: Refund[], order: Order): boolean {
  if (order.refundFen > 0n) return true;
  return refunds.some((r) => r.shop === order.shop && r.order === order.id && r.succeeded && isRefund(r));
}

/** "orders with a successful refund ÷ paid orders" */
export function refundRate(given: Given): Measured {
  const own = ordersPaidIn(given, given.period);
  return ratio(own.filter((order) => isRefunded(given.refunds, order)).length, own.length, null);
}

/** "refunds with reason and responsible party filled ÷ refunds": those applied in the period */
export function refundRecordRate(given: Given): Measured {
  const { contract, clause, period, refunds } = given;
  if (refunds.length === 0) return noData('no-refunds');
  let all = 0;
  let filled = 0;
  for (const { shop, appliedAt, reasonFilled, partyFilled } of refunds) {
    if (appliedAt === null || !recordCounts(contract, clause, period, shop, appliedAt)) continue;
    all++;
    if (reasonFilled && partyFilled) filled++;
  }
  return ratio(filled, all, all - filled);
}
