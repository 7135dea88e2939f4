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

/** Instant of the last successful refund, where a refund sheet tells it. */
export function refundedAt(order: Order, refunds: Refund[]): number | null {
  let last: number | null = null;
  for (const refund of refunds) {
    if (refund.shop !== order.shop || refund.order !== order.id || !refund.succeeded) continue;
    if (refund.completedAt !== null && (last === null || refund.completedAt > last))
      last = refund.completedAt;
  }
  return last;
}
