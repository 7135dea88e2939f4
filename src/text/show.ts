import stringWidth from 'string-width';
import { isWholeMonth } from '../units/days.ts';
import { absolute, compare, type Fraction, fraction, ZERO } from '../units/fraction.ts';
import { parseStamp } from '../units/stamp.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { DAY_SECONDS, parseDay, weekday } from '../units/time.ts';
import { columnName } from '../workbook/plan.ts';

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
  const [first, last] = [parseDay(period.from), parseDay(period.to)];
  if (first === null || last === null || !isWholeMonth({ from: first, to: last }))
    return `${period.from}${lang === 'zh' ? ' 至 ' : ' to '}${period.to}`;
  const [year, month] = period.from.split('-');
  const name = lang === 'zh' ? `${Number(month)}月` : MONTHS[Number(month) - 1]!;
  if (brief) return name;
  return lang === 'zh' ? `${year}年${name}` : `${name} ${year}`;
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

/** A cell as people name it: `条款!E5`; row and column count from 1. */
export const cellName = (sheet: string, row: number, column: number): string =>
  `${sheet}!${columnName(column)}${row}`;

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

/** More decimals than this are never shown; a scorecard's numbers have 12 significant digits. */
export const MOST_DECIMALS = 12;

/** The exact decimal that a number of a scorecard stands for, as its shortest numeral reads. */
export function decimalOf(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift)) : fraction(digits, 10n ** BigInt(-shift));
}

/** Rounded half away from zero to so many decimals, as spreadsheets show it. */
export function rounded(value: Fraction, decimals: number): Fraction {
  const unit = 10n ** BigInt(decimals);
  const { num, den } = absolute(value);
  const steps = (num * unit * 2n + den) / (den * 2n);
  return fraction(value.num < 0n ? -steps : steps, unit);
}

/**
 * How many decimals, `least` or more, show the value on the side of every bound that it truly is on,
 * and not as 0 where it is not 0.
 */
export function decimalsFor(value: Fraction, bounds: readonly Fraction[], least: number): number {
  const sides = (shown: Fraction) =>
    [ZERO, ...bounds].map((bound) => Math.sign(compare(shown, bound))).join();
  const truth = sides(value);
  let decimals = least;
  while (decimals < MOST_DECIMALS && sides(rounded(value, decimals)) !== truth) decimals++;
  return decimals;
}

/** The fewest decimals that write the value out exactly; null where more than 12 would be needed. */
export function exactDecimals(value: Fraction): number | null {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    if (compare(rounded(value, decimals), value) === 0) return decimals;
  }
  return null;
}

/** `-1,234.50`: the value rounded to so many decimals, thousands set apart. */
export function showDecimal(value: Fraction, decimals: number): string {
  const shown = rounded(value, decimals);
  const { num, den } = absolute(shown);
  const digits = ((num * 10n ** BigInt(decimals)) / den).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
  return `${shown.num < 0n ? '-' : ''}${whole}${rest}`;
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text, or as much of it as fits so many columns with `…` behind; never cut inside a character. */
export function cutToWidth(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let kept = '';
  for (const { segment } of characters.segment(text)) {
    if (stringWidth(kept + segment) > columns - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Lines of at most so many columns: broken at spaces and between wide characters, a longer word where it must be. */
export function wrapToWidth(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, columns)) {
    if (line !== '' && stringWidth(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

// A wide character, a word with the space behind it, or space.
const WORDS_AND_SPACES = /[\u2e80-\uffef\u2018-\u201d…]|[^\s\u2e80-\uffef\u2018-\u201d…]+\s*|\s+/gu;

// What may not begin a line, and what may not end one.
const CLOSING = /^[，。、；：？！）》」』”’…％,.;:?!)\]}%]+$/u;

// A number stays with the Chinese word behind it: 500元.
const COUNTED = /\d$/;

const OPENING = /[（《「『“‘([{]$/u;

// An apostrophe within a word: system’s.
const ELIDED = /[a-z]’$/i;

/** What stays together on a line, none of it wider than the line itself. */
function pieces(text: string, columns: number): string[] {
  const found: string[] = [];
  for (const part of text.match(WORDS_AND_SPACES) ?? []) {
    const last = found.at(-1);
    if (last !== undefined && sticks(last, part) && stringWidth((last + part).trimEnd()) <= columns) {
      found[found.length - 1] = last + part;
    } else found.push(...broken(part, columns));
  }
  return found;
}

const sticks = (last: string, part: string): boolean =>
  CLOSING.test(part) ||
  OPENING.test(last) ||
  COUNTED.test(last) ||
  (ELIDED.test(last) && /^[a-z]/i.test(part));

// A file name or hash can be longer than a line.
function broken(word: string, columns: number): string[] {
  const parts: string[] = [''];
  for (const { segment } of characters.segment(word)) {
    if (stringWidth(parts.at(-1) + segment.trimEnd()) > columns) parts.push('');
    parts[parts.length - 1] += segment;
  }
  return parts;
}
