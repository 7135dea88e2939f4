import { z } from 'zod';
import { compare, type Fraction, fraction, ONE, parseDecimal, ZERO } from '../../units/fraction.ts';
import { type Fen, fen } from '../../units/money.ts';
import {
  decimal,
  formatQuantity,
  formatStep,
  isFault,
  isWhole,
  parseQuantity,
  parseStep,
  type QuantityFault,
  type Unit,
} from '../../units/quantity.ts';
import { parseStamp } from '../../units/stamp.ts';
import type { Text } from '../../units/text.ts';
import {
  DAY_SECONDS,
  type Day,
  day as dayOf,
  formatDay,
  type Zone,
  zone as zoneOf,
} from '../../units/time.ts';
import {
  formatClock,
  formatInterval,
  formatWeekdays,
  formatWeekHours,
  parseClock,
  parseInterval,
  parseWeekdays,
  WEEKDAYS,
} from '../hours.ts';
import type { Interval, WeekHours } from '../terms.ts';
import * as form from './forms.ts';
import { type Name, say, type ValueForm, wordOf } from './key.ts';

/** Why a text is no such value: the code of a complaint, whose sentence tells the text itself. */
class Fault extends Error {
  readonly args: Readonly<Record<string, string>>;
  constructor(code: string, args: Fault['args'] = {}) {
    super(code);
    this.args = args;
  }
}

/** Refuses a text. */
function refuse(code: string, args?: Fault['args']): never {
  throw new Fault(code, args);
}

/** What was read, if it holds; else it is refused. */
const sound = <T>(known: T, holds: boolean, code: string): T => (holds ? known : refuse(code));

/** What a reader gives; where it refuses null, and an issue of zod at a path within the value (of the key itself, by `part`). */
function attempt<T>(
  context: z.core.ParsePayload,
  read: () => T,
  path: (string | number)[] = [],
  part: 'key' | 'value' = 'value',
): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const params = { fault: { code: error.message, args: error.args }, part };
    context.issues.push({ code: 'custom', input: context.value, path, message: error.message, params });
    return null;
  }
}

/** A text, whatever it says. In JSON, and in what is written, a number may stand in its place; a contract file gives none. */
export const scalar = () => z.union([z.string(), z.number()]) as unknown as z.ZodType<string, string>;

/** A text that says something. */
export const text = () => scalar().refine((written) => written.trim() !== '', { message: 'value-empty' });

/** Plain true or false. */
export const flag = () => z.boolean();

/** One of a few words; `more`: what a word comes to, where it is too short. */
export function choice<const W extends Readonly<Record<string, Name>>>(
  names: W,
  more: { readonly [K in keyof W]?: Text } = {},
) {
  const codes = Object.keys(names) as [keyof W & string, ...(keyof W & string)[]];
  const words = codes.map((code) => [
    code,
    { ...wordOf(names[code]!), ...(more[code] && { more: more[code] }) },
  ]);
  return say(z.enum(codes), { words: Object.fromEntries(words) });
}

/** A value that is written as one text. */
function value<T>(shown: ValueForm, read: (text: string) => T, write: (value: T) => string | number) {
  const codec = z.codec(scalar(), z.custom<T>(), {
    decode: (written, context) => attempt(context, () => read(String(written))) ?? z.NEVER,
    encode: (known) => write(known) as string,
  });
  return say(codec, { form: shown });
}

/** A numeral as a number where a number holds it exactly; any other text as it is. */
export const numeral = (text: string): string | number =>
  String(Number(text)) === text ? Number(text) : text;

const exact = (read: Fraction | QuantityFault): Fraction =>
  isFault(read) ? refuse(read.code, read.args) : read;

const readQuantity = (text: string, unit: Unit): Fraction => exact(parseQuantity(text, unit));

const positive = (known: Fraction): Fraction => sound(known, known.num > 0n, 'value-not-positive');

/** A figure in the unit of its metric. */
export const figure = (unit: Unit) =>
  value(
    form.FIGURE,
    (text) => readQuantity(text, unit),
    (known) => numeral(formatQuantity(known, unit)),
  );

/** A step between two such figures, more than nothing. */
export const step = (unit: Unit) =>
  value(
    form.STEP,
    (text) => positive(exact(parseStep(text, unit))),
    (known) => numeral(formatStep(known, unit)),
  );

/** A value whose unit hangs on another key: a text until that is known. */
export const figureText = () => say(scalar(), { form: form.FIGURE });
export const stepText = () => say(scalar(), { form: form.STEP });
export const amountText = () => say(scalar(), { form: form.AMOUNT });

function readSeconds(text: string, least: 0 | 1): number {
  const known = readQuantity(text, 'seconds');
  const seconds = Number(sound(known, isWhole(known), 'not-whole-seconds').num);
  return sound(seconds, seconds >= least, 'value-not-positive');
}

