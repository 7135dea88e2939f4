import { type Fraction, floor, fraction, ONE, over, parseDecimal, times } from './fraction.ts';

/** Units of figures: seconds, ratio 0..1, fen, score, count, characters a minute. */
export const UNITS = ['seconds', 'ratio', 'fen', 'score', 'count', 'per-minute'] as const;
export type Unit = (typeof UNITS)[number];

/** Why a text is no quantity of the unit asked for; `example` is one that is. */
export interface QuantityFault {
  readonly code:
    | 'quantity-unreadable'
    | 'money-unreadable'
    | 'quantity-bare'
    | 'quantity-other-unit'
    | 'quantity-negative'
    | 'money-decimals'
    | 'step-percent';
  readonly args: { readonly written: string; readonly example: string };
}

export const isFault = (result: Fraction | QuantityFault): result is QuantityFault => 'code' in result;

/**
 * A quantity as people write it (`15s`, `3分钟`, `90％`, `50字/分`, `12.50元`, `4.8`), exact, in `unit`:
 * seconds, ratio (1 = 100 %), fen, characters a minute, or the bare number of a score or count.
 */
export const parseQuantity = (text: string, unit: Unit): Fraction | QuantityFault =>
  parse(text, unit, UNIT_WORDS[unit], EXAMPLES[unit]);

/** A step between two values of a unit; of a ratio it is in percentage points (`1pp`, `1个百分点`), as a ratio. */
export function parseStep(text: string, unit: Unit): Fraction | QuantityFault {
  if (unit !== 'ratio') return parseQuantity(text, unit);
  const step = parse(text, unit, POINT_WORDS, '1pp');
  if (!isFault(step) || isFault(parseQuantity(text, 'ratio'))) return step;
  return {
    code: 'step-percent',
    args: { written: text, example: text.normalize('NFKC').replace('%', 'pp') },
  };
}

/** The shortest usual writing of a value; `parseQuantity` reads exactly the value back. */
export function formatQuantity(value: Fraction, unit: Unit): string {
  if (unit === 'ratio') return `${decimal(times(value, HUNDRED))}%`;
  if (unit === 'fen') return decimal(over(value, HUNDRED));
  if (unit === 'per-minute') return `${decimal(value)}/min`;
  if (unit !== 'seconds') return decimal(value);
  for (const [word, seconds] of [
    ['d', 86_400n],
    ['h', 3600n],
    ['min', 60n],
  ] as const) {
    // A day is written 24h: `1d` might be taken for a calendar day.
    const least = word === 'd' ? 2n * seconds : seconds;
    if (value.den === 1n && value.num >= least && value.num % seconds === 0n)
      return `${value.num / seconds}${word}`;
  }
  return `${decimal(value)}s`;
}

/** A step as `parseStep` reads it. */
export const formatStep = (value: Fraction, unit: Unit): string =>
  unit === 'ratio' ? `${decimal(times(value, HUNDRED))}pp` : formatQuantity(value, unit);

/** A fraction as a decimal numeral. Throws where it has no finite one: no quantity that was read lacks it. */
export function decimal(value: Fraction): string {
  for (let places = 0; places <= 40; places++) {
    const scaled = times(value, fraction(10n ** BigInt(places)));
    if (scaled.den !== 1n) continue;
    const digits = String(scaled.num < 0n ? -scaled.num : scaled.num).padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    return `${scaled.num < 0n ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(whole.length)}` : ''}`;
  }
  throw new RangeError('a fraction without a finite decimal numeral');
}

const HUNDRED = fraction(100);
const words = (factor: Fraction, ...names: string[]) => names.map((name) => [name, factor] as const);
type Words = ReadonlyMap<string, Fraction>;

// What may stand behind the number, in lower case, and what one of it comes to. '' is the bare number.
const UNIT_WORDS: Readonly<Record<Unit, Words>> = {
  seconds: new Map([
    ...words(ONE, 's', 'sec', 'second', 'seconds', '秒', '秒钟'),
    ...words(fraction(60), 'm', 'min', 'minute', 'minutes', '分', '分钟'),
    ...words(fraction(3600), 'h', 'hour', 'hours', '时', '小时', '个小时'),
    ...words(fraction(86_400), 'd', 'day', 'days', '天', '日'),
  ]),
  ratio: new Map(words(fraction(1, 100), '%')),
  fen: new Map([
    ...words(HUNDRED, '', '元', 'yuan', 'rmb', 'cny'),
    ...words(fraction(1_000_000), '万', '万元'),
  ]),
  score: new Map(words(ONE, '', '分')),
  count: new Map([
    ...words(ONE, '', '个', '次', '人', '人次', '件', '条', '单', '笔', '轮'),
    ...words(fraction(10_000), '万', '万次', '万人'),
  ]),
  'per-minute': new Map(words(ONE, '/min', '/minute', '字/分', '字/分钟', '个字/分钟', '/分', '/分钟')),
};
/** What may stand behind a number of the unit, in lower case; '' where it may stand alone. */
export const unitWords = (unit: Unit): string[] => [...UNIT_WORDS[unit].keys()];
const POINT_WORDS: Words = new Map(words(fraction(1, 100), 'pp', '个百分点', '百分点'));

const EXAMPLES: Readonly<Record<Unit, string>> = {
  seconds: '15s',
  ratio: '90%',
  fen: '12.50',
  score: '4.8',
  count: '10',
  'per-minute': '50/min',
};

function parse(text: string, unit: Unit, known: Words, example: string): Fraction | QuantityFault {
  const fault = (code: QuantityFault['code']): QuantityFault => ({ code, args: { written: text, example } });
  const match = /^([¥]?)\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(.*)$/.exec(
    text.normalize('NFKC').trim(),
  );
  if (!match) return fault(unit === 'fen' ? 'money-unreadable' : 'quantity-unreadable');
  const word = match[3]!.toLowerCase().replace(/\s/g, '');
  const factor = match[1] && unit !== 'fen' ? undefined : known.get(word);
  if (factor === undefined) return fault(faultOf(word, match[1] !== ''));
  const value = times(parseDecimal(match[2]!.replaceAll(',', ''))!, factor);
  // A difference of scores or of rates may be below zero; no wait, count or amount can.
  if (value.num < 0n && unit !== 'score' && unit !== 'ratio') return fault('quantity-negative');
  return unit === 'fen' && value.den !== 1n ? fault('money-decimals') : value;
}

function faultOf(word: string, money: boolean): QuantityFault['code'] {
  if (money) return 'quantity-other-unit';
  if (word === '') return 'quantity-bare';
  const elsewhere = [...Object.values(UNIT_WORDS), POINT_WORDS].some((known) => known.has(word));
  return elsewhere ? 'quantity-other-unit' : 'quantity-unreadable';
}

/** Whether a value is a whole number, such as a wait must be. */
export const isWhole = (value: Fraction): boolean => floor(value) * value.den === value.num;
