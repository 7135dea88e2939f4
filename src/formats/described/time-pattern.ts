import { DAY_SECONDS, day, formatDay, type Wall, wall, wallOf } from '../../units/time.ts';

/** A way of writing times, `yyyy/M/d H:mm:ss`: y M d H h m s by how often they stand, a for AM/PM, '…' for letters. */
export interface TimePattern {
  /** Whether it names a day; else it is a time of day. */
  readonly hasDay: boolean;
  /** `2026-10-07 10:00:00`, or `10:00:00` of a time of day; null where the text is not written so. */
  read(text: string): string | null;
}

// Token → what stands for it, and the part it gives.
const TOKENS: Readonly<Record<string, readonly [pattern: string, part: string]>> = {
  yyyy: ['(\\d{4})', 'year'],
  yy: ['(\\d{2})', 'year2'],
  MMM: ['([A-Za-z]{3,9})', 'monthName'],
  MM: ['(\\d{2})', 'month'],
  M: ['(\\d{1,2})', 'month'],
  dd: ['(\\d{2})', 'date'],
  d: ['(\\d{1,2})', 'date'],
  HH: ['(\\d{2})', 'hour'],
  H: ['(\\d{1,2})', 'hour'],
  hh: ['(\\d{2})', 'hour12'],
  h: ['(\\d{1,2})', 'hour12'],
  mm: ['(\\d{2})', 'minute'],
  m: ['(\\d{1,2})', 'minute'],
  ss: ['(\\d{2})', 'second'],
  s: ['(\\d{1,2})', 'second'],
  SSS: ['\\d{1,9}()', 'fraction'],
  a: ['(AM|PM|上午|下午)', 'half'],
};
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Compiles a pattern; null where it is none: an unknown letter, a part twice, a day or time that is not whole. */
export function timePattern(pattern: string): TimePattern | null {
  const parts: string[] = [];
  let source = '';
  for (const [piece, quoted] of pattern.matchAll(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z']/g)) {
    if (quoted === undefined && /^[A-Za-z]/.test(piece)) {
      const token = TOKENS[piece];
      if (!token) return null;
      source += token[0];
      parts.push(token[1]);
    } else source += /^\s$/.test(piece) ? '\\s+' : (quoted ?? piece).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  }
  const has = (...names: string[]): boolean => names.some((name) => parts.includes(name));
  const [hasYear, hasMonth, hasDate] = [has('year', 'year2'), has('month', 'monthName'), has('date')];
  const hasDay = hasYear && hasMonth && hasDate;
  if (new Set(parts).size < parts.length || (!hasDay && (hasYear || hasMonth || hasDate))) return null;
  if (!hasDay && !has('hour', 'hour12')) return null;
  if (has('hour12') !== has('half') || (has('second') && !has('minute'))) return null;
  const regex = new RegExp(`^${source}$`, 'i');
  return { hasDay, read: (text) => readBy(regex, parts, hasDay, text.trim()) };
}

function readBy(regex: RegExp, parts: readonly string[], hasDay: boolean, text: string): string | null {
  const match = regex.exec(text);
  if (!match) return null;
  const part = (name: string): string | undefined => match[parts.indexOf(name) + 1];
  const number = (name: string): number => (parts.includes(name) ? Number(part(name)) : 0);
  const hour = hourOf(number('hour'), number('hour12'), parts.includes('half') ? part('half')! : null);
  const [minute, second] = [number('minute'), number('second')];
  if (hour === null || minute > 59 || second > 59) return null;
  const seconds = hour * 3600 + minute * 60 + second;
  if (!hasDay) return formatWall(wall(seconds)).slice(11);
  const year = parts.includes('year2') ? 2000 + number('year2') : number('year');
  const month = parts.includes('monthName')
    ? MONTHS.indexOf(part('monthName')!.slice(0, 3).toLowerCase()) + 1
    : number('month');
  const reading = wallOf(year, month, number('date'), seconds);
  return reading === null ? null : formatWall(reading);
}

function hourOf(hour: number, hour12: number, half: string | null): number | null {
  if (half === null) return hour < 24 ? hour : null;
  if (hour12 < 1 || hour12 > 12) return null;
  return (hour12 % 12) + (/pm|下午/i.test(half) ? 12 : 0);
}

/** A reading as `2026-10-07 10:00:00`. */
export function formatWall(reading: Wall): string {
  const days = Math.floor(reading / DAY_SECONDS);
  const seconds = reading - days * DAY_SECONDS;
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${formatDay(day(days))} ${clock.map((each) => String(each).padStart(2, '0')).join(':')}`;
}
