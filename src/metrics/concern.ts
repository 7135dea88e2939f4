import type { Clause } from '../contract/contract.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { inquiriesOf } from './inquirers.ts';
import { needsOf } from './metric.ts';
import { shopOf } from './shops.ts';
import type { Asked } from './trace.ts';

/** Whether a unit is about what is asked. */
export type Concern = (finding: Finding) => boolean;

/** Of a session: its turns and messages, itself, and its buyer's day; of an order: itself, its refunds, and the inquirer it counts for. */
export function concernOf(
  facts: Facts,
  { metric, options }: Pick<Clause, 'metric' | 'options'>,
  asked: Asked,
): Concern {
  if ('session' in asked) return ofSessions(facts, new Set([asked.session]));
  const { order } = asked;
  const needs = needsOf(metric, options);
  // An order counts for the inquirer that it belongs to.
  const sells = needs.includes('chats') && needs.includes('orders');
  const inquirer = sells
    ? inquiriesOf(facts).inquirers.find(({ orders }) => orders.some((own) => own.order === order))
    : undefined;
  const buyerDay = inquirer && facts.population.buyerDays.at(inquirer.index);
  const ofInquirer = ofSessions(
    facts,
    new Set(Array.from(buyerDay?.turns ?? [], (turn) => facts.turns.session[turn]!)),
  );
  return (finding) => {
    if (finding.unit === 'order') return finding.of === order;
    if (finding.unit === 'refund') return isRefundOf(facts, finding.of, order);
    return finding.unit === 'buyer-day' && ofInquirer(finding);
  };
}

/** Whether a refund is of that order of its shop. */
function isRefundOf(facts: Facts, refund: number, order: number): boolean {
  const back = facts.refunds[refund]!;
  const sold = facts.orders[order]!;
  return back.order === sold.id && shopOf(facts, back) === shopOf(facts, sold);
}

/** Units of chats that concern any of the sessions: its turns and messages, and its buyer's day. */
function ofSessions({ sessions, turns, calendar }: Facts, asked: ReadonlySet<number>): Concern {
  const days = new Set(
    [...asked].flatMap((session) => {
      const own = range(turns.ofSession[session]!, turns.ofSession[session + 1]!);
      return own.map((turn) => `${sessions.buyer[session]} ${dayOf(turn)}`);
    }),
  );
  return ({ unit, of, at }) => {
    if (unit === 'turn' || unit === 'session' || unit === 'message') return asked.has(of);
    return unit === 'buyer-day' && days.has(`${sessions.buyer[of]} ${calendar.dayOf(at)}`);
  };

  function dayOf(turn: number): number {
    return calendar.dayOf(turns.start[turn]! as Finding['at']);
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
