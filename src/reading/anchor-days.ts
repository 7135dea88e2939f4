import { type Day, day, type Instant } from '../units/time.ts';
import type { Records } from './gather.ts';

/** How many anchors lie on each day; where there are no chats, the days of orders, refunds, scores and agent reports. */
export function anchorDays({ turns, calendar, orders, refunds, dsr, sheets }: Records): Map<Day, number> {
  const counts = new Map<Day, number>();
  const count = (on: Day): void => void counts.set(on, (counts.get(on) ?? 0) + 1);
  for (let turn = 0; turn < turns.count; turn++) count(calendar.dayOf(turns.anchor[turn]! as Instant));
  if (counts.size > 0) return counts;
  for (const { createdAt, paidAt } of orders)
    if ((paidAt ?? createdAt) !== null) count(calendar.dayOf((paidAt ?? createdAt)!));
  for (const { completedAt } of refunds) if (completedAt !== null) count(calendar.dayOf(completedAt));
  for (const snapshot of dsr) count(snapshot.day);
  for (const { from, to } of sheets['platform-report'])
    for (let each = from; each <= to; each = day(each + 1)) count(each);
  return counts;
}
