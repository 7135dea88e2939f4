import { ENGLISH_MONTHS, parseEnglishStamp, parseStamp, type Stamp } from './stamp.ts';
import { wall } from './time.ts';

/**
 * A time in any of the ways that cells have it, beyond `parseStamp`'s own: full-width characters, 时分秒, 上午 and PM,
 * weekdays, English months, names of zones behind an offset, digits run together, seconds or milliseconds since 1970.
 * Null where the text is none, or could be two: day before month or month before day, a year of two digits, `CST`.
 */
export function parseCellStamp(text: string): Stamp | null {
  const known = parseStamp(text);
  if (known) return known;
  const plain = joined(text.normalize('NFKC').replace(/\s+/g, ' ').trim());
  if (/^\d+$/.test(plain)) return parseEpoch(plain) ?? parseStamp(spacedOut(plain));
  const dated = withoutWeekday(withOffset(plain));
  return parseEnglishStamp(dated) ?? parseStamp(inFigures(spacedOut(dated)));
}

const DATE = '(\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?)';
const JOINT = new RegExp(`^${DATE}(?:, ?|[-_])(?=\\d{1,2}[:.-])`);
const OTHER_MARKS = new RegExp(`^${DATE} (\\d{1,2})([.-])(\\d{2})\\3(\\d{2})$`);

/** Date and time of day with one space between them and colons within, out of what brackets stand around both. */
const joined = (text: string): string =>
  text
    .replace(/^[[(【](.*)[\])】]$/, '$1')
    .replaceAll('∶', ':')
    .replace(JOINT, '$1 ')
    .replace(OTHER_MARKS, '$1 $2:$4:$5')
    // Milliseconds.
    .replace(/(:\d{2}:\d{2}):(\d{3})$/, '$1.$2');

// From 2001 to 2033, so that no 2026100710 (an hour of a day) is one.
const EPOCH = /^(1\d{9})(\d{3})?$/;

/** Whether digits are seconds or milliseconds since 1970. */
export const isEpoch = (text: string): boolean => EPOCH.test(text);

function parseEpoch(digits: string): Stamp | null {
  const match = EPOCH.exec(digits);
  return match ? { reading: wall(Number(match[1])), offset: 0, precision: 'second' } : null;
}

const COMPACT = /^(20\d{2})(\d{2})(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2}))?(.*))?$/;

/** `20261007100000` as `2026-10-07 10:00:00`. */
function spacedOut(text: string): string {
  const match = COMPACT.exec(text);
  if (!match) return text;
  const [, year, month, date, hour, minute, second, rest] = match;
  const time =
    hour === undefined ? '' : ` ${hour}:${minute}${second === undefined ? '' : `:${second}`}${rest}`;
  return `${year}-${month}-${date}${time}`;
}

/** The offset as digits alone: no `GMT` before it, no name of the zone behind; `UTC` is one. */
const withOffset = (text: string): string =>
  text
    .replace(/([+-]\d{2}:?\d{2}|Z) ?(?:\[[^\]]*\]|\([^)]*\)|[A-Z]{2,5})$/, '$1')
    .replace(/(\d) ?(?:GMT|UTC) ?([+-])(\d{1,2})(?::?(\d{2}))?$/, (_, last, sign, hours, minutes = '00') =>
      [last, sign, hours.padStart(2, '0'), minutes].join(''),
    )
    .replace(/(\d) ?(?:GMT|UTC)$/, '$1Z');

const WEEKDAY = /(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i;

const withoutWeekday = (text: string): string =>
  text
    // Behind the year stands the weekday of a form that `parseEnglishStamp` reads whole.
    .replace(new RegExp(`^${WEEKDAY.source}(?!.* \\d{4}$)`, 'i'), '')
    .replace(/[ (]*(?:星期|周|礼拜)[一二三四五六日天]\)?,? ?/, ' ')
    .trim();

const MONTHS = `(${ENGLISH_MONTHS.join('|')})[a-z]*\\.?`;
const DATE_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTHS},?[ -](\\d{4}),?`, 'i');
const MONTH_FIRST = new RegExp(`^${MONTHS} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}),?`, 'i');
const TIME = /(\d{1,2})[时点:](\d{1,2})(?:[分:](?:(\d{1,2})秒?)?)?(?= ?(?:$|[^\d:时点分秒 ]))/;
const HALF = '(上午|凌晨|清晨|早上|早晨|中午|下午|傍晚|晚上|[ap]\\.?m\\.?)';
const BEFORE = new RegExp(`${HALF} ?${TIME.source}`, 'i');
const BEHIND = new RegExp(`${TIME.source} ?${HALF}`, 'i');

/** Months by number, the time of day as `15:05:12`. */
function inFigures(text: string): string {
  const month = (name: string): number => ENGLISH_MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const dated = text
    .replace(DATE_FIRST, (_, date, name, year) => `${year}-${month(name)}-${date}`)
    .replace(MONTH_FIRST, (_, name, date, year) => `${year}-${month(name)}-${date}`);
  const time = (half: string, hour: string, minute: string, second: string | undefined): string => {
    const hours = hourOf(Number(hour), half);
    return hours === null ? ' ?' : ` ${hours}:${minute}${second === undefined ? '' : `:${second}`}`;
  };
  if (BEFORE.test(dated))
    return dated.replace(BEFORE, (_, half, ...rest) => time(half, rest[0], rest[1], rest[2]));
  if (BEHIND.test(dated))
    return dated.replace(BEHIND, (_, hour, minute, second, half) => time(half, hour, minute, second));
  return dated.replace(TIME, (_, hour, minute, second) => time('', hour, minute, second));
}

/** The hour of the day; null where the half of the day does not have it, or nobody knows which is meant. */
function hourOf(hour: number, half: string): number | null {
  if (half === '') return hour;
  if (half === '中午') return hour >= 11 && hour <= 13 ? hour : hour === 1 ? 13 : null;
  if (/^(?:p|下午|傍晚|晚上)/i.test(half)) {
    if (hour > 12) return hour < 24 ? hour : null;
    // 晚上12点 is midnight, of one day or the next.
    return hour === 0 || (hour === 12 && half === '晚上') ? null : (hour % 12) + 12;
  }
  return hour > 12 ? null : hour % 12;
}
