import { buyerDays } from './buyer-days.ts';
import { recordCounts, roleFits } from './counted.ts';
import type { Given } from './given.ts';
import { humanMessagesOf } from './human-messages.ts';
import { type LeftOut, leaveOut, withLeftOut } from './left-out.ts';
import { noData, ratio } from './no-data.ts';
import { ordersPaidIn } from './refund-rates.ts';
import type { Measured } from './types.ts';

/** "buyer-days with ≥ 1 human message of a judged agent" */
function served(given: Given): number {
  return buyerDays(given).filter(({ turns, responsible }) => {
    if (!roleFits(given.contract, given.clause, responsible)) return false;
    return turns.some(({ session }) => humanMessagesOf(given, session).length > 0);
  }).length;
}

/** "complaints with vendor liability ÷ buyer-days served"; `per: orders` ÷ unflagged orders paid in the period */
export function complaintRate(given: Given): Measured {
  const { contract, clause, period, complaints } = given;
  if (complaints === null) return noData('no-complaints');
  const out: LeftOut = { undecided: 0 };
  let own = 0;
  for (const { shop, at, agent, liability } of complaints) {
    if (!recordCounts(contract, clause, period, shop, at)) continue;
    if (!roleFits(contract, clause, agent || null)) continue;
    if (liability === '') leaveOut(out, 'undecided');
    if (liability === 'vendor') own++;
  }
  const per = clause.options.per === 'orders' ? ordersPaidIn(given, period).length : served(given);
  return withLeftOut(ratio(own, per, own), out);
}
