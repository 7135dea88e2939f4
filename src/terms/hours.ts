import { DAY_SECONDS } from '../units/time.ts';
import type { Interval, WeekHours } from './terms.ts';
import { formatWeekdays } from './weekdays.ts';

/** A time of day as seconds after midnight: `9:00`, `09:00:30`, `24:00`; null where the text is none. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.normalize('NFKC').trim());
  if (!match || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return seconds <= DAY_SECONDS ? seconds : null;
}

/** `09:00-23:00`; an end before the start lies on the next day. Null where the text is none, or start is end. */
export function parseInterval(text: string): Interval | null {
  const ends = text.normalize('NFKC').split(/\s*(?:-|–|—|~|至|到)\s*/);
  const start = parseClock(ends[0] ?? '');
  const end = parseClock(ends[1] ?? '');
  if (ends.length !== 2 || start === null || end === null || start === end || start === DAY_SECONDS)
    return null;
  return { start, end: end > start ? end : end + DAY_SECONDS };
}

export const formatClock = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, ...(seconds % 60 === 0 ? [] : [seconds % 60])]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');

export const formatInterval = ({ start, end }: Interval): string =>
  `${formatClock(start)}-${formatClock(end > DAY_SECONDS ? end - DAY_SECONDS : end)}`;

/** Week hours as `readWeekHours` reads them: a list where all days are alike. */
export function formatWeekHours(week: WeekHours): string[] | Record<string, string[]> {
  const texts = week.map((intervals) => intervals.map(formatInterval));
  const groups = new Map<string, number[]>();
  for (const weekday of [1, 2, 3, 4, 5, 6, 0]) {
    const key = texts[weekday]!.join();
    groups.set(key, [...(groups.get(key) ?? []), weekday]);
  }
  if (groups.size === 1) return texts[0]!;
  const open = [...groups.values()].filter((days) => texts[days[0]!]!.length > 0);
  return Object.fromEntries(open.map((days) => [formatWeekdays(days).join(','), texts[days[0]!]!]));
}
