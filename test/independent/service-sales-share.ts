import { attribute } from './attribution.ts';
import { dayCounts } from './counted.ts';
import type { Given } from './given.ts';
import { noData } from './no-data.ts';
import type { Measured, Order } from './types.ts';

/** "paid amount of belonging orders ÷ all paid amount of the shop in the period", in fen; waived days out of both */
export function serviceSalesShare(given: Given): Measured {
  const { contract, clause, period, orders } = given;
  const attribution = attribute(given, orders);
  if (attribution === 'unjoinable') return noData('unjoinable');
  const isPaid = ({ shop, paidAt }: Order) =>
    paidAt !== null && dayCounts(contract, clause, period, shop, paidAt);
  let all = 0n;
  let own = 0n;
  let sample = 0;
  for (const order of orders) {
    if (!isPaid(order)) continue;
    all += order.paidFen;
    sample++;
  }
  for (const { order } of attribution.belonging) if (isPaid(order)) own += order.paidFen;
  if (all === 0n) return noData('nothing-counted');
  return {
    numerator: own,
    denominator: all,
    value: Number(own) / Number(all),
    sample,
    reason: null,
    breaches: null,
  };
}
