import type { Clause } from '../contract/contract.ts';
import { shopOf } from '../metrics/base/facts.ts';
import { findTurn } from '../metrics/base/findings.ts';
import { needsOf } from '../metrics/base/metric.ts';
import { fold } from '../metrics/base/people.ts';
import { inquiriesOf } from '../metrics/base/selling.ts';
import { anchorOf, type Finding } from '../metrics/base/tally.ts';
import type { Order } from '../records/orders.ts';
import type { ExemptionRecord, Moment, ReviewRecord, Ruling } from '../records/rulings.ts';
import type { EvidenceUnit } from '../scorecard/words.ts';
import { daysBetween } from '../units/days.ts';
import { addTo, groupBy } from '../units/group.ts';
import type { Day, Instant } from '../units/time.ts';
import type { BaseFacts, ContractFacts } from './facts.ts';
import type { NameOf } from './measurement.ts';
import type { ClauseRulings, Rulings } from './ruled.ts';

/** The rows of sheets in which people ruled of units. */
interface RuledRows {
  readonly exemptions: readonly ExemptionRecord[];
  /** Places of those that count. */
  readonly inForce: ReadonlySet<number>;
  /** Only rows of clauses that wait for a review. */
  readonly review: readonly ReviewRecord[];
}

/** Pseudonyms, as the scorecard gives them. */
export interface Refs {
  /** Of a unit. */
  readonly of: NameOf;
  ofSession(session: number): string;
  ofOrder(order: number): string;
}

/** Nothing ruled is null: then nothing is looked at twice. */
export function makeRulings(
  base: BaseFacts,
  { exemptions, inForce, review }: RuledRows,
  refs: Refs,
): Rulings | null {
  if (exemptions.length === 0 && review.length === 0) return null;
  const references = makeReferences(base, refs);
  const named = exemptions.map((row) => unitsNamedBy(row, references, refs));
  const found = new Set<ReviewRecord>();
  const known = new Map<ContractFacts, Map<string, ClauseRulings | null>>();
  return {
    inForce,
    found,
    of: (facts, clause) => {
      const ofFacts = known.get(facts) ?? new Map<string, ClauseRulings | null>();
      known.set(facts, ofFacts);
      // Parts of a clause may be worded differently.
      const key = `${clause.id}\n${clause.metric.id}`;
      if (!ofFacts.has(key)) ofFacts.set(key, rulingsOf(facts, clause));
      return ofFacts.get(key)!;
    },
  };

  function rulingsOf(facts: ContractFacts, clause: Clause): ClauseRulings | null {
    if (clause.from === 'console') return null;
    const naming = exemptions.flatMap((row, place) =>
      !clause.metric.volume && (row.clause === null || row.clause === clause.id)
        ? [{ place, row, names: named[place]!(facts, clause) }]
        : [],
    );
    const rows = review.filter((row) => row.clause === clause.id);
    if (naming.length === 0 && rows.length === 0) return null;
    const placesOf = placesNaming(facts, naming, references);
    const namedOf = (finding: Finding) => {
      const own = placesOf(finding);
      const made = turnsOf(facts, finding);
      if (made === null) return { exemptions: own, turns: null, whole: NONE };
      const turns = Array.from(made, (turn) => ({ turn, exemptions: placesOf(findTurn(facts, turn)) }));
      const whole = own.filter((place) => exemptions[place]!.order !== null);
      const all = new Set([...whole, ...turns.flatMap((each) => each.exemptions)]);
      return { exemptions: [...all].sort((a, b) => a - b), turns, whole };
    };
    const rulingOf = makeReview(rows, refs, found);
    return {
      reviewed: rows.length > 0,
      of: (finding, missed) => {
        const named = naming.length === 0 ? NAMED_BY_NONE : namedOf(finding);
        const ruling = missed ? rulingOf(finding) : null;
        return named.exemptions.length > 0 || ruling !== null ? { ...named, ruling } : null;
      },
    };
  }
}

const NAMED_BY_NONE = { exemptions: [], turns: null, whole: [] };

