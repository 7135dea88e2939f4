import { shopsIn } from '../../contract/customs.ts';
import type { BaseFacts } from '../../metrics/measure.ts';
import type { Kind, Problem } from '../../records/input.ts';
import type { Day, Instant } from '../../units/time.ts';
import { type ProvisionalReason, provisionalReasons } from '../provisional.ts';
import type { Scorecard } from '../scorecard.ts';

/** Everything in the records that makes the scorecard provisional. */
export function completenessOf(
  facts: BaseFacts,
  inputs: Scorecard['inputs'],
  problems: readonly Problem[],
): ProvisionalReason[] {
  const { contract, calendar, period } = facts;
  const { shops } = contract.terms;
  const chatting = contract.clauses.filter(({ metric }) => metric.needs.includes('chats'));
  const needed = new Set(chatting.flatMap(({ only }) => shopsIn(shops, only)));
  const chatDays = chatDaysOf(facts);
  // A day waived for everything ('all', so no clause need be named) owes nobody a chat.
  const free = calendar.waivedDays('', '', period.from, period.to);
  return provisionalReasons({
    period,
    unreadable: problems.filter(({ unreadable }) => unreadable).length,
    inputs,
    needs: new Set<Kind>(contract.clauses.flatMap(({ metric }) => metric.needs)),
    shops: [...shops.entries()]
      .filter(([, shop]) => needed.has(shop))
      .map(([index, { name }]) => ({
        name,
        serviceDays: calendar.serviceDays(index, period.from, period.to).filter((day) => !free.has(day)),
        chatDays: chatDays[index]!,
      })),
  });
}

/** By shop, the days on which there is a message of its. */
function chatDaysOf({ contract, calendar, inputs, chats: { messages } }: BaseFacts): ReadonlySet<Day>[] {
  const days = contract.terms.shops.map(() => new Set<Day>());
  for (let m = 0; m < messages.length; m++)
    days[inputs[messages.input[m]!]!.shop]!.add(calendar.dayOf(messages.at[m]! as Instant));
  return days;
}
