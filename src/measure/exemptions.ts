import type { Clause } from '../contract/contract.ts';
import { shopOf } from '../metrics/base/facts.ts';
import { needsOf } from '../metrics/base/metric.ts';
import { fold } from '../metrics/base/people.ts';
import { inquiriesOf } from '../metrics/base/selling.ts';
import { anchorOf, type Finding } from '../metrics/base/tally.ts';
import type { Order } from '../records/orders.ts';
import type { ExemptionRecord, Moment, ReviewRecord, Ruling } from '../records/rulings.ts';
import type { EvidenceUnit } from '../scorecard/words.ts';
import { groupBy } from '../units/group.ts';
import type { Day, Instant } from '../units/time.ts';
import type { BaseFacts, Facts } from './facts.ts';
import type { NameOf } from './measurement.ts';
import type { Decided, Decisions } from './ruled.ts';

/** What was decided outside of the program, of which units. */
interface Rulings {
  readonly exemptions: readonly ExemptionRecord[];
  /** Places of those that count. */
  readonly inForce: ReadonlySet<number>;
  /** Only rows of clauses that wait for a review. */
  readonly review: readonly ReviewRecord[];
}

/** Decisions, and which rows of the review found a case. */
export interface MadeDecisions extends Decisions {
  readonly found: ReadonlySet<ReviewRecord>;
}

/** Nothing decided is null: then nothing is looked at twice. */
export function makeDecisions(
  base: BaseFacts,
  { exemptions, inForce, review }: Rulings,
  refs: Refs,
): MadeDecisions | null {
  if (exemptions.length === 0 && review.length === 0) return null;
  const index = makeIndex(base, refs);
  const matches = exemptions.map((row) => makeMatch(row, index, refs));
  const found = new Set<ReviewRecord>();
  const known = new Map<Facts, Map<string, Decided | null>>();
  return {
    inForce,
    found,
    of: (facts, clause) => {
      const ofFacts = known.get(facts) ?? new Map<string, Decided | null>();
      known.set(facts, ofFacts);
      // Parts of a clause may be worded differently.
      const key = `${clause.id}\n${clause.metric.id}`;
      if (!ofFacts.has(key)) ofFacts.set(key, decidedOf(facts, clause));
      return ofFacts.get(key)!;
    },
  };

  function decidedOf(facts: Facts, clause: Clause): Decided | null {
    if (clause.from === 'console') return null;
    const named = exemptions.flatMap(({ clause: id }, place) =>
      id === null || id === clause.id
        ? [{ place, row: exemptions[place]!, concerns: matches[place]!(facts, clause) }]
        : [],
    );
    const placesOf = makeBuckets(facts, named, index);
    const rows = review.filter((row) => row.clause === clause.id);
    if (named.length === 0 && rows.length === 0) return null;
    const rulingOf = makeReview(rows, refs, found);
    return {
      reviewed: rows.length > 0,
      touch: (finding, missed) => {
        const exempted = placesOf(finding);
        const ruling = missed ? rulingOf(finding) : null;
        return exempted.length > 0 || ruling !== null ? { exemptions: exempted, ruling } : null;
      },
    };
  }
}

/** How the rows found a case; one that they found both ways is open. */
function makeReview(
  rows: readonly ReviewRecord[],
  refs: Refs,
  found: Set<ReviewRecord>,
): (finding: Finding) => Ruling | null {
  const byInstant = groupBy(rows, ({ at }) => at);
  return (finding) => {
    const own = byInstant.get(finding.at);
    if (!own) return null;
    const ref = refs.of(finding);
    const cases = own.filter((row) => row.ref === ref);
    if (cases.length === 0) return null;
    for (const row of cases) found.add(row);
    const rulings = new Set(cases.map(({ ruling }) => ruling).filter((ruling) => ruling !== 'open'));
    return rulings.size === 1 ? [...rulings][0]! : 'open';
  };
}

/** The units that an exemption names under a clause: all that it fills in must fit. */
type Match = (facts: Facts, clause: Clause) => Concern;

