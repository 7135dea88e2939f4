import { buyerDayResponsible, buyerDays } from './buyerDays.ts';
import { type Chats, countedTurns, isCoarseTurn } from './chats.ts';
import { type Contract, shopNamed } from './contract.ts';
import { roleFits } from './counted.ts';
import { firstTurns } from './firstTurns.ts';
import { noData, ratio } from './noData.ts';
import { qualifies } from './qualifying.ts';
import { secondsOf } from './quantities.ts';
import { clockSeconds } from './turns.ts';
import type { Measured, Message, Turn } from './types.ts';

/** "Unanswered = miss. Exactly N seconds is within." */
function inTime(turn: Turn, within: number): boolean {
  return turn.wait !== null && turn.wait <= within;
}

/** "every buyer message of a counted turn is a unit, met if a qualifying reply follows it within N" */
function followedInTime(contract: Contract, turn: Turn, asked: Message, within: number): boolean {
  const { messages, shop } = turn.session;
  for (const reply of messages.slice(messages.indexOf(asked) + 1)) {
    if (!qualifies(shopNamed(contract, shop).assist, reply)) continue;
    return clockSeconds(contract, shop, asked.at, reply.at) <= within;
  }
  return false;
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
    const turns = firstTurns(chats);
    if (turns.some(isCoarseTurn)) return noData('coarse-time');
    return rate(turns.map((turn) => inTime(turn, within)));
  }
  if (unit === 'buyer-day') {
    // "any judged, counted turn late or unanswered fails the buyer's day"
    const days = buyerDays(chats).filter((day) =>
      roleFits(contract, clause, buyerDayResponsible(day, fails)),
    );
    if (days.some((day) => day.turns.some(isCoarseTurn))) return noData('coarse-time');
    return rate(days.map((day) => !day.turns.some(fails)));
  }
  const turns = countedTurns(chats).filter((turn) => roleFits(contract, clause, turn.responsible));
  if (turns.some(isCoarseTurn)) return noData('coarse-time');
  if (unit === 'turn') return rate(turns.map((turn) => inTime(turn, within)));
  return rate(
    turns.flatMap((turn) => turn.buyerMessages.map((asked) => followedInTime(contract, turn, asked, within))),
  );
}