/** The judged, counted turns that a session or buyer-day is made of; null of any other unit. */
function turnsOf(facts: ContractFacts, finding: Finding): Uint32Array | null {
  if (finding.unit !== 'session' && finding.unit !== 'buyer-day') return null;
  const { population, sessions, calendar } = facts;
  const of = (unit: EvidenceUnit, owner: number, day: number): string => `${unit} ${owner} ${day}`;
  const made = facts.derived('turns of units', () => {
    const known = new Map<string, Uint32Array>();
    for (const { session, turns } of population.sessions) known.set(of('session', session, 0), turns);
    for (const { buyer, day, turns } of population.buyerDays) known.set(of('buyer-day', buyer, day), turns);
    return known;
  });
  const key =
    finding.unit === 'session'
      ? of('session', finding.of, 0)
      : of('buyer-day', sessions.buyer[finding.of]!, calendar.dayOf(anchorOf(finding)));
  return made.get(key) ?? null;
}

/** What an id or a ref in an exemption stands for; `ref` is null where it is none. */
interface Reference {
  readonly ref: string | null;
  readonly sessions: readonly number[];
  readonly orders: readonly number[];
}

/** Finds what is written in the columns of sessions and of orders. */
interface References {
  ofSession(text: string): Reference;
  ofOrder(text: string): Reference;
}

// A scorecard's ref: 10 base32 characters.
const REF = /^[A-Z2-7]{10}$/;

