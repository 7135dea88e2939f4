import type { Order } from '../records/shop.ts';
import type { Day } from '../units/time.ts';
import type { Facts } from './facts.ts';
import { inquiriesOf } from './inquirers.ts';
import { excludeAfterSale, excludeSessions } from './left-out.ts';
import type { Tally } from './tally.ts';
import { findOrder } from './waits.ts';

/** An order that belongs to an inquirer and was paid in the period. */
export interface Sale {
  readonly order: Order;
  readonly index: number;
  readonly buyer: number;
  readonly agent: number;
  readonly day: Day;
}

/** Observes the sales of the period (`amountOf` null: the sheet does not tell it); refuses where orders cannot be given to inquirers. */
export function observeSales(facts: Facts, tally: Tally, amountOf: (sale: Sale) => number | null): void {
  const { inquirers, afterSale, refusal } = inquiriesOf(facts);
  if (refusal !== null) {
    tally.refuse(refusal);
    return;
  }
  excludeSessions(facts, tally);
  excludeAfterSale(facts, afterSale, tally);
  const { orders, calendar, period, scope } = facts;
  for (const { buyer, orders: own } of inquirers)
    for (const { order: index, agent } of own) {
      const order = orders[index]!;
      if (order.paidAt === null) continue;
      const day = calendar.dayOf(order.paidAt);
      if (day < period.from || day > period.to) continue;
      const finding = tally.tracing ? findOrder(facts, index, order.paidAt, agent) : undefined;
      if (scope.waivedDays.has(day)) tally.exclude('waived', 1, finding);
      else {
        const amount = amountOf({ order, index, buyer, agent, day });
        if (amount === null) tally.exclude('no-figure', 1, finding);
        else tally.add({ agent, day, num: amount, key: buyer, finding });
      }
    }
}
