import type { BaseFacts } from '../../metrics/measure.ts';
import type { Kind, Problem } from '../../records/input.ts';
import type { Day, Instant } from '../../units/time.ts';
import { type ProvisionalReason, provisionalReasons } from '../provisional.ts';
import type { Scorecard } from '../scorecard.ts';

/** Everything in the records that makes the scorecard provisional. */
export function completenessOf(
  { contract, calendar, chats: { messages }, period }: BaseFacts,
  inputs: Scorecard['inputs'],
  problems: readonly Problem[],
): ProvisionalReason[] {
  const chatDays = new Set<Day>();
  for (let m = 0; m < messages.length; m++) chatDays.add(calendar.dayOf(messages.at[m]! as Instant));
  // A day waived for everything ('all', so no clause need be named) owes nobody a chat.
  const free = calendar.waivedDays('', '', period.from, period.to);
  return provisionalReasons({
    period,
    unreadable: problems.filter(({ unreadable }) => unreadable).length,
    inputs,
    needs: new Set<Kind>(contract.clauses.flatMap(({ metric }) => metric.needs)),
    serviceDays: calendar.serviceDays(period.from, period.to).filter((day) => !free.has(day)),
    chatDays,
  });
}
