import {
  DAY_SECONDS,
  type Day,
  day,
  formatDay,
  type Instant,
  instant,
  type Wall,
  wall,
  wallOf,
  type Zone,
} from './time.ts';

/** A written time: a wall reading, or, with `offset`, a moment (seconds east of UTC). */
export interface Stamp {
  readonly reading: Wall;
  readonly offset: number | null;
  /** What was written: a date alone, minutes only, or seconds too. */
  readonly precision: 'day' | 'minute' | 'second';
}

const STAMP =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The ways exports write a time: `2026-10-07 10:00:00`, `2026/2/21 0:00`, `2026.8.3`, `2026年8月3日 9:05`,
 * ISO with T, fraction (cut off) and offset. Null where the text is none, or no such date exists.
 */
export function parseStamp(text: string): Stamp | null {
  const match = STAMP.exec(text);
  if (!match) return null;
  const [, year, month, date, hour, minute, second, offset] = match;
  const seconds = Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  if (Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59 || seconds > 86_400)
    return null;
  const midnight = wallOf(Number(year), Number(month), Number(date));
  if (midnight === null) return null;
  return {
    reading: wall(midnight + seconds),
    offset: offset === undefined ? null : parseOffset(offset),
    precision: hour === undefined ? 'day' : second === undefined ? 'minute' : 'second',
  };
}

/** The day of a written time, whatever its time of day; null where the text is none. */
export function stampDay(text: string): Day | null {
  const stamp = parseStamp(text);
  return stamp === null ? null : day(Math.floor(stamp.reading / DAY_SECONDS));
}

function parseOffset(text: string): number {
  if (text === 'Z') return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/\D/g, '');
  return sign * (Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2)) * 60);
}

/** English months by their first three letters. */
export const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const DAY_FIRST = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -](\d{4})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?$/;

const WEEKDAY_FIRST = /^[A-Za-z]{3} ([A-Za-z]{3}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2}) ([+-]\d{4}) (\d{4})$/;

/** The ways exports abroad write a time: `02 Jan 2023 15:04`, `Tue Oct 31 22:10:47 +0000 2017`. Null where the text is none. */
export function parseEnglishStamp(text: string): Stamp | null {
  const first = DAY_FIRST.exec(text);
  if (first) return stampOf(first[3]!, first[2]!, first[1]!, first[4] ?? '');
  const second = WEEKDAY_FIRST.exec(text);
  return second ? stampOf(second[5]!, second[1]!, second[2]!, `${second[3]}${second[4]}`) : null;
}

function stampOf(year: string, name: string, date: string, time: string): Stamp | null {
  const month = ENGLISH_MONTHS.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? null : parseStamp(`${year}-${month}-${date} ${time}`.trim());
}

/** A reading as `2026-10-07 10:00:00`. */
export function formatWall(reading: Wall): string {
  const date = Math.floor(reading / DAY_SECONDS);
  const time = reading - date * DAY_SECONDS;
  return `${formatDay(day(date))} ${[time / 3600, (time / 60) % 60, time % 60].map(twoDigits).join(':')}`;
}

/** A moment as ISO 8601 with the zone's offset: `2026-11-01T02:00:00+08:00`. */
export function isoInstant(at: Instant, zone: Zone): string {
  const reading = zone.wall(at);
  const offset = (reading - at) / 60;
  const east = Math.abs(offset);
  return `${formatWall(reading).replace(' ', 'T')}${offset < 0 ? '-' : '+'}${twoDigits(east / 60)}:${twoDigits(east % 60)}`;
}

/** What `isoInstant` wrote; null where a text is nothing of the kind. */
export function parseInstant(text: string): Instant | null {
  const stamp = ISO.test(text) ? parseStamp(text) : null;
  return stamp && instant(stamp.reading - stamp.offset!);
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');