// Below a second there is only `0s`, and for a window `0d` is how people write "off".
const writeSeconds = (seconds: number): string =>
  seconds === 0 ? '0d' : formatQuantity(fraction(seconds), 'seconds');

/** Whole seconds, `least` or more. */
export const duration = (least: 0 | 1) =>
  value(form.DURATION, (text) => readSeconds(text, least), writeSeconds);

function readShare(text: string): Fraction {
  const known = readQuantity(text, 'ratio');
  return sound(known, known.num >= 0n && compare(known, ONE) <= 0, 'share-range');
}

const writeShare = (known: Fraction): string => formatQuantity(known, 'ratio');

/** A share from 0 % to 100 %. */
export const share = () => value(form.SHARE, readShare, writeShare);

/** Yuan, or a share of the settlement's base. */
export type Amount =
  | { readonly kind: 'fixed'; readonly fen: Fen }
  | { readonly kind: 'share'; readonly share: Fraction };

// A hundred million yuan a month: above it a slip of the keyboard is likelier than a fee, and sums stay safe integers.
const MOST_FEN = 10_000_000_000n;

function readYuan(text: string): Fen {
  const known = readQuantity(text, 'fen');
  return fen(Number(sound(known, known.num <= MOST_FEN, 'amount-huge').num));
}

const writeYuan = (known: Fen): string | number => numeral(formatQuantity(fraction(known), 'fen'));

const isShare = (text: string): boolean => /%\s*$/.test(text.normalize('NFKC'));

/** Yuan (`500`, `12.50元`) or a share of the base (`2%`). */
export const amount = () =>
  value(
    form.AMOUNT,
    (text): Amount =>
      isShare(text) ? { kind: 'share', share: readShare(text) } : { kind: 'fixed', fen: readYuan(text) },
    (known) => (known.kind === 'fixed' ? writeYuan(known.fen) : writeShare(known.share)),
  );

/** Yuan. */
export const yuan = () =>
  value(
    form.MONEY,
    (text) => (isShare(text) && readShare(text) ? refuse('base-share') : readYuan(text)),
    writeYuan,
  );

function readNumber(text: string, least: Fraction): Fraction {
  const known = parseDecimal(text.normalize('NFKC').trim()) ?? refuse('want-number');
  return sound(known, compare(known, least) >= 0, 'number-small');
}

const writeNumber = (known: Fraction): string | number => numeral(decimal(known));

/** A bare number, `least` or more. */
export const bare = (least: 0 | 1) =>
  value({ ...form.NUMERAL, minimum: least }, (text) => readNumber(text, fraction(least)), writeNumber);

function readCount(text: string): number {
  const known = readNumber(text, ONE);
  const fits = isWhole(known) && known.num <= BigInt(Number.MAX_SAFE_INTEGER);
  return Number(sound(known, fits, 'want-number').num);
}

/** A whole number, 1 or more. */
export const count = () => value(form.COUNT, readCount, (known) => known);

// The shortest window that holds a month besides the one judged, and the longest that people mean.
const [LEAST, MOST] = [2, 24];

function readMonths(text: string): number {
  const months = readCount(text);
  return months >= LEAST && months <= MOST ? months : refuse('within-months', { most: String(MOST) });
}

/** Months looked back to, the one judged among them. */
export const months = () => value(form.COUNT, readMonths, (known) => known);

function readMultiplier(text: string): Fraction {
  const known = readNumber(text, ONE);
  return sound(known, compare(known, ONE) > 0 && compare(known, fraction(10)) <= 0, 'repeat-multiplier');
}

/** What a penalty is multiplied by: more than 1, at most 10. */
export const multiplier = () => value({ ...form.NUMERAL, minimum: 1 }, readMultiplier, writeNumber);

function readPoints(text: string): Fraction {
  const known = readNumber(text, ZERO);
  return sound(known, compare(known, fraction(100)) <= 0, 'points-range');
}

/** Points, 0 to 100. */
export const points = () => value(form.POINTS, readPoints, writeNumber);

const PER_DAY = /^(.*\S)\s*\/\s*(?:day|天|日)$/i;

function readPerDay(text: string): Fraction {
  const [, written] = PER_DAY.exec(text.normalize('NFKC').trim()) ?? refuse('want-per-day');
  return positive(readQuantity(written!, 'count'));
}

/** A number for each day, more than none: `800/day`, `800人/天`. */
export const perDay = () => value(form.PER_DAY, readPerDay, (known) => `${decimal(known)}/day`);

function readDay(text: string): Day {
  const stamp = parseStamp(text.normalize('NFKC').trim());
  return stamp?.precision === 'day' ? dayOf(stamp.reading / DAY_SECONDS) : refuse('want-day');
}

