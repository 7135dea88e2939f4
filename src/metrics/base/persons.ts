import { CLASS } from '../../records/chat-line.ts';
import { mayBe } from '../../records/nick.ts';
import { personalIn, personalKey } from '../../records/personal-in.ts';
import type { Instant } from '../../units/time.ts';
import type { Facts } from './facts.ts';
import { buyersOfOrders } from './order-buyers.ts';
import { shopOf } from './shops.ts';

/** Whose the personal numbers and addresses are that chats and orders hold. */
export interface Persons {
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
