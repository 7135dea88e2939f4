import { type Fen, fen } from '../../units/money.ts';
import type { Facts } from './facts.ts';
import { orderKey } from './shops.ts';

/** What was paid back of an order: successful refunds of the refund sheets, else the order sheet's own figure. */
export const refundedOf = (facts: Facts, index: number): Fen => refundedBy(facts, index, null);

/**
 * The same of what was paid back before a moment; null: at any time. What no sheet dates counts as paid back before.
 */
export function refundedBy(facts: Facts, index: number, until: number | null): Fen {
  const order = facts.orders[index]!;
  const key = orderKey(facts, order, order.id);
  const sums = facts.derived(`refunded ${until ?? ''}`, () => sumRefunds(facts, until));
  return sums.get(key) ?? order.refunded ?? fen(0);
}

function sumRefunds(facts: Facts, until: number | null): ReadonlyMap<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const refund of facts.refunds) {
    if (refund.status !== 'success') continue;
    const key = orderKey(facts, refund, refund.order);
    const late = until !== null && refund.completedAt !== null && refund.completedAt >= until;
    sums.set(key, fen((sums.get(key) ?? 0) + (late ? 0 : refund.amount)));
  }
  return sums;
}
