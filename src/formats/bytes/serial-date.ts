import { DAY_SECONDS, day, formatDay } from '../../units/time.ts';

/** Days from 1899-12-30, Excel's day 0, to 1970-01-01; and from there to 1904-01-01, day 0 of old Mac workbooks. */
const EPOCH = 25_569;
const EPOCH_1904 = 1_462;
/** 2100-01-01: later serials are no dates. */
const END = 73_051;

/** A spreadsheet's date number as `YYYY-MM-DD HH:MM:SS`, below 1 as a time of day; null where it is no such date. */
export function serialDate(serial: number, epoch1904 = false): string | null {
  const days = epoch1904 ? serial + EPOCH_1904 : serial;
  if (!(days >= 0 && days < END)) return null;
  // Milliseconds first: a float a hair below a whole second is that second.
  const seconds = Math.floor(Math.round(days * 86_400_000) / 1000);
  const time = timeOfDay(seconds % DAY_SECONDS);
  return days < 1 ? time : `${formatDay(day(Math.floor(seconds / DAY_SECONDS) - EPOCH))} ${time}`;
}

/** A date number that nobody formatted as a date: 20 000 (1954) to 80 000; null for other text. */
export const serialDateOf = (text: string, epoch1904: boolean): string | null =>
  /^[2-7]\d{4}(?:\.\d+)?$/.test(text) ? serialDate(Number(text), epoch1904) : null;

const timeOfDay = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
