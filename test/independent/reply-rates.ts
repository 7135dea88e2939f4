import { buyerDayResponsible, buyerDays } from './buyer-days.ts';
import { type Chats, fineOnly, isCoarseTurn } from './chats.ts';
import { roleFits } from './counted.ts';
import { noData, ratio } from './no-data.ts';
import { secondsOf } from './quantities.ts';
import type { Measured, Turn } from './types.ts';

/** "buyer-days with ≥ 1 answered turn ÷ buyer-days" */
export function replyRate(chats: Chats): Measured {
  let all = 0;
  let replied = 0;
  for (const day of buyerDays(chats)) {
    const answered = day.turns.some((turn) => turn.reply !== null);
    // a day without an answer fails from its first counted turn on; in one with an answer no turn fails
    const responsible = buyerDayResponsible(day, () => !answered);
    if (!roleFits(chats.contract, chats.clause, responsible)) continue;
    all++;
    if (answered) replied++;
  }
  return ratio(replied, all, all - replied);
}

/** "buyer-days in which every judged, counted turn was answered within `valid-within` ÷ buyer-days" */
export function effectiveReplyRate(chats: Chats): Measured {
  const within = secondsOf(chats.clause.options['valid-within'] ?? '3600s');
  const fails = (turn: Turn) => turn.wait === null || turn.wait > within;
  const days = fineOnly(
    buyerDays(chats).filter((day) => roleFits(chats.contract, chats.clause, buyerDayResponsible(day, fails))),
    (day) => day.turns.some(isCoarseTurn),
  );
  if (days === null) return noData('coarse-time');
  const effective = days.filter((day) => !day.turns.some(fails)).length;
  return ratio(effective, days.length, days.length - effective);
}
