import type { BaseFacts } from '../measure/facts.ts';
import type { Day, Instant } from '../units/time.ts';
import type { Gap } from './gap.ts';
import { listedDays } from './provisional.ts';
import { silentHours } from './silent-hours.ts';

/** By shop, the days on which there is a message of its. */
export function chatDaysOf({
  contract,
  calendar,
  inputs,
  chats: { messages },
}: BaseFacts): ReadonlySet<Day>[] {
  const days = contract.terms.shops.map(() => new Set<Day>());
  for (let m = 0; m < messages.length; m++)
    days[inputs[messages.input[m]!]!.shop]!.add(calendar.dayOf(messages.at[m]! as Instant));
  return days;
}

/** What the chats of a shop lack of the period: all, days, hours. */
export function chatGaps(
  facts: BaseFacts,
  shop: number,
  serviceDays: readonly Day[],
  chatDays: ReadonlySet<Day>,
): Pick<Gap, 'code' | 'args'>[] {
  const { inputs } = facts;
  if (!inputs.some((input) => input.kind === 'chats' && input.rows > 0 && input.shop === shop))
    return [{ code: 'no-export', args: { kind: 'chats' } }];
  const gaps: Pick<Gap, 'code' | 'args'>[] = [];
  const silent = serviceDays.filter((day) => !chatDays.has(day));
  if (silent.length > 0)
    gaps.push({ code: 'silent-day', args: { count: silent.length, days: listedDays(silent) } });
  const { always, stretches, count } = silentHours(
    facts,
    shop,
    serviceDays.filter((day) => chatDays.has(day)),
  );
  if (always.length > 0) gaps.push({ code: 'silent-hours', args: { hours: always.join(', ') } });
  if (count > 0) gaps.push({ code: 'silent-stretch', args: { count, when: stretches.join(', ') } });
  return gaps;
}
