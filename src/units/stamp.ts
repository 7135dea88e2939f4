import { type Wall, wall, wallOf } from './time.ts';

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

function parseOffset(text: string): number {
  if (text === 'Z') return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/\D/g, '');
  return sign * (Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2)) * 60);
}
