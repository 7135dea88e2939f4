import type { Order } from '../../records/orders.ts';
import { type Day, day, type Instant } from '../../units/time.ts';
import type { Facts } from './facts.ts';
import { isFlagged } from './inquirers.ts';
import { inShops, orderKey, shopOf } from './shops.ts';
import type { Tally } from './tally.ts';
import { findOrder } from './waits.ts';

/** Local days, both inclusive. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The 30 days that end with the period's last day (metrics.md, After-sales and shop). */
export const last30Days = ({ to }: Days): Days => ({ from: day(to - 29), to });

/**
 * The local day of something that stands in a sheet, and why it does not count (null where it does): by its own moment,
 * waived days and the clause's `only`. Null where it is none of the clause's: of another shop, or outside the days.
 * What has a day and no time of day is asked for at its beginning, without `only.hours`.
 */
export function ownDay(
  facts: Facts,
  record: { readonly input: number },
  at: Instant,
  { days = facts.period, hours = facts.scope.only.hours } = {},
): { readonly day: Day; readonly reason: 'out-of-scope' | 'waived' | null } | null {
  const { calendar, scope } = facts;
  const on = calendar.dayOf(at);
  if (on < days.from || on > days.to || !inShops(facts, shopOf(facts, record))) return null;
  if (!calendar.admits({ hours, days: scope.only.days }, at)) return { day: on, reason: 'out-of-scope' };
  return { day: on, reason: scope.waivedDays.has(on) ? 'waived' : null };
}

/** An order on the local day of its payment or creation. */
export interface DatedOrder {
  readonly order: Order;
  readonly index: number;
  readonly day: Day;
}

/** The unflagged orders of the clause's shops whose payment (or creation) lies on these days; the tally is told of the others. */
export function* ordersOn(
  facts: Facts,
  moment: 'paidAt' | 'createdAt',
  tally: Tally,
  days: Days = facts.period,
): Iterable<DatedOrder> {
  for (const [index, order] of facts.orders.entries()) {
    const at = order[moment];
    // Shops sell around the clock: an order has a day, and no hours to be in.
    const own = at === null ? null : ownDay(facts, order, at, { days, hours: [] });
    if (at === null || own === null) continue;
    const reason = isFlagged(facts, order) ? 'flagged' : own.reason;
    if (reason === null) yield { order, index, day: own.day };
    else tally.exclude(reason, 1, tally.tracing ? findOrder(facts, index, at, -1) : undefined);
  }
}

/** Whether an order by its number carries an `exclude-flags` mark: what belongs to it leaves everything as well. */
export function isOfFlagged(facts: Facts, of: { readonly input: number }, order: string | null): boolean {
  return order !== null && facts.derived('flagged orders', flaggedOrders).has(orderKey(facts, of, order));
}

const flaggedOrders = (facts: Facts): ReadonlySet<string> =>
  new Set(
    facts.orders.filter((order) => isFlagged(facts, order)).map((order) => orderKey(facts, order, order.id)),
  );
