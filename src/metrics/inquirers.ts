import { CLASS } from '../records/chat-line.ts';
import type { Order } from '../records/shop.ts';
import type { Day, Instant } from '../units/time.ts';
import type { BuyerDay } from './buyer-days.ts';
import type { Facts } from './facts.ts';
import { buyersOfOrders, canBeJoined } from './order-buyers.ts';

/** An inquirer 询单 (metrics.md, Selling): a buyer-day served by a judged agent, with no order paid shortly before. */
export interface Inquirer {
  /** Index into the population's buyer-days. */
  readonly index: number;
  readonly buyer: number;
  readonly day: Day;
  /** Its first anchor. */
  readonly first: Instant;
  /** Of the buyer-day: of its first turn. */
  readonly agent: number;
  /** Orders that belong to it, and the agent each is credited to. */
  readonly orders: readonly { readonly order: number; readonly agent: number }[];
}

type Filling = Inquirer & { orders: Inquirer['orders'][number][] };
const NO_ORDERS: Filling['orders'] = [];

export interface Inquiries {
  readonly inquirers: readonly Inquirer[];
  /** Buyer-days left out because the buyer had paid an order in the after-sale window. */
  readonly afterSale: number;
  /** Why the metrics of selling cannot be measured; null where they can. */
  readonly refusal: 'no-orders' | 'unjoinable' | null;
}

export const inquiriesOf = (facts: Facts): Inquiries => facts.derived('inquiries', makeInquiries);

/** Orders without an `exclude-flags` mark; the others leave everything. */
export const isFlagged = ({ contract }: Facts, order: Order): boolean =>
  contract.attribution.excludeFlags.some((flag) => order.flags.some((cell) => cell.includes(flag)));

function makeInquiries(facts: Facts): Inquiries {
  const none = { inquirers: [], afterSale: 0 };
  if (facts.orders.length === 0) return { ...none, refusal: 'no-orders' };
  if (!canBeJoined(facts)) return { ...none, refusal: 'unjoinable' };

  const { contract, population, turns, orders } = facts;
  const { afterSaleWindow, lookback, judge } = contract.attribution;
  const buyers = buyersOfOrders(facts);
  const paidOf = new Map<number, number[]>();
  orders.forEach((order, index) => {
    const buyer = buyers[index];
    if (buyer === undefined || buyer === -1 || order.paidAt === null || isFlagged(facts, order)) return;
    const list = paidOf.get(buyer);
    if (list) list.push(order.paidAt);
    else paidOf.set(buyer, [order.paidAt]);
  });

  const ofBuyer = new Map<number, Filling[]>();
  const inquirers: Filling[] = [];
  let afterSale = 0;
  for (let index = 0; index < population.buyerDays.count; index++) {
    const buyerDay = population.buyerDays.at(index);
    if (!isServedByUs(facts, buyerDay)) continue;
    const first = buyerDay.turns.reduce(
      (least, turn) => Math.min(least, turns.anchor[turn]!),
      Infinity,
    ) as Instant;
    const paid = paidOf.get(buyerDay.buyer) ?? [];
    if (afterSaleWindow > 0 && paid.some((at) => at < first && at >= first - afterSaleWindow)) {
      afterSale++;
      continue;
    }
    const { buyer, day } = buyerDay;
    const inquirer = { index, buyer, day, first, agent: turns.agent[buyerDay.turns[0]!]!, orders: NO_ORDERS };
    inquirers.push(inquirer);
    const list = ofBuyer.get(buyer);
    if (list) list.push(inquirer);
    else ofBuyer.set(buyer, [inquirer]);
  }
  for (const list of ofBuyer.values()) list.sort((a, b) => a.first - b.first);

  orders.forEach((order, index) => {
    const candidates = ofBuyer.get(buyers[index]!);
    if (!candidates || isFlagged(facts, order)) return;
    // The latest with first anchor ≤ E ≤ first anchor + lookback.
    const holder = (at: Instant | null): Filling | undefined =>
      at === null ? undefined : candidates.findLast(({ first }) => first <= at && at <= first + lookback);
    const decision =
      judge === 'order' || (judge === 'order-first' && isPreceded(candidates, order))
        ? order.createdAt
        : order.paidAt;
    const inquirer = holder(decision);
    if (!inquirer) return;
    const belonging = { order: index, agent: creditOf(facts, inquirer, decision!) };
    if (inquirer.orders === NO_ORDERS) inquirer.orders = [belonging];
    else inquirer.orders.push(belonging);
  });
  return { inquirers, afterSale, refusal: null };
}

/** Whether a contact of the buyer precedes the order's creation, however long before. */
const isPreceded = (contacts: readonly Inquirer[], { createdAt }: Order): boolean =>
  createdAt !== null && contacts.some(({ first }) => first <= createdAt);

/** Sessions of a buyer-day: those of its judged, counted turns. */
const sessionsOf = ({ turns }: Facts, buyerDay: BuyerDay): Set<number> =>
  new Set(Array.from(buyerDay.turns, (turn) => turns.session[turn]!));

function* judgedHumanMessages(facts: Facts, buyerDay: BuyerDay): Iterable<number> {
  const { sessions, population } = facts;
  const { messages } = facts.chats;
  for (const s of sessionsOf(facts, buyerDay))
    for (let i = sessions.start[s]!; i < sessions.start[s + 1]!; i++) {
      const m = sessions.order[i]!;
      if (messages.class[m] !== CLASS.human) continue;
      if (population.isJudged(messages.account[m]!, messages.at[m]! as Instant)) yield m;
    }
}

function isServedByUs(facts: Facts, buyerDay: BuyerDay): boolean {
  for (const _message of judgedHumanMessages(facts, buyerDay)) return true;
  return false;
}

/** The judged agent of the last human message before the decision, else the buyer-day's own. */
function creditOf(facts: Facts, { index, agent }: Inquirer, decision: Instant): number {
  const { messages } = facts.chats;
  let last = -1;
  let credited = agent;
  for (const m of judgedHumanMessages(facts, facts.population.buyerDays.at(index))) {
    const at = messages.at[m]!;
    if (at >= decision || at < last) continue;
    last = at;
    credited = messages.account[m]!;
  }
  return credited;
}
