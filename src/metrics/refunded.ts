import { type Fen, fen } from '../units/money.ts';
import type { Facts } from './facts.ts';
import { orderKey } from './shops.ts';

/** What was paid back of an order: successful refunds of the refund sheets, else the order sheet's own figure. */
export function refundedOf(facts: Facts, index: number): Fen {
  const order = facts.orders[index]!;
  const key = orderKey(facts, order, order.id);
  return facts.derived('refunded', sumRefunds).get(key) ?? order.refunded ?? fen(0);
}

function sumRefunds(facts: Facts): ReadonlyMap<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const refund of facts.refunds) {
    if (refund.status !== 'success') continue;
    const key = orderKey(facts, refund, refund.order);
    sums.set(key, fen((sums.get(key) ?? 0) + refund.amount));
  }
  return sums;
}
