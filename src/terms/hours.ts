import type { Interval, WeekHours } from '../contract/contract.ts';
import type { Note } from '../contract/notes.ts';
import type { Path } from '../contract/source.ts';
import { DAY_SECONDS } from '../units/time.ts';
import { formatWeekdays, parseWeekdays } from './weekdays.ts';

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

/** The intervals of one day, ascending; complains of texts that are none and of intervals that overlap. */
export function readIntervals(texts: readonly string[], path: Path, complain: Note): Interval[] {
  const read = texts.flatMap((text, index) => {
    const interval = parseInterval(text);
    if (interval === null) complain([...path, index], 'want-interval', { written: text });
    return interval === null ? [] : [{ interval, index }];
  });
  read.sort((a, b) => a.interval.start - b.interval.start);
  for (const [place, { interval, index }] of read.entries()) {
    const before = read[place - 1];
    if (before && before.interval.end > interval.start)
      complain([...path, index], 'hours-overlap', { one: texts[before.index]!, other: texts[index]! });
  }
  return read.map(({ interval }) => interval);
}

/** Service hours of the week from a list for every day or a map of weekdays. */
export function readWeekHours(
  draft: readonly string[] | Readonly<Record<string, readonly string[]>>,
  path: Path,
  complain: Note,
): WeekHours {
  const week: Interval[][] = Array.from({ length: 7 }, () => []);
  if (isList(draft)) week.fill(readIntervals(draft, path, complain));
  else {
    const taken = new Set<number>();
    for (const [key, texts] of Object.entries(draft)) {
      const days = parseWeekdays(key);
      if (days === null) complain([...path, key], 'want-weekday', { written: key }, 'key');
      if (days?.some((weekday) => taken.has(weekday)))
        complain([...path, key], 'weekday-twice', { written: key }, 'key');
      const intervals = readIntervals(texts, [...path, key], complain);
      for (const weekday of days ?? []) {
        taken.add(weekday);
        week[weekday] = intervals;
      }
    }
  }
  if (isList(draft) ? draft.length === 0 : Object.values(draft).every((texts) => texts.length === 0))
    complain(path, 'hours-none');
  return week;
}

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

const isList = (draft: unknown): draft is readonly string[] => Array.isArray(draft);
