import type { Clause } from '../contract/contract.ts';
import { anchorOf, type Finding } from '../metrics/base/finding.ts';
import { inquiriesOf } from '../metrics/base/inquirers.ts';
import { needsOf } from '../metrics/base/metric.ts';
import { shopOf } from '../metrics/base/shops.ts';
import type { Facts } from './facts.ts';

/** Whether a unit is about what is asked. */
export type Concern = (finding: Finding) => boolean;

/** Of a session: its turns and messages, itself, and its buyer's day; of an order: itself, its refunds, and the inquirer it counts for. */
export function concernOf(
  facts: Facts,
  { metric, options }: Pick<Clause, 'metric' | 'options'>,
  asked: Asked,
): Concern {
  if ('session' in asked) return ofSession(facts, asked.session);
  const { order } = asked;
  const needs = needsOf(metric, options);
  // An order counts for the inquirer that it belongs to.
  const sells = needs.includes('chats') && needs.includes('orders');
  const inquirer = sells
    ? inquiriesOf(facts).inquirers.find(({ orders }) => orders.some((own) => own.order === order))
    : undefined;
  const { sessions, calendar } = facts;
  return (finding) => {
    const { unit, of } = finding;
    if (unit === 'order') return of === order;
    if (unit === 'refund') return isRefundOf(facts, of, order);
    if (unit !== 'buyer-day' || !inquirer) return false;
    return sessions.buyer[of] === inquirer.buyer && calendar.dayOf(anchorOf(finding)) === inquirer.day;
  };
}

/** Whether a refund is of that order of its shop. */
function isRefundOf(facts: Facts, refund: number, order: number): boolean {
  const back = facts.refunds[refund]!;
  const sold = facts.orders[order]!;
  return back.order === sold.id && shopOf(facts, back) === shopOf(facts, sold);
}

/** Units of chats that concern the session: its turns and messages, and its buyer's day. */
function ofSession({ sessions, turns, population, calendar }: Facts, asked: number): Concern {
  const own = range(turns.ofSession[asked]!, turns.ofSession[asked + 1]!);
  const days = new Set(own.map(population.dayOfTurn));
  return (finding) => {
    const { unit, of } = finding;
    if (unit === 'turn' || unit === 'session' || unit === 'message') return of === asked;
    if (unit !== 'buyer-day' || sessions.buyer[of] !== sessions.buyer[asked]) return false;
    return days.has(calendar.dayOf(anchorOf(finding)));
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** What somebody asks about: a session or an order, by its index. */
export type Asked = { readonly session: number } | { readonly order: number };
