import type { Order } from '../../records/orders.ts';
import type { Day, Instant } from '../../units/time.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { type Belonging, inquiriesOf } from './inquirers.ts';
import { excludeAfterSale, excludeSessions } from './left-out.ts';
import type { Tally } from './tally.ts';
import { findOrder } from './waits.ts';

/** An order that belongs to an inquirer and was paid in the period. */
export interface Sale extends Omit<Belonging, 'order'> {
  readonly order: Order;
  readonly index: number;
  readonly paidAt: Instant;
  readonly buyer: number;
  /** Of the inquirer, among the population's buyer-days. */
  readonly buyerDay: number;
  /** Of the payment. */
  readonly day: Day;
}

/** The sales of the period, those of waived days excluded; refuses where orders cannot be given to inquirers. */
export function* eachSale(facts: Facts, tally: Tally): Iterable<Sale> {
  const { inquirers, afterSale, refusal } = inquiriesOf(facts);
  if (refusal !== null) {
    tally.refuse(refusal);
    return;
  }
  excludeSessions(facts, tally);
  excludeAfterSale(facts, afterSale, tally);
  const { orders, calendar, period, scope } = facts;
  for (const { buyer, index: buyerDay, orders: own } of inquirers)
    for (const belonging of own) {
      const order = orders[belonging.order]!;
      const { paidAt } = order;
      if (paidAt === null) continue;
      const day = calendar.dayOf(paidAt);
      if (day < period.from || day > period.to) continue;
      const sale = { ...belonging, order, index: belonging.order, paidAt, buyer, buyerDay, day };
      if (!scope.waivedDays.has(day)) yield sale;
      else tally.exclude('waived', 1, tally.tracing ? findSale(facts, sale) : undefined);
    }
}

/** Observes the sales of the period by their amounts (null: the sheet does not tell it). */
export function observeSales(facts: Facts, tally: Tally, amountOf: (sale: Sale) => number | null): void {
  for (const sale of eachSale(facts, tally)) {
    const finding = tally.tracing ? findSale(facts, sale) : undefined;
    const amount = amountOf(sale);
    if (amount === null) tally.exclude('no-figure', 1, finding);
    else tally.add({ agent: sale.agent, day: sale.day, num: amount, key: sale.buyer, finding });
  }
}

/** A sale as evidence, at its payment. */
export const findSale = (facts: Facts, { index, paidAt, agent }: Sale): Finding =>
  findOrder(facts, index, paidAt, agent);
