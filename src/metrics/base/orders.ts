import type { Order } from '../../records/orders.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import type { Period } from '../../units/days.ts';
import { type Fen, fen } from '../../units/money.ts';
import { type Day, day } from '../../units/time.ts';
import { type Facts, orderKey, ownDay, shopOf } from './facts.ts';
import { findOrder } from './findings.ts';
import type { Tally } from './tally.ts';

/** Whether an order carries an `exclude-flags` mark: it leaves everything. */
export const isFlagged = ({ contract }: Facts, order: Order): boolean =>
  contract.attribution.excludeFlags.some((flag) => order.flags.some((cell) => cell.includes(flag)));

/** Whether an order by its number carries an `exclude-flags` mark: what belongs to it leaves everything as well. */
export function isOfFlagged(facts: Facts, of: { readonly input: number }, order: string | null): boolean {
  return order !== null && facts.derived('flagged orders', flaggedOrders).has(orderKey(facts, of, order));
}

const flaggedOrders = (facts: Facts): ReadonlySet<string> =>
  new Set(
    facts.orders
      .filter((order) => !order.vague && isFlagged(facts, order))
      .map((order) => orderKey(facts, order, order.id)),
  );

/** Index of the order with that number in the shop of a record; −1: it stands in no order sheet. */
export const orderOf = (facts: Facts, of: { readonly input: number }, id: string): number =>
  facts.derived('order-indexes', makeIndexes).get(orderKey(facts, of, id)) ?? -1;

const makeIndexes = (facts: Facts): ReadonlyMap<string, number> =>
  new Map(
    facts.orders.flatMap((order, index) =>
      order.vague ? [] : [[orderKey(facts, order, order.id), index] as const],
    ),
  );

/** An order on the local day of its payment or creation. */
interface DatedOrder {
  readonly order: Order;
  readonly index: number;
  readonly day: Day;
}

/** The unflagged orders of the clause's shops whose payment (or creation) lies on these days; the tally is told of the others. */
export function* ordersOn(
  facts: Facts,
  moment: 'paidAt' | 'createdAt',
  tally: Tally,
  days: Period = facts.period,
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

/** The 30 days that end with the period's last day (metrics.md, After-sales and shop). */
export const last30Days = ({ to }: Period): Period => ({ from: day(to - 29), to });

/**
 * The chatting buyer of each order in its shop, −1 for those who never chatted: the one of the same full nick, else the buyer of
 * the session in which the order's number appears (where several do, the message that shows it first decides).
 */
export const buyersOfOrders = (facts: Facts): Int32Array => facts.derived('buyers of orders', joinOrders);

function joinOrders(facts: Facts): Int32Array {
  const { orders, chats } = facts;
  const { buyers } = chats.conversations;
  const found = new Int32Array(orders.length).fill(-1);
  orders.forEach((order, index) => {
    const known = order.buyer === null ? -1 : buyers.find(order.buyer, shopOf(facts, order));
    if (known !== -1 && !buyers.masked[known]) found[index] = known;
  });
  const nickOf = (buyer: number): string => buyers.names[buyer] ?? '';
  const shown = { at: new Uint32Array(orders.length), by: new Int32Array(orders.length).fill(-1) };
  for (const { order, at, buyer } of eachMention(facts)) {
    const earliest = shown.by[order]!;
    const sooner =
      earliest === -1 ? -1 : at - shown.at[order]! || compareCodePoints(nickOf(buyer), nickOf(earliest));
    if (sooner >= 0) continue;
    shown.at[order] = at;
    shown.by[order] = buyer;
  }
  return found.map((known, order) => (known === -1 ? shown.by[order]! : known));
}

function* eachMention({ chats: { messages, mentions }, sessions }: Facts) {
  if (mentions.message.length === 0) return;
  const sessionOf = new Int32Array(messages.length).fill(-1);
  for (let s = 0; s < sessions.count; s++)
    for (let i = sessions.start[s]!; i < sessions.start[s + 1]!; i++) sessionOf[sessions.order[i]!] = s;
  for (let k = 0; k < mentions.message.length; k++) {
    const m = mentions.message[k]!;
    const session = sessionOf[m]!;
    if (session !== -1)
      yield { order: mentions.order[k]!, at: messages.at[m]!, buyer: sessions.buyer[session]! };
  }
}

/** What was paid back of an order: successful refunds of the refund sheets, else the order sheet's own figure. */
export const refundedOf = (facts: Facts, index: number): Fen => refundedBy(facts, index, null);

/**
 * The same of what was paid back before a moment; null: at any time. What no sheet dates counts as paid back before.
 */
export function refundedBy(facts: Facts, index: number, until: number | null): Fen {
  const order = facts.orders[index]!;
  if (order.vague) return order.refunded ?? fen(0);
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
