import { type Fen, fen } from '../units/money.ts';
import type { Facts } from './facts.ts';

/** What was paid back of an order: successful refunds of the refund sheets, else the order sheet's own figure. */
export function refundedOf(facts: Facts, order: number): Fen {
  const { id, refunded } = facts.orders[order]!;
  return facts.derived('refunded', sumRefunds).get(id) ?? refunded ?? fen(0);
}

function sumRefunds({ refunds }: Facts): ReadonlyMap<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const { order, status, amount } of refunds)
    if (status === 'success') sums.set(order, fen((sums.get(order) ?? 0) + amount));
  return sums;
}
