import type { Day, Instant } from '../units/time.ts';
import type { Records } from './gather.ts';

/** How many anchors lie on each day; where there are no chats, orders, refunds and scores by their days. */
export function anchorDays({ turns, calendar, orders, refunds, dsr }: Records): Map<Day, number> {
  const counts = new Map<Day, number>();
  const count = (day: Day): void => void counts.set(day, (counts.get(day) ?? 0) + 1);
  for (let turn = 0; turn < turns.count; turn++) count(calendar.dayOf(turns.anchor[turn]! as Instant));
  if (counts.size > 0) return counts;
  for (const { createdAt, paidAt } of orders)
    if ((paidAt ?? createdAt) !== null) count(calendar.dayOf((paidAt ?? createdAt)!));
  for (const { completedAt } of refunds) if (completedAt !== null) count(calendar.dayOf(completedAt));
  for (const { day } of dsr) count(day);
  return counts;
}
