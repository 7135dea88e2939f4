import type { Records } from '../reading/gather.ts';
import { daysBetween, type Period } from '../units/days.ts';
import { UserError } from '../units/errors.ts';
import { type Day, day, formatDay, type Instant, monthOf, parseDay } from '../units/time.ts';

/** What a person may ask for: days, or a month told from today. */
export type PeriodChoice = Period | 'last-month' | 'month-to-date';

/** `2026-10`, `2026-10-01..2026-10-15`, `last-month`, `month-to-date`; null where the text is none of them. */
export function parsePeriod(text: string): PeriodChoice | null {
  if (text === 'last-month' || text === 'month-to-date') return text;
  const month = /^\d{4}-\d{2}$/.test(text) ? parseDay(`${text}-01`) : null;
  if (month !== null) return monthOf(month);
  const [from, to, ...rest] = text.split('..').map(parseDay);
  if (from == null || to == null || rest.length > 0 || to < from) return null;
  return { from, to };
}

/**
 * The days that are judged: what was asked for, else the calendar month that most anchors lie in (the later one on a
 * tie), cut to the contract's term. A `UserError` where nothing tells the month, or nothing of it lies in the term.
 */
export function choosePeriod(
  choice: PeriodChoice | null,
  anchors: ReadonlyMap<Day, number>,
  today: Day,
  term: Period | null,
): Period {
  const chosen =
    choice === null ? busiestMonth(anchors) : typeof choice === 'string' ? monthFrom(today, choice) : choice;
  if (chosen === null) throw new UserError([{ code: 'no-period', args: {} }]);
  if (term === null) return chosen;
  const from = day(Math.max(chosen.from, term.from));
  const to = day(Math.min(chosen.to, term.to));
  if (to < from) {
    const args = {
      from: formatDay(chosen.from),
      to: formatDay(chosen.to),
      termFrom: formatDay(term.from),
      termTo: formatDay(term.to),
    };
    throw new UserError([{ code: 'period-outside-term', args }]);
  }
  return { from, to };
}

function monthFrom(today: Day, choice: 'last-month' | 'month-to-date'): Period {
  const { from } = monthOf(today);
  return choice === 'month-to-date' ? { from, to: today } : monthOf(day(from - 1));
}

function busiestMonth(anchors: ReadonlyMap<Day, number>): Period | null {
  const counts = new Map<Day, number>();
  for (const [at, count] of anchors) {
    if (count === 0) continue;
    const { from } = monthOf(at);
    counts.set(from, (counts.get(from) ?? 0) + count);
  }
  const [busiest] = [...counts].sort(([a, inA], [b, inB]) => inB - inA || b - a);
  return busiest === undefined ? null : monthOf(busiest[0]);
}

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
  for (const { from, to } of sheets['platform-report']) daysBetween(from, to).forEach(count);
  return counts;
}
