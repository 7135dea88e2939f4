import type { Facts } from './facts.ts';
import { orderKey } from './shops.ts';

/** Index of the order with that number in the shop of a record; −1: it stands in no order sheet. */
export const orderOf = (facts: Facts, of: { readonly input: number }, id: string): number =>
  facts.derived('order-indexes', makeIndexes).get(orderKey(facts, of, id)) ?? -1;

const makeIndexes = (facts: Facts): ReadonlyMap<string, number> =>
  new Map(facts.orders.map((order, index) => [orderKey(facts, order, order.id), index]));
