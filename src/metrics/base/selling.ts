import type { Order } from '../../records/orders.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import { compare, fraction } from '../../units/fraction.ts';
import { type Fen, fen } from '../../units/money.ts';
import { type Day, day, type Instant } from '../../units/time.ts';
import { type BuyerDay, type Facts, inShops, makeLists, orderKey, shopOf } from './facts.ts';
import { excludeAfterSale, excludeSessions, findOrder, firstAnchor } from './findings.ts';
import { humanPositions } from './messages.ts';
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

type Filling = Inquirer & { orders: Belonging[] };

const NO_ORDERS: Filling['orders'] = [];

interface Inquiries {
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

/** What was paid back of an order: successful refunds of the refund sheets, else the order sheet's own figure. */
export const refundedOf = (facts: Facts, index: number): Fen => refundedBy(facts, index, null);

/**
 * The same of what was paid back before a moment; null: at any time. What no sheet dates counts as paid back before.
 */
export function refundedBy(facts: Facts, index: number, until: number | null): Fen {
  const order = facts.orders[index]!;
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

/** Index of the order with that number in the shop of a record; −1: it stands in no order sheet. */
export const orderOf = (facts: Facts, of: { readonly input: number }, id: string): number =>
  facts.derived('order-indexes', makeIndexes).get(orderKey(facts, of, id)) ?? -1;

const makeIndexes = (facts: Facts): ReadonlyMap<string, number> =>
  new Map(facts.orders.map((order, index) => [orderKey(facts, order, order.id), index]));

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
