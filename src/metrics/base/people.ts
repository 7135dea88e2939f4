import { CLASS } from '../../records/chat-line.ts';
import { mayBe } from '../../records/nick.ts';
import { personalIn, personalKey } from '../../records/text-scan.ts';
import type { Rostered } from '../../terms/people.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import type { Day, Instant } from '../../units/time.ts';
import { type Facts, shopOf } from './facts.ts';
import { buyersOfOrders } from './selling.ts';

/** Whose the personal numbers and addresses are that chats and orders hold. */
interface Persons {
  /** Whether a message to a buyer holds one that is another buyer's of the shop, and not this one's. */
  exposes(message: number, buyer: number, shop: number): boolean;
}

/** metrics.md: what goes to so many buyers is the shop's own. */
const OWN_FROM = 3;

export const personsOf = (facts: Facts): Persons => facts.derived('persons', makePersons);

function makePersons(facts: Facts): Persons {
  const { chats, sessions, population, orders, contract } = facts;
  const { messages, finds, conversations } = chats;
  const { things } = finds.personal;
  const held = new Map<number, number[]>();
  finds.personal.message.forEach((m, i) => {
    const list = held.get(m);
    if (list) list.push(finds.personal.what[i]!);
    else held.set(m, [finds.personal.what[i]!]);
  });
  const shopCount = contract.terms.shops.length;
  const keyOf = (thing: number, shop: number): number => thing * shopCount + shop;
  /** By thing and shop: buyers, by number or (of orders alone) by nick. */
  const shownBy = new Map<number, Set<number | string>>();
  const sentTo = new Map<number, Set<number>>();
  for (let s = 0; s < sessions.count; s++)
    for (let i = sessions.start[s]!; i < sessions.start[s + 1]!; i++) {
      const m = sessions.order[i]!;
      const isBuyers = messages.class[m] === CLASS.buyer;
      for (const thing of held.get(m) ?? []) {
        const key = keyOf(thing, sessions.shop[s]!);
        if (isBuyers) enter(shownBy, key, sessions.buyer[s]!);
        else if (population.isJudged(messages.account[m]!, messages.at[m]! as Instant))
          enter(sentTo, key, sessions.buyer[s]!);
      }
    }

  const thingOf = new Map(things.names.map((name, thing) => [personalKey(name), thing]));
  const own = new Set(contract.terms.privacy.own.flatMap(personalIn).map(things.find));
  const buyers = thingOf.size > 0 ? buyersOfOrders(facts) : [];
  for (const [index, order] of orders.entries()) {
    for (const kind of ['id', 'card']) own.add(things.find(`${kind} ${order.id}`));
    // Of an order whose buyer nobody knows it may be this very one.
    const buyer = buyers[index] === -1 ? order.buyer : buyers[index];
    for (const person of buyer == null ? [] : order.persons) {
      const thing = thingOf.get(person);
      if (thing !== undefined) enter(shownBy, keyOf(thing, shopOf(facts, order)), buyer!);
    }
  }

  const nameOf = (buyer: number | string): string | undefined =>
    typeof buyer === 'string' ? buyer : conversations.buyers.names[buyer];
  /** Of two names one of which is masked nobody knows that they are two. */
  const isAnother = (owner: number | string, buyer: number): boolean => {
    const [a, b] = [nameOf(owner), nameOf(buyer)];
    return owner !== buyer && (a === undefined || b === undefined || !mayBe(a, b));
  };
  return {
    exposes: (message, buyer, shop) =>
      (held.get(message) ?? []).some((thing) => {
        const key = keyOf(thing, shop);
        if (own.has(thing) || (sentTo.get(key)?.size ?? 0) >= OWN_FROM) return false;
        const owners = [...(shownBy.get(key) ?? [])];
        return owners.length > 0 && owners.every((owner) => isAnother(owner, buyer));
      }),
  };
}

function enter<T>(sets: Map<number, Set<T>>, key: number, item: T): void {
  const set = sets.get(key);
  if (set) set.add(item);
  else sets.set(key, new Set([item]));
}

/** Names the person behind an account: one pair of hands, by the contract or the staff list, else by the account. */
export const personKey = (account: string, { person }: Rostered): string =>
  person === null ? `account\n${account}` : `person\n${person}`;

