import type { PlatformFieldKind } from '../../records/platform-fields.ts';
import { type Fraction, fraction, parseDecimal, times } from '../../units/fraction.ts';

/** A figure as its cell has it: the value in the field's base unit, save for a share without `%`, whose scale the column tells. */
export interface WrittenValue {
  readonly value: Fraction;
  /** Decimals of the value as written, in the base unit. */
  readonly decimals: number;
  /** Whether the cell itself says percent. */
  readonly percent: boolean;
}

/** What platforms write where a figure is not worked out yet. */
export const isDelayed = (cell: string): boolean => /延迟统计|统计中|计算中/.test(cell);

/**
 * A figure's cell: `1,234人`, `99.71%`, `0.9971`, `13.78秒`, `0.5分钟`, `1分30秒`, `00:01:30`, `￥1,280.50`. Of waits
 * without a unit, `unit` says what one is in seconds. Null where it is no such figure.
 */
export function parseValue(cell: string, kind: PlatformFieldKind, unit = 1): WrittenValue | null {
  const clean = cell
    .normalize('NFKC')
    .replace(/[\s,￥¥]/g, '')
    .toLowerCase();
  if (kind === 'seconds') return parseWait(clean, unit);
  const match = /^(\d+(?:\.(\d+))?)(.*)$/.exec(clean);
  if (!match || !SUFFIXES[kind].test(match[3]!)) return null;
  const value = parseDecimal(match[1]!)!;
  const decimals = match[2]?.length ?? 0;
  if (kind === 'count') return value.den === 1n ? { value, decimals: 0, percent: false } : null;
  if (kind === 'fen')
    return match[3]!.startsWith('万')
      ? scaled(value, fraction(1_000_000), Math.max(0, decimals - 6))
      : scaled(value, fraction(100), Math.max(0, decimals - 2));
  if (match[3] !== '%') return { value, decimals, percent: false };
  return { value: times(value, fraction(1, 100)), decimals: decimals + 2, percent: true };
}

const scaled = (value: Fraction, by: Fraction, decimals: number): WrittenValue => ({
  value: times(value, by),
  decimals,
  percent: false,
});

const SUFFIXES: Readonly<Record<Exclude<PlatformFieldKind, 'seconds'>, RegExp>> = {
  count: /^(?:人|人次|次|个|条|件|单|笔|轮)?$/,
  share: /^%?$/,
  multiple: /^(?:%|倍)?$/,
  fen: /^万?元?$/,
};

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(\d+(?:\.(\d+))?)(?:小时|时|h)/, 3600],
  [/^(\d+(?:\.(\d+))?)(?:分钟|分|min|m)/, 60],
  [/^(\d+(?:\.(\d+))?)(?:秒钟|秒|s)/, 1],
];

function parseWait(clean: string, unit: number): WrittenValue | null {
  const clock = /^(\d{1,3}):(\d{2}):(\d{2})$/.exec(clean);
  if (clock) {
    const seconds = Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
    return { value: fraction(seconds), decimals: 0, percent: false };
  }
  const bare = /^\d+(?:\.(\d+))?$/.exec(clean);
  if (bare) return scaled(parseDecimal(clean)!, fraction(unit), bare[1]?.length ?? 0);
  let rest = clean;
  let value = fraction(0);
  let decimals = 0;
  for (const [pattern, seconds] of UNITS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const part = times(parseDecimal(match[1]!)!, fraction(seconds));
    value = fraction(value.num * part.den + part.num * value.den, value.den * part.den);
    decimals = match[2]?.length ?? 0;
    rest = rest.slice(match[0].length);
  }
  return rest === '' && clean !== '' ? { value, decimals, percent: false } : null;
}
