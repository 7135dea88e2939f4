import { DAY_SECONDS } from '../../units/time.ts';
import type { Facts } from './facts.ts';
import { messagesToBuyers } from './messages-to-buyers.ts';
import { buyersOfOrders } from './order-buyers.ts';
import { orderOf } from './order-of.ts';
import { refundsOn } from './refunds.ts';
import { eachSale, findSale } from './sales.ts';
import type { Script, ScriptUnit } from './script.ts';
import type { Tally } from './tally.ts';

/** The occasions that sheets give: paid orders and refunds, and what was written to the buyer from then on. */
export const unitsOfSheets = (facts: Facts, script: Script, tally: Tally): Iterable<ScriptUnit> =>
  script.when === 'refund' ? refunds(facts, script, tally) : paidOrders(facts, script, tally);

/** How long after the event messages are looked at. */
export const spanOf = ({ within }: Pick<Script, 'within'>): number =>
  typeof within === 'number' ? within : DAY_SECONDS;

function* paidOrders(facts: Facts, script: Script, tally: Tally): Iterable<ScriptUnit> {
  const toBuyers = messagesToBuyers(facts);
  for (const sale of eachSale(facts, tally)) {
    const { agent, day, buyer, paidAt: from } = sale;
    const candidates = toBuyers.between(buyer, from, from + spanOf(script));
    yield { agent, day, candidates, from, usual: null, finding: () => findSale(facts, sale) };
  }
}

function* refunds(facts: Facts, script: Script, tally: Tally): Iterable<ScriptUnit> {
  const { chats, sessions } = facts;
  const toBuyers = messagesToBuyers(facts);
  const buyers = buyersOfOrders(facts);
  for (const { refund, day, finding } of refundsOn(facts, ({ appliedAt }) => appliedAt, tally)) {
    const buyer = buyers[orderOf(facts, refund, refund.order)] ?? -1;
    const from = finding.at;
    const candidates = buyer === -1 ? [] : toBuyers.between(buyer, from, from + spanOf(script));
    if (buyer === -1) tally.exclude('not-joined', 1, finding);
    else if (candidates.length === 0) tally.exclude('no-contact', 1, finding);
    else {
      const agent = chats.messages.account[sessions.order[candidates[0]!]!]!;
      yield { agent, day, candidates, from, usual: null, finding: () => ({ ...finding, agent }) };
    }
  }
}
