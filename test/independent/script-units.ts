import { attribute } from './attribution.ts';
import {
  type Chats,
  countedSessions,
  countedTurns,
  fineOnly,
  isCoarseTurn,
  sessionResponsible,
} from './chats.ts';
import { isCounted, isWaived, recordCounts } from './counted.ts';
import type { Given } from './given.ts';
import { humanMessagesOf, humanMessagesTo } from './human-messages.ts';
import { joinedBuyer, joinNick } from './joined-buyer.ts';
import { type LeftOut, leaveOut } from './left-out.ts';
import { hits } from './phrases.ts';
import { secondsOf } from './quantities.ts';
import type { Message, Order } from './types.ts';
import { dayOf } from './zone.ts';

/** What a script is looked for in: human messages in order, and the instant from which a duration runs. */
export type ScriptUnit = { agent: string | null; candidates: Message[]; from: number };

/** "counted sessions with ≥ 1 human message; the candidates are its human messages" */
export function ofSessions(chats: Chats, least: number, out: LeftOut): ScriptUnit[] {
  const units: ScriptUnit[] = [];
  for (const session of countedSessions(chats)) {
    const candidates = humanMessagesOf(chats, session);
    if (candidates.length === 0) leaveOut(out, 'no-human-message');
    else if (candidates.length < least) leaveOut(out, 'too-short');
    else units.push({ agent: sessionResponsible(chats, session), candidates, from: session.firstBuyerAt! });
  }
  return units;
}

/** "counted sessions in which a buyer message of a judged, counted turn hits the class; human messages after the first such message" */
export function ofBuyerClass(chats: Chats, id: string): ScriptUnit[] {
  const { contract, clause, period } = chats;
  const units: ScriptUnit[] = [];
  for (const session of countedSessions(chats)) {
    const asked = session.turns
      .filter((turn) => isCounted(contract, clause, period, turn))
      .flatMap((turn) => turn.buyerMessages);
    const first = asked.find((message) => hits(contract, id, message.text));
    if (!first) continue;
    const place = session.messages.indexOf(first);
    const after = humanMessagesOf(chats, session).filter((m) => session.messages.indexOf(m) > place);
    units.push({ agent: sessionResponsible(chats, session), candidates: after, from: first.at });
  }
  return units;
}

/** "judged, counted, answered turns with wait > after (coarse: excluded); candidates: from the reply on"; null: all are coarse */
export function ofHolds(chats: Chats, after: number): ScriptUnit[] | null {
  const turns = countedTurns(chats).filter((turn) => turn.reply !== null);
  const fine = fineOnly(turns, isCoarseTurn);
  if (fine === null) return null;
  return fine
    .filter((turn) => turn.wait! > after)
    .map((turn) => {
      const { messages } = turn.session;
      const place = messages.indexOf(turn.reply!);
      const candidates = humanMessagesOf(chats, turn.session).filter((m) => messages.indexOf(m) >= place);
      return { agent: turn.responsible, candidates, from: turn.reply!.at };
    });
}

/** "orders belonging to an inquirer, paid on a day of the period, not waived; […] in [paid, paid + within], default 24h" */
export function ofPaidOrders(given: Given, span: number): ScriptUnit[] | 'unjoinable' {
  const { contract, clause, period, orders } = given;
  const attribution = attribute(given, orders);
  if (attribution === 'unjoinable') return 'unjoinable';
  const units: ScriptUnit[] = [];
  for (const { order, inquirer, creditedTo } of attribution.belonging) {
    const { paidAt } = order;
    if (paidAt === null) continue;
    const day = dayOf(contract.zone, contract.dayStarts, paidAt);
    if (day < period.from || day > period.to || isWaived(contract, clause, day)) continue;
    const candidates = humanMessagesTo(given, order.shop, joinNick(inquirer.day.buyer)).filter(
      ({ at }) => paidAt <= at && at <= paidAt + span,
    );
    units.push({ agent: creditedTo, candidates, from: paidAt });
  }
  return units;
}

/** An order that no sheet knows: what joins it is its number in a chat. */
const unknownOrder = (shop: string, id: string) => ({ shop, id, nick: '' }) as Order;

/** "refunds applied on a day of the period, joined to a chatting buyer through the order; […] in [applied, applied + within]" */
export function ofRefunds(given: Given, span: number, out: LeftOut): ScriptUnit[] {
  const { contract, clause, period, orders, refunds, sessions } = given;
  const units: ScriptUnit[] = [];
  for (const { shop, order: id, appliedAt } of refunds) {
    if (appliedAt === null || !recordCounts(contract, clause, period, shop, appliedAt)) continue;
    const order = orders.find((each) => each.shop === shop && each.id === id) ?? unknownOrder(shop, id);
    const buyer = joinedBuyer(order, sessions);
    if (buyer === null) {
      leaveOut(out, 'not-joined');
      continue;
    }
    const candidates = humanMessagesTo(given, shop, buyer).filter(
      ({ at }) => appliedAt <= at && at <= appliedAt + span,
    );
    if (candidates.length === 0) leaveOut(out, 'no-contact');
    else units.push({ agent: candidates[0]!.sender, candidates, from: appliedAt });
  }
  return units;
}

/** A duration of `within`, or `otherwise` where it is none. */
export function spanOf(within: string | undefined, otherwise: string): number {
  return secondsOf(within === undefined || /^(first|last) /.test(within) ? otherwise : within);
}
