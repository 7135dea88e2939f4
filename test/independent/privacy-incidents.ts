import type { Given } from './given.ts';
import { humanMessagesOf } from './human-messages.ts';
import { isFullNick, joinedBuyer, joinNick } from './joined-buyer.ts';
import { judgedMessages } from './judged-messages.ts';
import { noData } from './no-data.ts';
import { personalNumbers } from './personal-numbers.ts';
import type { Measured, Order } from './types.ts';

type Buyers = Record<string, Set<string>>;

const keyOf = (shop: string, digits: string) => JSON.stringify([shop, digits]);

function add(to: Buyers, shop: string, digits: string, buyer: string): void {
  const key = keyOf(shop, digits);
  to[key] = (to[key] ?? new Set()).add(buyer);
}

/** Whose messages or orders show a number. */
function shownBy({ sessions, allOrders }: Given): Buyers {
  const shown: Buyers = Object.create(null);
  for (const { shop, buyer, messages } of sessions) {
    for (const message of messages) {
      if (message.class !== 'buyer') continue;
      for (const { digits } of personalNumbers(message.text)) add(shown, shop, digits, joinNick(buyer));
    }
  }
  const ownerOf = (order: Order) =>
    joinedBuyer(order, sessions) ?? (isFullNick(order.nick) ? joinNick(order.nick) : null);
  for (const order of allOrders) {
    const numbers = order.phones.flatMap(personalNumbers);
    const owner = numbers.length > 0 ? ownerOf(order) : null;
    if (owner !== null) for (const { digits } of numbers) add(shown, order.shop, digits, owner);
  }
  return shown;
}

/** To whom judged agents sent a number. */
function sentTo(given: Given): Buyers {
  const sent: Buyers = Object.create(null);
  for (const session of given.sessions) {
    for (const message of humanMessagesOf(given, session)) {
      for (const { digits } of personalNumbers(message.text))
        add(sent, session.shop, digits, joinNick(session.buyer));
    }
  }
  return sent;
}

/**
 * "human messages with a mobile, ID-card or bank-card (Luhn) number […] that belongs to **another** buyer. What goes to
 * ≥ 3 buyers is the shop's own; `privacy.own` lists more". Addresses are not looked for here.
 */
export function privacyIncidents(given: Given): Measured {
  const messages = judgedMessages(given);
  if (messages.length === 0) return noData('nothing-counted');
  const shown = shownBy(given);
  const sent = sentTo(given);
  const own = given.contract.privacyOwn.map((number) => number.replace(/[ -]/g, '').toUpperCase());
  const orderNumbers = new Set(given.allOrders.map((order) => order.id));

  let incidents = 0;
  for (const { session, message } of messages) {
    const leaks = personalNumbers(message.text).some(({ kind, digits }) => {
      if (own.includes(digits) || (kind === 'card' && orderNumbers.has(digits))) return false;
      const key = keyOf(session.shop, digits);
      if ((sent[key]?.size ?? 0) >= 3) return false;
      const buyers = shown[key] ?? new Set();
      return buyers.size > 0 && !buyers.has(joinNick(session.buyer));
    });
    if (leaks) incidents++;
  }
  return {
    numerator: null,
    denominator: null,
    value: incidents,
    sample: messages.length,
    reason: null,
    breaches: incidents,
  };
}