/** A date: `2026-10-01`, `2026/10/1`, `2026年10月1日`. */
export const day = () => value(form.DAY, readDay, formatDay);

function readClock(text: string): number {
  const seconds = parseClock(text) ?? refuse('want-clock');
  return sound(seconds, seconds < DAY_SECONDS, 'want-clock');
}

/** A time of day in seconds after midnight. */
export const clock = () => value(form.TIME_OF_DAY, readClock, formatClock);

/** A time zone by its IANA name. */
export const timeZone = () =>
  value(
    { type: 'string' },
    (text): Zone => zoneOf(text) ?? refuse('zone-unknown'),
    ({ name }) => name,
  );

/** The version of the format of contract files. */
export const version = () =>
  value(
    { enum: ['1', 1] },
    (text) => (text.trim() === '1' ? 1 : refuse('contract-version')),
    (known) => known,
  );

/** A glob over account names. A full-width comma joins two names into one that no account has. */
export const glob = () =>
  text().superRefine((written, context) => {
    const mark = /[，、；]/.exec(written);
    const fault = mark
      ? { code: 'names-joined', args: { mark: mark[0] } }
      : /[“”‘’]/.test(written) && { code: 'full-width-quotes', args: {} };
    if (fault) context.addIssue({ code: 'custom', message: fault.code, params: { fault } });
  });

/** Weekdays, 0 = Sunday, ascending: `[mon, sat-sun]`, `[周一至周五]`. */
export const weekdays = () =>
  z.codec(z.array(text()), z.custom<number[]>(), {
    decode: (texts, context) => {
      const named = texts.flatMap(
        (each, index) => attempt(context, () => parseWeekdays(each) ?? refuse('want-weekday'), [index]) ?? [],
      );
      return [...new Set(named)].sort((a, b) => a - b);
    },
    encode: formatWeekdays,
  });

/** One weekday. */
export const weekday = () =>
  z.codec(text(), z.custom<number>(), {
    decode: (written, context) =>
      attempt(context, () => {
        const days = parseWeekdays(written) ?? [];
        return sound(days[0]!, days.length === 1, 'want-weekday');
      }) ?? z.NEVER,
    encode: (known) => WEEKDAYS[known]!,
  });

const intervalTexts = () =>
  z.array(
    say(text(), {
      form: form.INTERVAL,
      tells: 'Local times, 09:00-23:00; 24:00 allowed; may cross midnight',
    }),
  );

/** Intervals of one day, ascending: `["09:00-12:00", "13:00-23:00"]`. */
export const intervals = () =>
  z.codec(intervalTexts(), z.custom<Interval[]>(), {
    decode: (texts, context) => readIntervals(texts, [], context),
    encode: (known) => known.map(formatInterval),
  });

/** The intervals that texts at a path within a value name; refuses texts that are none and intervals that overlap. */
function readIntervals(
  texts: readonly string[],
  path: readonly string[],
  context: z.core.ParsePayload,
): Interval[] {
  const read = texts.flatMap((each, index) => {
    const interval = attempt(context, () => parseInterval(each) ?? refuse('want-interval'), [...path, index]);
    return interval === null ? [] : [{ interval, index }];
  });
  read.sort((a, b) => a.interval.start - b.interval.start);
  for (const [place, { interval, index }] of read.entries()) {
    const before = read[place - 1];
    if (!before || before.interval.end <= interval.start) continue;
    const args = { one: texts[before.index]!, other: texts[index]! };
    attempt(context, () => refuse('hours-overlap', args), [...path, index]);
  }
  return read.map(({ interval }) => interval);
}

/** Hours of the week: a list for every day, or a map of weekdays to lists, a weekday that is not named being closed. */
export const weekHours = () =>
  z.codec(z.union([intervalTexts(), z.record(z.string(), intervalTexts())]), z.custom<WeekHours>(), {
    decode: (written, context) => {
      const week: Interval[][] = Array.from({ length: 7 }, () => []);
      const lists = Array.isArray(written) ? [written] : Object.values(written);
      if (lists.every((texts) => texts.length === 0)) attempt(context, () => refuse('hours-none'));
      if (Array.isArray(written)) return week.fill(readIntervals(written, [], context));
      const taken = new Set<number>();
      for (const [name, texts] of Object.entries(written)) {
        const named = { written: name };
        const days =
          attempt(context, () => parseWeekdays(name) ?? refuse('want-weekday', named), [name], 'key') ?? [];
        if (days.some((each) => taken.has(each)))
          attempt(context, () => refuse('weekday-twice', named), [name], 'key');
        const read = readIntervals(texts, [name], context);
        for (const each of days) {
          taken.add(each);
          week[each] = read;
        }
      }
      return week;
    },
    encode: (known) => formatWeekHours(known) as string[],
  });