function makeMatch(row: ExemptionRecord, index: Index, refs: Refs): Match {
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
function buyerOf(facts: Facts, { unit, of }: Finding): string | null {
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

/** Pseudonyms, as the scorecard gives them. */
export interface Refs {
  /** Of a unit. */
  readonly of: NameOf;
  ofSession(session: number): string;
  ofOrder(order: number): string;
}

/** What an id or a ref in an exemption stands for; `ref` is null where it is none. */
interface Meant {
  readonly ref: string | null;
  readonly sessions: readonly number[];
  readonly orders: readonly number[];
}

/** Finds what is written in the columns of sessions and of orders. */
interface Index {
  ofSession(text: string): Meant;
  ofOrder(text: string): Meant;
}

// A scorecard's ref: 10 base32 characters.
const REF = /^[A-Z2-7]{10}$/;

function makeIndex({ sessions, chats, orders }: BaseFacts, refs: Refs): Index {
  const { kind, key } = chats.conversations;
  const allSessions = Array.from({ length: sessions.count }, (_, session) => session);
  const allOrders = orders.map((_, order) => order);
  const withId = allSessions.filter((session) => kind[sessions.conversation[session]!] === 'id');
  const byId = groupBy(withId, (session) => key[sessions.conversation[session]!]!);
  const ordersById = groupBy(allOrders, (order) => orders[order]!.id);
  // Every pseudonym costs a hash: none is made unless one is asked for.
  let byRef: ReadonlyMap<string, number[]> | null = null;
  let ordersByRef: ReadonlyMap<string, number[]> | null = null;
  const meant = (text: string, own: Pick<Meant, 'sessions' | 'orders'>): Meant => {
    const ref = REF.test(text.toUpperCase()) ? text.toUpperCase() : null;
    if (ref === null) return { ref, ...own };
    byRef ??= groupBy(allSessions, refs.ofSession);
    ordersByRef ??= groupBy(allOrders, refs.ofOrder);
    return {
      ref,
      sessions: [...new Set([...own.sessions, ...(byRef.get(ref) ?? [])])],
      orders: [...new Set([...own.orders, ...(ordersByRef.get(ref) ?? [])])],
    };
  };
  return {
    ofSession: (text) => meant(text, { sessions: byId.get(text) ?? [], orders: [] }),
    ofOrder: (text) => meant(text, { sessions: [], orders: ordersById.get(text) ?? [] }),
  };
}

/** An exemption by its place in the list, and whether it names a unit. */
interface Named {
  readonly place: number;
  readonly row: ExemptionRecord;
  readonly concerns: Concern;
}

/** The places of the exemptions that name a unit, ascending. Of many rows only those are tried that share with it a buyer or a day. */
function makeBuckets(
  facts: Facts,
  all: readonly Named[],
  index: Index,
): (finding: Finding) => readonly number[] {
  const { sessions, calendar } = facts;
  const byNick = new Map<string, Named[]>();
  const byBuyer = new Map<number, Named[]>();
  const byDay = new Map<Day, Named[]>();
  const others: Named[] = [];
  for (const named of all) {
    const { row } = named;
    const days = row.buyer === null ? daysOf(row, calendar) : null;
    const meant = row.buyer === null && row.session !== null ? index.ofSession(row.session) : null;
    if (row.buyer !== null) put(byNick, row.buyer, named);
    else if (days) for (const day of days) put(byDay, day, named);
    // A ref may be that of a unit outside of chats.
    else if (meant?.ref === null)
      for (const buyer of new Set(meant.sessions.map((session) => sessions.buyer[session]!)))
        put(byBuyer, buyer, named);
    else others.push(named);
  }
  return (finding) => {
    const nick = byNick.size > 0 ? buyerOf(facts, finding) : null;
    const tried = [
      nick === null ? undefined : byNick.get(nick),
      byBuyer.size > 0 && OF_CHATS.has(finding.unit) ? byBuyer.get(sessions.buyer[finding.of]!) : undefined,
      byDay.size > 0 ? byDay.get(calendar.dayOf(anchorOf(finding))) : undefined,
      others,
    ];
    let places: number[] | null = null;
    for (const own of tried)
      for (const { place, concerns } of own ?? [])
        if (concerns(finding)) {
          if (places) places.push(place);
          else places = [place];
        }
    return places?.sort((a, b) => a - b) ?? NONE;
  };
}

const NONE: readonly number[] = [];

const OF_CHATS: ReadonlySet<Finding['unit']> = new Set(['turn', 'session', 'message', 'buyer-day']);

function put<K>(buckets: Map<K, Named[]>, key: K, named: Named): void {
  const own = buckets.get(key);
  if (own) own.push(named);
  else buckets.set(key, [named]);
}

// Rows of longer spans are few.
const LONGEST = 7;

/** The days that a row speaks of, where they are few. */
function daysOf({ since, until }: ExemptionRecord, { dayOf }: Facts['calendar']): Day[] | null {
  if (since === null || until === null) return null;
  const from = since.day ?? dayOf(since.first);
  const to = until.day ?? dayOf(until.last);
  if (to - from >= LONGEST) return null;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => (from + i) as Day);
}

/** Whether a unit is about what is asked. */
type Concern = (finding: Finding) => boolean;

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
