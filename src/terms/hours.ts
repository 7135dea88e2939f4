import { DAY_SECONDS } from '../units/time.ts';
import type { Interval, WeekHours } from './terms.ts';

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

/** Weekday names, 0 = Sunday. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Weekdays that a text names (`mon`, `sat-sun`, `周一至周五`, `工作日`, lists of these); null where it names none. */
export function parseWeekdays(text: string): number[] | null {
  const days = new Set<number>();
  for (const part of text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[,、/]/)) {
    const span = spanOf(part.replace(/\s/g, ''));
    if (span === null) return null;
    for (const weekday of span) days.add(weekday);
  }
  return [...days].sort((a, b) => a - b);
}

/** The names of weekdays, Monday first, neighbours joined: `mon-fri`, `sun`. */
export function formatWeekdays(days: readonly number[]): string[] {
  const runs: number[][] = [];
  for (const weekday of [1, 2, 3, 4, 5, 6, 0].filter((weekday) => days.includes(weekday))) {
    const run = runs.at(-1);
    if (run && (run.at(-1)! + 1) % 7 === weekday) run.push(weekday);
    else runs.push([weekday]);
  }
  return runs.map((run) =>
    run.length === 1 ? WEEKDAYS[run[0]!]! : `${WEEKDAYS[run[0]!]}-${WEEKDAYS[run.at(-1)!]}`,
  );
}

const GROUPS: Readonly<Record<string, readonly number[]>> = {
  工作日: [1, 2, 3, 4, 5],
  weekdays: [1, 2, 3, 4, 5],
  周末: [6, 0],
  weekend: [6, 0],
  每天: [0, 1, 2, 3, 4, 5, 6],
  daily: [0, 1, 2, 3, 4, 5, 6],
};

function spanOf(text: string): readonly number[] | null {
  if (Object.hasOwn(GROUPS, text)) return GROUPS[text]!;
  const ends = text.split(/-|–|—|~|至|到/).map(weekdayOf);
  if (ends.length > 2 || ends.includes(null)) return null;
  const [first, last = first] = ends as number[];
  return Array.from({ length: ((last! - first! + 7) % 7) + 1 }, (_, step) => (first! + step) % 7);
}

function weekdayOf(name: string): number | null {
  const english = /^(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday)?$/.exec(name);
  if (english) return WEEKDAYS.indexOf(english[1] as (typeof WEEKDAYS)[number]);
  const chinese = /^(?:周|星期|礼拜)?([日天一二三四五六])$/.exec(name);
  return chinese ? '日一二三四五六'.indexOf(chinese[1]!.replace('天', '日')) : null;
}