/** Somebody whom a sheet names. */
interface Named {
  /** −1: the sheet names nobody. */
  readonly account: number;
  readonly side: Rostered['side'];
}

type Find = (name: string | null, at: Instant) => Named;

/** Who is meant by a name in a sheet: an account, else a name of the contract's lists or the staff list, else somebody unknown. */
export const namedIn = (facts: Facts): Find => facts.derived('named', makeNamed);

/** Whether a person's record is the vendor's to answer for: a name on no list counts, and so does none. */
export const isOurs = ({ side }: Named): boolean => side === null || side === 'vendor';

/** Whether what an account did is judged, by the same rule as chats are. */
export const isJudgedName = (facts: Facts, { account, side }: Named, at: Instant): boolean =>
  side === 'vendor' || (side === null && facts.population.isJudged(account, at));

function makeNamed({ contract, chats: { accounts }, who, calendar }: Facts): Find {
  const { vendor, owner, others } = contract.terms.agents;
  // The order of the contract's own lists; of one person's accounts the first by name stands for them.
  const people = [...owner, ...others, ...(vendor ?? [])]
    .filter(({ account }) => !/[*?]/.test(account))
    .sort((a, b) => compareCodePoints(a.account, b.account));
  return (name, at) => {
    if (name === null) return { account: -1, side: null };
    const own = who(name, at);
    if (own.listed) return { account: accounts.id(name), side: own.side };
    const wanted = fold(name);
    const day = calendar.dayOf(at);
    const entry = people.find(
      ({ name: known, person, from, to }) =>
        [known, person].some((each) => each !== null && fold(each) === wanted) &&
        (from ?? day) <= day &&
        day <= (to ?? day),
    );
    const account = entry?.account ?? name;
    return { account: accounts.id(account), side: entry ? who(account, at).side : null };
  };
}

/** A name or word as it is compared. */
export const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** A human message of somebody, by its place in the sessions' order. */
export interface Said {
  readonly at: Instant;
  readonly day: Day;
  readonly account: number;
  readonly session: number;
  readonly position: number;
}

/** What a person of the vendor's did in the chats. */
export interface Worker {
  /** As their account was known when they first wrote. */
  readonly who: Rostered;
  /** Their first message in the first session that they took on themselves; null where all were passed on to them. */
  direct: Said | null;
  /** By day: their first message and the buyers they wrote to. */
  readonly days: Map<Day, { first: Said; readonly buyers: Set<number> }>;
}

/** Everybody of the vendor's who wrote to a buyer in the sessions read, by `personKey`. */
export function workersOf(facts: Facts): ReadonlyMap<string, Worker> {
  const workers = new Map<string, Worker>();
  for (let session = 0; session < facts.sessions.count; session++) walk(facts, session, workers);
  return workers;
}

/** A session is taken on directly by whom nobody passed it on to and nobody went before. */
function walk(facts: Facts, session: number, workers: Map<string, Worker>): void {
  const { sessions, calendar, who, population } = facts;
  const { messages, accounts, notices } = facts.chats;
  const seen = new Set<string>();
  const passedTo = new Set<string>();
  for (let position = sessions.start[session]!; position < sessions.start[session + 1]!; position++) {
    const m = sessions.order[position]!;
    const at = messages.at[m]! as Instant;
    const notice = notices.get(m);
    if (notice?.kind === 'transfer' && notice.to !== -1) {
      const name = accounts.names[notice.to]!;
      passedTo.add(personKey(name, who(name, at)));
    }
    if (messages.class[m] !== CLASS.human) continue;
    const account = messages.account[m]!;
    const name = accounts.names[account]!;
    const rostered = who(name, at);
    const key = personKey(name, rostered);
    const isDirect = seen.size === 0 && !passedTo.has(key);
    seen.add(key);
    if (!population.isJudged(account, at)) continue;
    const said = { at, day: calendar.dayOf(at), account, session, position };
    const worker = workers.get(key) ?? { who: rostered, direct: null, days: new Map() };
    workers.set(key, worker);
    if (isDirect && (worker.direct === null || at < worker.direct.at)) worker.direct = said;
    const day = worker.days.get(said.day) ?? { first: said, buyers: new Set() };
    worker.days.set(said.day, day);
    day.buyers.add(sessions.buyer[session]!);
    if (at < day.first.at) day.first = said;
  }
}
