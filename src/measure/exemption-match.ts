import type { Clause } from '../contract/contract.ts';
import { anchorOf, type Finding } from '../metrics/base/finding.ts';
import { fold } from '../metrics/base/named.ts';
import { shopOf } from '../metrics/base/shops.ts';
import type { Order } from '../records/orders.ts';
import type { ExemptionRecord, Moment } from '../records/rulings.ts';
import type { EvidenceUnit } from '../scorecard/words.ts';
import type { Instant } from '../units/time.ts';
import { type Concern, concernOf } from './concern.ts';
import type { Index, Meant, Refs } from './exemption-index.ts';
import type { Facts } from './facts.ts';

/** The units that an exemption names under a clause: all that it fills in must fit. */
export type Match = (facts: Facts, clause: Clause) => Concern;

export function makeMatch(row: ExemptionRecord, index: Index, refs: Refs): Match {
  const session = row.session === null ? null : index.ofSession(row.session);
  const order = row.order === null ? null : index.ofOrder(row.order);
  return (facts, clause) => {
    const tests: Concern[] = [];
    for (const each of [session, order]) if (each) tests.push(concernOfMeant(facts, clause, each, refs));
    if (row.buyer !== null) tests.push((finding) => buyerOf(facts, finding) === row.buyer);
    if (row.agent !== null) tests.push(isAgent(facts, row.agent));
    if (row.since !== null || row.until !== null)
      tests.push((finding) => isBetween(facts, row, anchorOf(finding)));
    return (finding) => tests.every((test) => test(finding));
  };
}

// These have no ref of their own: it is their session's, or their order's.
const OF_OTHERS: readonly EvidenceUnit[] = ['turn', 'session', 'message', 'buyer-day', 'order'];

function concernOfMeant(facts: Facts, clause: Clause, { ref, sessions, orders }: Meant, refs: Refs): Concern {
  const concerns = [
    ...sessions.map((session) => concernOf(facts, clause, { session })),
    ...orders.map((order) => concernOf(facts, clause, { order })),
  ];
  return (finding) =>
    concerns.some((concerns) => concerns(finding)) ||
    (ref !== null && !OF_OTHERS.includes(finding.unit) && refs.of(finding) === ref);
}

/** The normalised nick that a unit is about; null where nobody is named. */
export function buyerOf(facts: Facts, { unit, of }: Finding): string | null {
  const { sessions, chats, orders, refunds, sheets } = facts;
  switch (unit) {
    case 'turn':
    case 'session':
    case 'message':
    case 'buyer-day':
      return chats.conversations.buyers.names[sessions.buyer[of]!] ?? null;
    case 'order':
      return orders[of]!.buyer;
    case 'refund':
      return orderOf(facts, refunds[of]!)?.buyer ?? null;
    case 'complaint':
      return sheets.complaints[of]!.buyer;
    case 'rating':
      return sheets.ratings[of]!.buyer;
    case 'event':
      return sheets.events[of]!.buyer;
    default:
      return null;
  }
}

const orderOf = (facts: Facts, refund: Facts['refunds'][number]): Order | undefined =>
  facts.orders.find(
    ({ id, input }) => id === refund.order && shopOf(facts, { input }) === shopOf(facts, refund),
  );

/** An account, or the name of whoever works with it. */
function isAgent({ chats, who }: Facts, written: string): Concern {
  const wanted = fold(written);
  return (finding) => {
    const account = chats.accounts.names[finding.agent];
    if (account === undefined) return false;
    const { name, person } = who(account, anchorOf(finding));
    return [account, name, person].some((each) => each !== null && fold(each) === wanted);
  };
}

function isBetween(
  { calendar }: Facts,
  { since, until }: Pick<ExemptionRecord, 'since' | 'until'>,
  at: Instant,
): boolean {
  const isFrom = (moment: Moment): boolean =>
    moment.day === undefined ? at >= moment.first : calendar.dayOf(at) >= moment.day;
  const isTo = (moment: Moment): boolean =>
    moment.day === undefined ? at <= moment.last : calendar.dayOf(at) <= moment.day;
  return (since === null || isFrom(since)) && (until === null || isTo(until));
}
