import type { Order, Refund } from './types.ts';

/** What of an order was refunded: by the refund sheet where it knows the order, else by the order sheet's own cell. */
export function refundedFen(order: Order, refunds: Refund[]): bigint {
  const own = refunds.filter(
    (refund) => refund.shop === order.shop && refund.order === order.id && refund.succeeded,
  );
  if (own.length === 0) return order.refundFen;
  let sum = 0n;
  for (const refund of own) sum += refund.fen;
  return sum;
}

export function isFullyRefunded(order: Order, refunds: Refund[]): boolean {
  const fen = refundedFen(order, refunds);
  return fen > 0n && fen >= order.paidFen;
}

/** Whether all of it was back before an instant, by the refund sheet; null where that does not know the order. */
export function isBackBefore(order: Order, refunds: Refund[], deadline: number): boolean | null {
  const own = refunds.filter((r) => r.shop === order.shop && r.order === order.id && r.succeeded);
  if (own.length === 0) return null;
  let sum = 0n;
  for (const { completedAt, fen } of own) if (completedAt !== null && completedAt < deadline) sum += fen;
  return sum > 0n && sum >= order.paidFen;
}
