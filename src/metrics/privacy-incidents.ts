import { CLASS } from '../records/chat-line.ts';
import { mayBe } from '../records/nick.ts';
import { personalIn, personalKey } from '../records/text-scan.ts';
import { addTo } from '../units/group.ts';
import type { Instant } from '../units/time.ts';
import { count } from './base/accumulator.ts';
import { type Facts, shopOf } from './base/facts.ts';
import { EXCLUDED_SESSIONS, excludeSessions, findMessage } from './base/findings.ts';
import { eachHumanMessage } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';
import { buyersOfOrders } from './base/orders.ts';

/** How often an agent seems to tell one buyer what is another's. */
export const privacyIncidents = defineMetric({
  id: 'privacy-incidents',
  family: 'conversation',
  title: { zh: '疑似泄露客户信息', en: 'Suspected privacy incidents' },
  definition: {
    zh: '计入会话中，被考核客服的人工消息里带有属于本店另一位买家（出现在其消息或订单里，而不在本买家的消息和订单里）的手机号、身份证号（校验位正确）、银行卡号（16 至 19 位，校验位正确，不是已知订单号）或街道门牌的消息条数。客服发给过 3 位及以上买家的，视为店铺自己的；合同 privacy.own 可另列。链接里的数字不看。',
    en: 'Human messages of judged agents in counted sessions that hold a mobile number, an identity number (right check digit), a bank card number (16 to 19 digits, right check digit, no known order number) or a street and house number of another buyer of the shop: seen in that buyer’s messages or order and not in this one’s. What agents sent to 3 buyers or more is the shop’s own; `privacy.own` lists more. Links are not looked into.',
  },
  formula: { zh: '带有他人信息的人工消息数', en: 'human messages with what is another buyer’s' },
  example: {
    zh: '3000 条人工消息，1 条把另一位买家的手机号发了出去：1 次',
    en: 'One of 3000 human messages tells another buyer’s mobile number: 1',
  },
  exampleTarget: '0',
  source: {
    zh: '《个人信息保护法》与客服外包合同的保密条款',
    en: 'The Personal Information Protection Law and the secrecy clauses of vendor contracts',
  },
  unit: 'count',
  better: 'lower',
  heuristic: true,
  needs: ['chats'],
  reads: () => ['personal'],
  excludes: EXCLUDED_SESSIONS,
  accumulator: () => count,
  observe(facts, _options, tally) {
    const { sessions } = facts;
    const persons = facts.derived('persons', makePersons);
    excludeSessions(facts, tally);
    for (const { position, message, session, agent, day } of eachHumanMessage(facts)) {
      const found = persons.exposes(message, sessions.buyer[session]!, sessions.shop[session]!);
      const finding =
        found || tally.tracing ? findMessage(facts, position, 'message', session, agent, null) : undefined;
      tally.add({ agent, day, num: found ? 1 : 0, den: 1, finding });
    }
  },
});

/** Whose the personal numbers and addresses are that chats and orders hold. */
interface Persons {
  /** Whether a message to a buyer holds one that is another buyer's of the shop, and not this one's. */
  exposes(message: number, buyer: number, shop: number): boolean;
}

function makePersons(facts: Facts): Persons {
  const { chats, sessions, population, orders, contract } = facts;
  const { messages, finds, conversations } = chats;
  const { things } = finds.personal;
  const held = new Map<number, number[]>();
  finds.personal.message.forEach((m, i) => {
    addTo(held, m, finds.personal.what[i]!);
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

/** metrics.md: what goes to so many buyers is the shop's own. */
const OWN_FROM = 3;

function enter<T>(sets: Map<number, Set<T>>, key: number, item: T): void {
  const set = sets.get(key);
  if (set) set.add(item);
  else sets.set(key, new Set([item]));
}
