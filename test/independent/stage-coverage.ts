import { attribute, type Belonging } from './attribution.ts';
import { isWaived, roleFits } from './counted.ts';
import { sumOf } from './fractions.ts';
import type { Given } from './given.ts';
import { humanMessagesOf, humanMessagesTo } from './human-messages.ts';
import { joinNick } from './joined-buyer.ts';
import { messageOrder } from './message-order.ts';
import { noData } from './no-data.ts';
import { hits } from './phrases.ts';
import type { Measured, Message, Session } from './types.ts';
import { dayOf } from './zone.ts';

const always = [
  'greeting',
  'needs-question',
  'analysis',
  'recommendation',
  'help',
  'order-confirmation',
  'closing',
];

const twelveHours = 12 * 3600;

/** "of the buyer-day's sessions the one that holds the last human message before the decision instant E, else the last by first message" */
function sessionOf(given: Given, { inquirer, decided }: Belonging): Session {
  let chosen: Session | null = null;
  let last: Message | null = null;
  for (const session of inquirer.sessions) {
    for (const message of humanMessagesOf(given, session)) {
      if (message.at >= decided || (last !== null && messageOrder(message, last) < 0)) continue;
      last = message;
      chosen = session;
    }
  }
  const inOrder = [...inquirer.sessions].sort((a, b) => messageOrder(a.messages[0]!, b.messages[0]!));
  return chosen ?? inOrder.at(-1)!;
}

/** [stages seen, stages required] of one session and the order it ended in. */
function stagesOf(given: Given, session: Session, { order, inquirer }: Belonging): [number, number] {
  const { contract } = given;
  const said = humanMessagesOf(given, session);
  const required = [...always];
  // "议价 (only if the buyer bargains)"
  const bargains = session.messages.some((m) => m.class === 'buyer' && hits(contract, 'bargaining', m.text));
  if (bargains) required.push('bargain-reply');
  let seen = 0;
  for (const id of required) if (said.some((message) => hits(contract, id, message.text))) seen++;
  // "追单 (only if unpaid ≥ 12h)"
  const { createdAt, paidAt } = order;
  if (createdAt === null || paidAt! - createdAt < twelveHours) return [seen, required.length];
  const chased = humanMessagesTo(given, order.shop, joinNick(inquirer.day.buyer)).some(
    (m) => createdAt <= m.at && m.at <= paidAt! && hits(contract, 'order-chase', m.text),
  );
  return [seen + (chased ? 1 : 0), required.length + 1];
}

/** "mean over sessions that ended in a paid order of (stages seen ÷ stages required)" */
export function stageCoverage(given: Given): Measured {
  const { contract, clause, period, orders } = given;
  const attribution = attribute(given, orders);
  if (attribution === 'unjoinable') return noData('unjoinable');
  // "each session once (earliest order)": by the decision, then by number
  const inOrder = [...attribution.belonging].sort(
    (a, b) => a.decided - b.decided || (a.order.id < b.order.id ? -1 : 1),
  );
  const done = new Set<Session>();
  const shares: [number, number][] = [];
  for (const belonging of inOrder) {
    const { paidAt } = belonging.order;
    if (paidAt === null) continue;
    const day = dayOf(contract.zone, contract.dayStarts, paidAt);
    if (day < period.from || day > period.to || isWaived(contract, clause, day)) continue;
    const session = sessionOf(given, belonging);
    if (done.has(session)) continue;
    done.add(session);
    if (!roleFits(contract, clause, belonging.creditedTo)) continue;
    shares.push(stagesOf(given, session, belonging));
  }
  if (shares.length === 0) return noData('nothing-counted');
  const { over, under } = sumOf(shares);
  const value = Number(over) / (Number(under) * shares.length);
  return { numerator: null, denominator: null, value, sample: shares.length, reason: null, breaches: null };
}
