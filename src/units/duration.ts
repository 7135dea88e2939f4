import { type Fraction, fraction, parseDecimal, plus, times } from './fraction.ts';

/** A written length of time. */
export interface WrittenDuration {
  readonly seconds: Fraction;
  /** Decimals of its last figure. */
  readonly decimals: number;
}

const CLOCK = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/;
const FIGURE = '(\\d+(?:\\.(\\d+))?)';
const PARTS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^${FIGURE}(?:天|days?|d)`), 86_400],
  [new RegExp(`^${FIGURE}(?:个?小时|时|hours?|hrs?|h)`), 3600],
  [new RegExp(`^${FIGURE}(?:分钟|分|minutes?|mins?|m)`), 60],
  [new RegExp(`^${FIGURE}(?:秒钟|秒|seconds?|secs?|s)`), 1],
];

// After minutes a figure alone is seconds (`1分20`); after hours nobody knows (`1小时5`).
const AFTER_MINUTES = /(分|m)(\d+)$/;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:毫秒|ms|milliseconds?)$/, 0.001],
  [/^(?:秒钟?|s|secs?|seconds?)$/, 1],
  [/^(?:分钟?|m|mins?|minutes?)$/, 60],
  [/^(?:小时|h|hrs?|hours?)$/, 3600],
];

/**
 * What one is in seconds by the name of its column: what stands in its brackets (`响应时长(分钟)`, JD's `会话时长(M)`), else a
 * unit in the name (`响应秒数`); null where it does not say.
 */
export function unitInHeader(name: string): number | null {
  const clean = name.normalize('NFKC').toLowerCase();
  for (const [, words] of clean.matchAll(/[([【]([^)\]】]*)[)\]】]/g)) {
    const unit = UNITS.find(([pattern]) => pattern.test(words!.trim()));
    if (unit) return unit[1];
  }
  if (/毫秒|milliseconds?|(?:^|[_ ])ms$/.test(clean)) return 0.001;
  if (/分钟|min/.test(clean)) return 60;
  return /秒|seconds?|(?:^|[_ ])secs?$/.test(clean) ? 1 : null;
}

/**
 * A length of time as exports write it: `13.78秒`, `1分20秒`, `1 minute 20 seconds`, `1h 5m`, `00:01:20`. Of a bare
 * number, `unit` says what one is in seconds. Null where the text is none.
 */
export function parseDuration(text: string, unit = 1): WrittenDuration | null {
  const clean = text
    .normalize('NFKC')
    .replace(/[\s,]|and/gi, '')
    .toLowerCase();
  const clock = CLOCK.exec(clean);
  if (clock) {
    const seconds = Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
    return { seconds: fraction(seconds), decimals: 0 };
  }
  const bare = /^\d+(?:\.(\d+))?$/.exec(clean);
  if (bare)
    return {
      seconds: times(parseDecimal(clean)!, fraction(unit * 1000, 1000)),
      decimals: bare[1]?.length ?? 0,
    };
  let rest = clean.replace(AFTER_MINUTES, '$1$2秒');
  let seconds = fraction(0);
  let decimals = 0;
  for (const [pattern, each] of PARTS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    seconds = plus(seconds, times(parseDecimal(match[1]!)!, fraction(each)));
    decimals = match[2]?.length ?? 0;
    rest = rest.slice(match[0].length);
  }
  return rest === '' && clean !== '' ? { seconds, decimals } : null;
}
