import type { Order } from '../../records/orders.ts';
import type { Attribution } from '../../terms/terms.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import { compare, fraction } from '../../units/fraction.ts';
import type { Day, Instant } from '../../units/time.ts';
import type { ColumnReason } from './columns.ts';
import { type BuyerDay, type Facts, inShops, makeLists, shopOf } from './facts.ts';
import { excludeAfterSale, excludeSessions, findOrder, firstAnchor } from './findings.ts';
import { humanPositions } from './messages.ts';
import { buyersOfOrders, isFlagged } from './orders.ts';
import type { Finding, Tally } from './tally.ts';

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
interface Belonging {
  /** Index of the order. */
  readonly order: number;
  /** Decision instant E. */
  readonly decision: Instant;
  /** The agent it is credited to. */
  readonly agent: number;
  /** The session that ended in it: the one of the last human message before E, else the last that began. */
  readonly session: number;
}

interface Inquiries {
  readonly inquirers: readonly Inquirer[];
  /** Indexes of the buyer-days left out because the buyer had paid an order in the after-sale window. */
  readonly afterSale: readonly number[];
  /** Why the metrics of selling cannot be measured; null where they can. */
  readonly refusal: 'no-orders' | 'unjoinable' | null;
}

/** The inquirers of a scope, and the orders that belong to each. */
export const inquiriesOf = (facts: Facts): Inquiries => facts.derived('inquiries', makeInquiries);

/** The inquirers, those who do not count excluded; refuses, and gives none, where orders cannot be given to them. */
export function inquirersIn(facts: Facts, tally: Tally): readonly Inquirer[] {
  const { inquirers, afterSale, refusal } = inquiriesOf(facts);
  if (refusal !== null) tally.refuse(refusal);
  else {
    excludeSessions(facts, tally);
    excludeAfterSale(facts, afterSale, tally);
  }
  return inquirers;
}

type OpenInquirer = Inquirer & { orders: Belonging[] };

const NO_ORDERS: OpenInquirer['orders'] = [];

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
  const inquirers: OpenInquirer[] = [];
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
  const latest = (buyer: number, from: number, to: number): OpenInquirer | null => {
    let found: OpenInquirer | null = null;
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

/**
 * Whether enough of the period's paid orders can be joined to chats at all: by a full nick, whether or not that buyer
 * ever chatted, or by their number seen in a chat (`attribution.min-joined`).
 */
function canBeJoined(facts: Facts): boolean {
  const { orders, chats, contract, calendar, period } = facts;
  const mentioned = new Set(chats.mentions.order);
  let paid = 0;
  let joinable = 0;
  orders.forEach((order, index) => {
    if (order.paidAt === null || isFlagged(facts, order) || !inShops(facts, shopOf(facts, order))) return;
    const day = calendar.dayOf(order.paidAt);
    if (day < period.from || day > period.to) return;
    paid++;
    if (order.buyer !== null || mentioned.has(index)) joinable++;
  });
  return paid === 0 || compare(fraction(joinable, paid), contract.attribution.minJoined) >= 0;
}

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

/** Sessions of a buyer-day: those of its judged, counted turns. */
const sessionsOf = ({ turns }: Facts, buyerDay: BuyerDay): Set<number> =>
  new Set(Array.from(buyerDay.turns, (turn) => turns.session[turn]!));

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
  const { orders, calendar, period, scope } = facts;
  for (const { buyer, index: buyerDay, orders: own } of inquirersIn(facts, tally))
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

/** The columns without which no order is a sale of anybody's. */
export const saleColumns = ({ judge }: Pick<Attribution, 'judge'>): readonly ColumnReason[] =>
  judge === 'order' ? ['no-creation-column', 'no-payment-column'] : ['no-payment-column'];

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

/** By shop: up to when its exports are known to reach. */
type LastMoments = ReadonlyMap<number, number>;

/** The latest order creation in the sheets of each shop. */
export const latestCreation = (facts: Facts): LastMoments =>
  facts.derived('latest creation', ({ orders }) => {
    const latest = new Map<number, number>();
    for (const order of orders)
      if (order.createdAt !== null && !isFlagged(facts, order))
        keepLatest(latest, shopOf(facts, order), order.createdAt);
    return latest;
  });

/** The last chat message of each shop, of whatever class. */
export const latestChat = (facts: Facts): LastMoments =>
  facts.derived('latest chat', ({ sessions, chats: { messages } }) => {
    const latest = new Map<number, number>();
    for (let s = 0; s < sessions.count; s++)
      // A session's messages stand in time: its last one is the latest.
      keepLatest(latest, sessions.shop[s]!, messages.at[sessions.order[sessions.start[s + 1]! - 1]!]!);
    return latest;
  });

/** Whether a shop's exports reach a moment. */
export const reaches = (latest: LastMoments, shop: number, at: number): boolean =>
  at <= (latest.get(shop) ?? Number.NEGATIVE_INFINITY);

function keepLatest(latest: Map<number, number>, shop: number, at: number): void {
  if (at > (latest.get(shop) ?? Number.NEGATIVE_INFINITY)) latest.set(shop, at);
}
