import { parseStamp, type Stamp } from './stamp.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
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
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? null : parseStamp(`${year}-${month}-${date} ${time}`.trim());
}
