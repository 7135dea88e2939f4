import type { Chats } from './chats.ts';
import { shopNamed } from './contract.ts';
import { recordCounts, roleFits } from './counted.ts';
import { type LeftOut, leaveOut, withLeftOut } from './left-out.ts';
import { ratio } from './no-data.ts';
import { qualifies } from './qualifying.ts';
import { secondsOf } from './quantities.ts';
import { inHours, nextOpening } from './service-hours.ts';
import type { Measured, Turn } from './types.ts';

/** "any qualifying reply (any agent) to the same buyer × shop, in any session, […] turn start ≤ r ≤ o + within" */
function isReplied({ contract, sessions }: Chats, turn: Turn, until: number): boolean {
  const { shop, buyer } = turn.session;
  const { assist } = shopNamed(contract, shop);
  return sessions.some(
    (session) =>
      session.shop === shop &&
      session.buyer === buyer &&
      session.messages.some(
        (message) => qualifies(assist, message) && turn.startAt <= message.at && message.at <= until,
      ),
  );
}

/** "judged turns anchored in the period and outside their shop's hours" */
export function offHoursReplyRate(chats: Chats): Measured {
  const { contract, clause, period, sessions } = chats;
  const within = secondsOf(clause.options.within ?? '1h');
  const out: LeftOut = { 'no-opening': 0 };
  let all = 0;
  let met = 0;
  for (const turn of sessions.flatMap((session) => session.turns)) {
    const { shop } = turn.session;
    const { hours } = shopNamed(contract, shop);
    if (!turn.judged || !roleFits(contract, clause, turn.responsible)) continue;
    if (!recordCounts(contract, clause, period, shop, turn.anchor)) continue;
    if (inHours(contract, hours, true, turn.anchor)) continue;
    const opening = nextOpening(contract, hours, turn.anchor);
    if (opening === null) {
      leaveOut(out, 'no-opening');
      continue;
    }
    all++;
    if (isReplied(chats, turn, opening + within)) met++;
  }
  return withLeftOut(ratio(met, all, all - met), out);
}
