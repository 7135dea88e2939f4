import type { Order } from '../../records/orders.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import type { Day, Instant } from '../../units/time.ts';
import type { BuyerDay } from './buyer-days.ts';
import type { Facts } from './facts.ts';
import { humanPositions } from './human-messages.ts';
import { makeLists } from './lists.ts';
import { buyersOfOrders, canBeJoined } from './order-buyers.ts';
import { firstAnchor } from './waits.ts';

/** An inquirer 询单 (metrics.md, Selling): a buyer-day served by a judged agent, with no order paid shortly before. */
export interface Inquirer {
  /** Index into the population's buyer-days. */
  readonly index: number;
  readonly buyer: number;
  readonly day: Day;
  /** Its first anchor. */
  readonly first: Instant;
  /** Of the buyer-day. */
  readonly agent: number;
  readonly orders: readonly Belonging[];
}

/** An order that belongs to an inquirer. */
export interface Belonging {
  /** Index of the order. */
  readonly order: number;
  /** Decision instant E. */
  readonly decision: Instant;
  /** The agent it is credited to. */
  readonly agent: number;
  /** The session that ended in it: the one of the last human message before E, else the last that began. */
  readonly session: number;
}

type Filling = Inquirer & { orders: Belonging[] };
const NO_ORDERS: Filling['orders'] = [];

export interface Inquiries {
  readonly inquirers: readonly Inquirer[];
  /** Indexes of the buyer-days left out because the buyer had paid an order in the after-sale window. */
  readonly afterSale: readonly number[];
  /** Why the metrics of selling cannot be measured; null where they can. */
  readonly refusal: 'no-orders' | 'unjoinable' | null;
}

export const inquiriesOf = (facts: Facts): Inquiries => facts.derived('inquiries', makeInquiries);

/** Orders without an `exclude-flags` mark; the others leave everything. */
export const isFlagged = ({ contract }: Facts, order: Order): boolean =>
  contract.attribution.excludeFlags.some((flag) => order.flags.some((cell) => cell.includes(flag)));

function makeInquiries(facts: Facts): Inquiries {
  const none = { inquirers: [], afterSale: [] };
  if (facts.orders.length === 0) return { ...none, refusal: 'no-orders' };
  if (!canBeJoined(facts)) return { ...none, refusal: 'unjoinable' };

  const { contract, population, orders } = facts;
  const { afterSaleWindow, lookback, judge } = contract.attribution;
  const buyers = buyersOfOrders(facts);
  // A session that names no buyer has one of its own, numbered after those who are named.
  const buyerCount = facts.chats.conversations.buyers.names.length + facts.sessions.count;
  const paidOf = makeLists(buyerCount, orders.length);
  orders.forEach((order, index) => {
    if (buyers[index] !== -1 && order.paidAt !== null && !isFlagged(facts, order))
      paidOf.add(buyers[index]!, index);
  });
  const hasPaid = (buyer: number, from: number, to: number): boolean => {
    for (const index of paidOf.of(buyer))
      if (orders[index]!.paidAt! >= from && orders[index]!.paidAt! < to) return true;
    return false;
  };

  const ofBuyer = makeLists(buyerCount, population.buyerDays.count);
  const inquirers: Filling[] = [];
  const afterSale: number[] = [];
  for (let index = 0; index < population.buyerDays.count; index++) {
    const buyerDay = population.buyerDays.at(index);
    if (!isServedByUs(facts, buyerDay)) continue;
    const first = firstAnchor(facts, buyerDay.turns);
    const { buyer, day, agent } = buyerDay;
    if (afterSaleWindow > 0 && hasPaid(buyer, first - afterSaleWindow, first)) {
      afterSale.push(index);
      continue;
    }
    ofBuyer.add(buyer, inquirers.length);
    inquirers.push({ index, buyer, day, first, agent, orders: NO_ORDERS });
  }
  /** Of the buyer's inquirers whose first anchor lies in `[from, to]`, the latest. */
  const latest = (buyer: number, from: number, to: number): Filling | null => {
    let found: Filling | null = null;
    for (const each of ofBuyer.of(buyer)) {
      const inquirer = inquirers[each]!;
      if (inquirer.first < from || inquirer.first > to) continue;
      if (found === null || inquirer.first > found.first) found = inquirer;
    }
    return found;
  };

  orders.forEach((order, index) => {
    const buyer = buyers[index]!;
    if (buyer === -1 || isFlagged(facts, order)) return;
    const { createdAt, paidAt } = order;
    const byCreation =
      judge === 'order' ||
      // Whether a contact of the buyer precedes the order's creation, however long before.
      (judge === 'order-first' && createdAt !== null && latest(buyer, -Infinity, createdAt) !== null);
    const decision = byCreation ? createdAt : paidAt;
    const inquirer = decision === null ? null : latest(buyer, decision - lookback, decision);
    if (inquirer === null) return;
    const belonging = { order: index, decision: decision!, ...creditOf(facts, inquirer, decision!) };
    if (inquirer.orders === NO_ORDERS) inquirer.orders = [belonging];
    else inquirer.orders.push(belonging);
  });
  return { inquirers, afterSale, refusal: null };
}

/** Sessions of a buyer-day: those of its judged, counted turns. */
const sessionsOf = ({ turns }: Facts, buyerDay: BuyerDay): Set<number> =>
  new Set(Array.from(buyerDay.turns, (turn) => turns.session[turn]!));

/** Whether a judged agent wrote in a buyer-day's sessions. */
export function isServedByUs(facts: Facts, buyerDay: BuyerDay): boolean {
  for (const turn of buyerDay.turns)
    for (const _message of humanPositions(facts, facts.turns.session[turn]!)) return true;
  return false;
}

/** The judged agent of the last human message before the decision and its session, else the buyer-day's own and its last. */
function creditOf(
  facts: Facts,
  { index, agent }: Inquirer,
  decision: Instant,
): Pick<Belonging, 'agent' | 'session'> {
  const { messages, accounts } = facts.chats;
  const { order, start } = facts.sessions;
  let last = -1;
  let began = -1;
  let credited = { agent, session: -1 };
  for (const session of sessionsOf(facts, facts.population.buyerDays.at(index))) {
    for (const position of humanPositions(facts, session)) {
      const m = order[position]!;
      const at = messages.at[m]!;
      const account = messages.account[m]!;
      if (at >= decision || at < last) continue;
      // Two sessions within one second stand by their senders, as the messages of one do.
      if (at === last && compareCodePoints(accounts.names[account]!, accounts.names[credited.agent]!) < 0)
        continue;
      last = at;
      credited = { agent: account, session };
    }
    const begin = messages.at[order[start[session]!]!]!;
    if (last !== -1 || begin < began) continue;
    began = begin;
    credited = { agent, session };
  }
  return credited;
}
