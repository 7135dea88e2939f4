import type { Clause, Contract } from './contract.ts';
import { dayCounts } from './counted.ts';
import { noData, ratio } from './no-data.ts';
import { secondsOf } from './quantities.ts';
import { isBackBefore, isFullyRefunded } from './refunded.ts';
import type { Measured, Order, Period, Refund } from './types.ts';

/** "Closed or fully refunded before the deadline: out." Where no sheet tells when, an order that never left is out. */
function goneBefore(order: Order, refunds: Refund[], deadline: number): boolean {
  const told = isBackBefore(order, refunds, deadline);
  if (told === true) return true;
  const isAllBack = isBackBefore(order, refunds, Infinity) === true;
  if (isAllBack || order.shippedAt !== null) return false;
  return /关闭|取消/.test(order.status) || (told === null && isFullyRefunded(order, refunds));
}

/**
 * "orders whose payment + `promise` lies in the period: not shipped by then (exactly then is in time) ÷ all of them.
 * No ship time = late. The row's own 应发货时间 wins over `promise`. presale out"
 */
export function lateShipmentRate(
  contract: Contract,
  clause: Clause,
  period: Period,
  orders: Order[],
  refunds: Refund[],
): Measured {
  if (!orders.some((order) => order.hasShipColumn)) return noData('no-ship-times');
  const promise = secondsOf(clause.options.promise ?? '72h');
  let all = 0;
  let late = 0;
  for (const order of orders) {
    if (order.paidAt === null || !order.hasShipColumn) continue;
    if (order.presale && (clause.options.presale ?? 'out') === 'out') continue;
    const deadline = order.dueAt ?? order.paidAt + promise;
    if (!dayCounts(contract, clause, period, order.shop, deadline)) continue;
    if (goneBefore(order, refunds, deadline)) continue;
    all++;
    if (order.shippedAt === null || order.shippedAt > deadline) late++;
  }
  return ratio(late, all, late);
}
