import type { Order } from '../records/shop.ts';
import type { Day } from '../units/time.ts';
import type { Facts } from './facts.ts';
import { inquiriesOf } from './inquirers.ts';
import { excludeSessions } from './left-out.ts';
import type { Tally } from './tally.ts';

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
  tally.exclude('after-sale', afterSale);
  const { orders, calendar, period, scope } = facts;
  for (const { buyer, orders: own } of inquirers)
    for (const { order: index, agent } of own) {
      const order = orders[index]!;
      if (order.paidAt === null) continue;
      const day = calendar.dayOf(order.paidAt);
      if (day < period.from || day > period.to) continue;
      if (scope.waivedDays.has(day)) tally.exclude('waived');
      else {
        const amount = amountOf({ order, index, buyer, agent, day });
        if (amount === null) tally.exclude('no-figure');
        else tally.add({ agent, day, num: amount, key: buyer });
      }
    }
}
