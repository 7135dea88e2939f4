import { buyerDayResponsible, buyerDays } from './buyer-days.ts';
import { type Chats, countedTurns, fineOnly, isCoarseTurn } from './chats.ts';
import { type Contract, shopNamed } from './contract.ts';
import { roleFits } from './counted.ts';
import { firstTurns } from './first-turns.ts';
import { noData, ratio } from './no-data.ts';
import { qualifies } from './qualifying.ts';
import { secondsOf } from './quantities.ts';
import { clockSeconds } from './turns.ts';
import type { Measured, Message, Turn } from './types.ts';

/** "Unanswered = miss. Exactly N seconds is within." */
function inTime(turn: Turn, within: number): boolean {
  return turn.wait !== null && turn.wait <= within;
}

/**
 * "every buyer message of a counted turn is a unit, met if a qualifying reply follows it within N; a turn that starts at
 * a hand-over notice has one unit, waiting from the notice"
 */
export function unitMessages({ session, index, buyerMessages }: Turn): Message[] {
  const first = session.messages[index]!;
  return first.class === 'buyer' ? buyerMessages : [first];
}

function followedInTime(contract: Contract, turn: Turn, asked: Message, within: number): boolean {
  const reply = followedBy(contract, turn, asked);
  return reply !== null && clockSeconds(contract, turn.session.shop, asked.at, reply.at) <= within;
}

/** The qualifying reply that follows a buyer's message. */
function followedBy(contract: Contract, turn: Turn, asked: Message): Message | null {
  const { messages, shop } = turn.session;
  const after = messages.slice(messages.indexOf(asked) + 1);
  return after.find((reply) => qualifies(shopNamed(contract, shop).assist, reply)) ?? null;
}

function rate(units: boolean[]): Measured {
  const met = units.filter((unit) => unit).length;
  return ratio(met, units.length, units.length - met);
}

/** "units answered within `within` ÷ units" */
export function responseRate(chats: Chats): Measured {
  const { contract, clause } = chats;
  const within = secondsOf(clause.options.within!);
  const unit = clause.options.unit ?? 'turn';
  const fails = (turn: Turn) => !inTime(turn, within);

  if (unit === 'first') {
    const turns = fineOnly(firstTurns(chats), isCoarseTurn);
    if (turns === null) return noData('coarse-time');
    return rate(turns.map((turn) => inTime(turn, within)));
  }
  if (unit === 'buyer-day') {
    // "any judged, counted turn late or unanswered fails the buyer's day"
    const days = fineOnly(
      buyerDays(chats).filter((day) => roleFits(contract, clause, buyerDayResponsible(day, fails))),
      (day) => day.turns.some(isCoarseTurn),
    );
    if (days === null) return noData('coarse-time');
    return rate(days.map((day) => !day.turns.some(fails)));
  }
  const turns = countedTurns(chats).filter((turn) => roleFits(contract, clause, turn.responsible));
  if (unit === 'turn') {
    const fine = fineOnly(turns, isCoarseTurn);
    return fine === null ? noData('coarse-time') : rate(fine.map((turn) => inTime(turn, within)));
  }
  const asked = turns.flatMap((turn) => unitMessages(turn).map((message) => ({ turn, message })));
  const fine = fineOnly(asked, ({ turn, message }) => {
    return message.coarse || followedBy(contract, turn, message)?.coarse === true;
  });
  if (fine === null) return noData('coarse-time');
  return rate(fine.map(({ turn, message }) => followedInTime(contract, turn, message, within)));
}
