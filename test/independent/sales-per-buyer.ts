import { attribute, type Belonging } from './attribution.ts';
import type { Chats } from './chats.ts';
import { roleFits } from './counted.ts';
import { noData } from './no-data.ts';
import { refundedFen } from './refunded.ts';
import type { Measured, Order, Refund } from './types.ts';
import { dayOf } from './zone.ts';

/** "belonging orders paid in the period"; with `only: { role }` those credited to an agent of the role */
function paidOrders(chats: Chats, orders: Order[]): Belonging[] | 'unjoinable' {
  const { contract, clause, period } = chats;
  const attribution = attribute(chats, orders);
  if (attribution === 'unjoinable') return 'unjoinable';
  return attribution.belonging.filter(({ order, creditedTo }) => {
    if (order.paidAt === null || !roleFits(contract, clause, creditedTo)) return false;
    const day = dayOf(contract.zone, contract.dayStarts, order.paidAt);
    return period.from <= day && day <= period.to;
  });
}

function distinctBuyers(belonging: Belonging[]): number {
  return new Set(belonging.map(({ inquirer }) => JSON.stringify([inquirer.day.shop, inquirer.day.buyer])))
    .size;
}

/** "Σ paid amount ÷ distinct paying buyers"; numerator in fen, denominator buyers, value in yuan. */
export function salesPerBuyer(chats: Chats, orders: Order[], refunds: Refund[]): Measured {
  const belonging = paidOrders(chats, orders);
  if (belonging === 'unjoinable') return noData('unjoinable');
  if (belonging.length === 0) return noData('nothing-counted');
  const { options } = chats.clause;
  let sum = 0n;
  for (const { order } of belonging) {
    let kept = order.paidFen;
    if ((options.postage ?? 'false') === 'false') kept -= order.postageFen;
    if ((options['net-of-refunds'] ?? 'true') === 'true') kept -= refundedFen(order, refunds);
    if (kept > 0n) sum += kept; // a refund may pay the postage back too
  }
  const buyers = distinctBuyers(belonging);
  const value = Number(sum) / 100 / buyers;
  return { numerator: sum, denominator: buyers, value, sample: buyers, reason: null, breaches: null };
}

/** "Σ units ÷ distinct paying buyers, same orders" */
export function unitsPerBuyer(chats: Chats, orders: Order[]): Measured {
  const belonging = paidOrders(chats, orders);
  if (belonging === 'unjoinable') return noData('unjoinable');
  if (belonging.length === 0) return noData('nothing-counted');
  let units = 0;
  for (const { order } of belonging) units += order.units;
  const buyers = distinctBuyers(belonging);
  return {
    numerator: units,
    denominator: buyers,
    value: units / buyers,
    sample: buyers,
    reason: null,
    breaches: null,
  };
}