function makeReferences({ sessions, chats, orders }: BaseFacts, refs: Refs): References {
  const { kind, key } = chats.conversations;
  const allSessions = Array.from({ length: sessions.count }, (_, session) => session);
  const allOrders = orders.map((_, order) => order);
  const withId = allSessions.filter((session) => kind[sessions.conversation[session]!] === 'id');
  const byId = groupBy(withId, (session) => key[sessions.conversation[session]!]!);
  const ordersById = groupBy(allOrders, (order) => orders[order]!.id);
  // Every pseudonym costs a hash: none is made unless one is asked for.
  let byRef: ReadonlyMap<string, number[]> | null = null;
  let ordersByRef: ReadonlyMap<string, number[]> | null = null;
  const meant = (text: string, own: Pick<Reference, 'sessions' | 'orders'>): Reference => {
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

/** Whether a unit is one of those meant. */
type UnitFilter = (finding: Finding) => boolean;

/** The units that an exemption names under a clause: all that it fills in must fit. */
function unitsNamedBy(
  row: ExemptionRecord,
  references: References,
  refs: Refs,
): (facts: ContractFacts, clause: Clause) => UnitFilter {
  const session = row.session === null ? null : references.ofSession(row.session);
  const order = row.order === null ? null : references.ofOrder(row.order);
  return (facts, clause) => {
    const tests: UnitFilter[] = [];
    for (const each of [session, order]) if (each) tests.push(unitsReferredTo(facts, clause, each, refs));
    if (row.buyer !== null) tests.push((finding) => buyerOf(facts, finding) === row.buyer);
    if (row.agent !== null) tests.push(isAgent(facts, row.agent));
    if (row.since !== null || row.until !== null)
      tests.push((finding) => isBetween(facts, row, anchorOf(finding)));
    return (finding) => tests.every((test) => test(finding));
  };
}

/** What somebody asks about: a session or an order, by its index. */
export type Asked = { readonly session: number } | { readonly order: number };

// These have no ref of their own: it is their session's, or their order's.
const OF_OTHERS: readonly EvidenceUnit[] = ['turn', 'session', 'message', 'buyer-day', 'order'];

/** The units of what a reference stands for. */
function unitsReferredTo(
  facts: ContractFacts,
  clause: Clause,
  { ref, sessions, orders }: Reference,
  refs: Refs,
): UnitFilter {
  const filters = [
    ...sessions.map((session) => unitsAbout(facts, clause, { session })),
    ...orders.map((order) => unitsAbout(facts, clause, { order })),
  ];
  return (finding) =>
    filters.some((names) => names(finding)) ||
    (ref !== null && !OF_OTHERS.includes(finding.unit) && refs.of(finding) === ref);
}

/** Of a session: its turns and messages, itself, and its buyer's day; of an order: itself, its refunds, and the inquirer it counts for. */
export function unitsAbout(
  facts: ContractFacts,
  { metric, options }: Pick<Clause, 'metric' | 'options'>,
  asked: Asked,
): UnitFilter {
  if ('session' in asked) return unitsOfSession(facts, asked.session);
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

function unitsOfSession({ sessions, turns, population, calendar }: ContractFacts, asked: number): UnitFilter {
  const days = new Set<Day>();
  for (let turn = turns.ofSession[asked]!; turn < turns.ofSession[asked + 1]!; turn++)
    days.add(population.dayOfTurn(turn));
  return (finding) => {
    const { unit, of } = finding;
    if (unit === 'turn' || unit === 'session' || unit === 'message') return of === asked;
    if (unit !== 'buyer-day' || sessions.buyer[of] !== sessions.buyer[asked]) return false;
    return days.has(calendar.dayOf(anchorOf(finding)));
  };
}

/** Whether a refund is of that order of its shop. */
function isRefundOf(facts: ContractFacts, refund: number, order: number): boolean {
  const back = facts.refunds[refund]!;
  const sold = facts.orders[order]!;
  return back.order === sold.id && shopOf(facts, back) === shopOf(facts, sold);
}

/** The normalised nick that a unit is about; null where nobody is named. */
function buyerOf(facts: ContractFacts, { unit, of }: Finding): string | null {
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

const orderOf = (facts: ContractFacts, refund: ContractFacts['refunds'][number]): Order | undefined =>
  facts.orders.find(
    ({ id, input }) => id === refund.order && shopOf(facts, { input }) === shopOf(facts, refund),
  );

/** An account, or the name of whoever works with it. */
function isAgent({ chats, who }: ContractFacts, written: string): UnitFilter {
  const wanted = fold(written);
  return (finding) => {
    const account = chats.accounts.names[finding.agent];
    if (account === undefined) return false;
    const { name, person } = who(account, anchorOf(finding));
    return [account, name, person].some((each) => each !== null && fold(each) === wanted);
  };
}

function isBetween(
  { calendar }: ContractFacts,
  { since, until }: Pick<ExemptionRecord, 'since' | 'until'>,
  at: Instant,
): boolean {
  const isFrom = (moment: Moment): boolean =>
    moment.day === undefined ? at >= moment.first : calendar.dayOf(at) >= moment.day;
  const isTo = (moment: Moment): boolean =>
    moment.day === undefined ? at <= moment.last : calendar.dayOf(at) <= moment.day;
  return (since === null || isFrom(since)) && (until === null || isTo(until));
}

/** An exemption by its place in the list, and whether it names a unit. */
interface NamingRow {
  readonly place: number;
  readonly row: ExemptionRecord;
  readonly names: UnitFilter;
}

/** The places of the exemptions that name a unit, ascending. Of many rows only those are tried that share with it a buyer or a day. */
function placesNaming(
  facts: ContractFacts,
  exemptions: readonly NamingRow[],
  references: References,
): (finding: Finding) => readonly number[] {
  const { sessions, calendar } = facts;
  const byNick = new Map<string, NamingRow[]>();
  const byBuyer = new Map<number, NamingRow[]>();
  const byDay = new Map<Day, NamingRow[]>();
  const others: NamingRow[] = [];
  for (const exemption of exemptions) {
    const { row } = exemption;
    const days = row.buyer === null ? daysOf(row, calendar) : null;
    const meant = row.buyer === null && row.session !== null ? references.ofSession(row.session) : null;
    if (row.buyer !== null) addTo(byNick, row.buyer, exemption);
    else if (days) for (const day of days) addTo(byDay, day, exemption);
    // A ref may be that of a unit outside of chats.
    else if (meant?.ref === null)
      for (const buyer of new Set(meant.sessions.map((session) => sessions.buyer[session]!)))
        addTo(byBuyer, buyer, exemption);
    else others.push(exemption);
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
      for (const { place, names } of own ?? [])
        if (names(finding)) {
          if (places) places.push(place);
          else places = [place];
        }
    return places?.sort((a, b) => a - b) ?? NONE;
  };
}

const OF_CHATS: ReadonlySet<Finding['unit']> = new Set(['turn', 'session', 'message', 'buyer-day']);

const NONE: readonly number[] = [];

// Rows of longer spans are few.
const LONGEST = 7;

/** The days that a row speaks of, where they are few. */
function daysOf({ since, until }: ExemptionRecord, { dayOf }: ContractFacts['calendar']): Day[] | null {
  if (since === null || until === null) return null;
  const from = since.day ?? dayOf(since.first);
  const to = until.day ?? dayOf(until.last);
  return to - from >= LONGEST ? null : daysBetween(from, to);
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
