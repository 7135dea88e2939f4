import { attribute } from './attribution.ts';
import type { Chats } from './chats.ts';
import type { Contract } from './contract.ts';
import { roleFits } from './counted.ts';
import { noData, ratio } from './no-data.ts';
import { secondsOf } from './quantities.ts';
import { isFullyRefunded } from './refunded.ts';
import type { Measured, Order, Refund } from './types.ts';
import { addDays, dayOf, instantOf } from './zone.ts';

/** The last instant within the horizon ("exactly the horizon: within"); a day's last instant is its last second. */
function horizonEnd(contract: Contract, horizon: string, firstAnchor: number): number {
  if (horizon !== 'day' && horizon !== 'next-day') return firstAnchor + secondsOf(horizon);
  const day = dayOf(contract.zone, contract.dayStarts, firstAnchor);
  const after = addDays(day, horizon === 'day' ? 1 : 2);
  return instantOf(contract.zone, after, contract.dayStarts) - 1;
}

function eventOf(order: Order, event: string): number | null {
  if (event === 'created') return order.createdAt;
  if (event === 'grouped') return order.groupedAt;
  if (event === 'shipped') return order.shippedAt;
  return order.paidAt;
}

/** Whether the sheet that an order stands in has anything to say of the event. */
function saysEvent(order: Order, event: string): boolean {
  if (event === 'grouped') return order.hasGroupColumn;
  return event !== 'shipped' || order.hasShipColumn;
}

/**
 * "inquirers with an order that belongs to them and whose event lies within `horizon` of their first anchor ÷ matured
 * inquirers. Matured: first anchor + horizon ≤ the latest order creation in the shop's sheets"
 */
export function inquiryConversionRate(chats: Chats, orders: Order[], refunds: Refund[]): Measured {
  const { contract, clause } = chats;
  const attribution = attribute(chats, orders);
  if (attribution === 'unjoinable') return noData('unjoinable');
  const horizon = clause.options.horizon ?? '24h';
  const event = clause.options.event ?? 'paid';
  const net = clause.options['net-of-refunds'] === 'true';

  const sayingShops = new Set(orders.filter((order) => saysEvent(order, event)).map((order) => order.shop));
  let unsaid = 0;
  let matured = 0;
  let converted = 0;
  for (const { day, orders: own } of attribution.inquirers) {
    if (!roleFits(contract, clause, day.responsible)) continue;
    const end = horizonEnd(contract, horizon, day.firstAnchor);
    const isMature = orders.some((o) => o.shop === day.shop && o.createdAt !== null && end <= o.createdAt);
    if (!isMature) continue;
    const bought = own.some((order) => {
      const at = eventOf(order, event);
      if (at === null || at < day.firstAnchor || at > end) return false;
      return !(net && isFullyRefunded(order, refunds));
    });
    // "Nothing measured is `null` with a reason: never 0": of these nobody can say that they did not
    if (!bought && (!sayingShops.has(day.shop) || own.some((order) => !saysEvent(order, event)))) {
      unsaid++;
      continue;
    }
    matured++;
    if (bought) converted++;
  }
  if (matured === 0 && unsaid > 0) return noData(event === 'grouped' ? 'no-group-time' : 'no-ship-time');
  return ratio(converted, matured, matured - converted);
}
