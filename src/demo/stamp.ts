import { DAY_SECONDS, day, formatDay, type Wall } from '../units/time.ts';

/** `2026-10-07 09:05:00`. */
export function stamp(reading: Wall): string {
  const days = Math.floor(reading / DAY_SECONDS);
  if (days !== shownDay) {
    shownDay = days;
    shown = formatDay(day(days));
  }
  const second = reading - days * DAY_SECONDS;
  return `${shown} ${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

/** The same, or `empty` for what has not happened. */
export const stampOr = (reading: Wall | null, empty = ''): string =>
  reading === null ? empty : stamp(reading);

// The day that was shown last: messages come in runs of a day.
let shownDay = Number.NaN;
let shown = '';

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
