import { fraction } from '../units/fraction.ts';
import { parseStamp } from '../units/stamp.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { DAY_SECONDS, monthOf, parseDay, weekday } from '../units/time.ts';
import { decimalOf, decimalsFor, showDecimal } from './decimal.ts';

/** `12,345`. */
export const showCount = (count: number): string => showDecimal(decimalOf(count), 0);

/** `28,500.00元`, `¥28,500.00`. */
export const showMoney = (fen: number, lang: Lang): string => {
  const amount = showDecimal(fraction(BigInt(fen), 100n), 2);
  return lang === 'zh' ? `${amount}元` : `¥${amount}`;
};

/** `28,500.00`, for columns whose head says that they are yuan. */
export const showYuan = (fen: number): string => showDecimal(fraction(BigInt(fen), 100n), 2);

/** Where the grade changes (contract.md), lowest first. */
export const GRADE_STEPS = [70, 85, 95] as const;
// A score is never shown rounded to or past one of these.
const GRADE_BOUNDS = [...GRADE_STEPS, 100].map((bound) => fraction(bound));

/** A score or points 0..100: one decimal, more where a grade hangs on them. */
export function showScore(score: number): string {
  const exact = decimalOf(score);
  return showDecimal(exact, decimalsFor(exact, GRADE_BOUNDS, 1));
}

const PARTS: readonly (readonly [number, Text])[] = [
  [DAY_SECONDS, { zh: '天', en: ' d' }],
  [3600, { zh: '小时', en: ' h' }],
  [60, { zh: '分', en: ' min' }],
  [1, { zh: '秒', en: ' s' }],
];

/** Whole seconds in words: `1小时2分`, `1 h 2 min`; up to 72 hours without days, as the trade writes it. */
export function showDuration(seconds: number, lang: Lang): string {
  const parts: string[] = [];
  let rest = Math.abs(seconds);
  for (const [size, name] of PARTS) {
    if (size === DAY_SECONDS && rest <= 3 * DAY_SECONDS) continue;
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count}${name[lang]}`);
  }
  const alone = parts.length === 1 && lang === 'zh' ? parts[0]!.replace(/分$/, '分钟') : null;
  const text = alone ?? (parts.join(lang === 'zh' ? '' : ' ') || `0${PARTS[3]![1][lang]}`);
  return seconds < 0 ? `-${text}` : text;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2026年10月` or `2026-10-01 至 2026-10-15`; `brief` leaves the year of a whole month out. */
export function showPeriod(period: { from: string; to: string }, lang: Lang, brief = false): string {
  if (!isWholeMonth(period)) return `${period.from}${lang === 'zh' ? ' 至 ' : ' to '}${period.to}`;
  const [year, month] = period.from.split('-');
  const name = lang === 'zh' ? `${Number(month)}月` : MONTHS[Number(month) - 1]!;
  if (brief) return name;
  return lang === 'zh' ? `${year}年${name}` : `${name} ${year}`;
}

function isWholeMonth({ from, to }: { from: string; to: string }): boolean {
  const first = parseDay(from);
  const last = parseDay(to);
  if (first === null || last === null) return false;
  const month = monthOf(first);
  return month.from === first && month.to === last;
}

/** `2026-11-01 02:00:00`, as the clock of the offset it is written with shows it. */
export const showMoment = (iso: string): string => iso.slice(0, 19).replace('T', ' ');

// Days from 1899-12-30, where spreadsheets count from, to 1970-01-01.
const SPREADSHEET_EPOCH = 25_569;

/** A written date or moment as the serial number that spreadsheets keep for its wall reading; null where it is none. */
export function serialOf(text: string): number | null {
  const stamp = parseStamp(text);
  return stamp === null ? null : stamp.reading / DAY_SECONDS + SPREADSHEET_EPOCH;
}

/** Weekdays as they are shown, Sunday first. */
export const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** `周四`, of a day as `2026-10-01`. */
export function showWeekday(text: string, lang: Lang): string {
  const date = parseDay(text);
  return date === null ? '' : WEEKDAYS[lang][weekday(date)]!;
}

/** The sentence of a code with its arguments; a code that no dictionary knows is shown itself. */
export function sayCode(
  dictionary: Readonly<Record<string, Text>>,
  code: string,
  args: Readonly<Record<string, string | number>>,
  lang: Lang,
): string {
  const sentence = dictionary[code]?.[lang];
  if (sentence !== undefined) return fill(sentence, args);
  const given = Object.entries(args).map(([name, value]) => `${name}=${value}`);
  return given.length > 0 ? `${code} (${given.join(', ')})` : code;
}
