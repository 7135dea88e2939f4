import { type Fraction, fraction, times, toNumber } from '../units/fraction.ts';
import type { Unit } from '../units/quantity.ts';
import type { Lang, Text } from '../units/text.ts';
import { decimalOf, decimalsFor, exactDecimals, showDecimal } from './show.ts';

/** A figure ready to show: as text, and as a spreadsheet's number with the pattern that shows the same. */
export interface ShownFigure {
  readonly text: string;
  readonly number: number;
  readonly pattern: string;
}

/** What stands where there is no figure. */
export const NOTHING = '—';

/**
 * A value of a metric. It gets more decimals than usual until it stands on the same side of the target as the true
 * one does: 0.89996 held against 0.9 is 89.996%, never 90.0%.
 */
export function figureOf(value: number, unit: Unit, target: number | null, lang: Lang): ShownFigure {
  const scale = scaleOf(unit, value, target);
  const exact = times(decimalOf(value), scale.times);
  const bounds = target === null ? [] : [times(decimalOf(target), scale.times)];
  const decimals = decimalsFor(
    exact,
    bounds,
    unit === 'count' && Number.isInteger(value) ? 0 : scale.decimals,
  );
  return figure(exact, decimals, scale, lang);
}

/** The text of a figure, or a dash. */
export const showFigure = (value: number | null, unit: Unit, target: number | null, lang: Lang): string =>
  value === null ? NOTHING : figureOf(value, unit, target, lang).text;

/** A target's value, exactly and no longer than needed: 90%, 15 s. */
export function targetFigure(value: number, unit: Unit, lang: Lang): ShownFigure {
  const scale = scaleOf(unit, value, value);
  const exact = times(decimalOf(value), scale.times);
  const least = unit === 'fen' ? scale.decimals : 0;
  return figure(exact, Math.max(least, exactDecimals(exact) ?? scale.decimals), scale, lang);
}

/** `≥ 90%`. */
export const showTarget = (
  target: { readonly side: 'min' | 'max'; readonly value: number },
  unit: Unit,
  lang: Lang,
): string => `${target.side === 'min' ? '≥' : '≤'} ${targetFigure(target.value, unit, lang).text}`;

interface Scale {
  readonly times: Fraction;
  readonly decimals: number;
  readonly before: Text;
  readonly after: Text;
}

const none: Text = { zh: '', en: '' };
const scale = (factor: Fraction, decimals: number, after: Text, before: Text = none): Scale => ({
  times: factor,
  decimals,
  before,
  after,
});

const SECONDS = scale(fraction(1), 1, { zh: '秒', en: ' s' });
const SCALES: Record<Exclude<Unit, 'seconds'>, Scale> = {
  ratio: scale(fraction(100), 1, { zh: '%', en: '%' }),
  fen: scale(fraction(1, 100), 2, { zh: '元', en: '' }, { zh: '', en: '¥' }),
  score: scale(fraction(1), 2, { zh: '分', en: '' }),
  count: scale(fraction(1), 2, none),
  'per-minute': scale(fraction(1), 1, { zh: '字/分', en: '/min' }),
};

// From so many seconds on, the larger unit reads better. A target must still come out short in it.
const LONGER: readonly (readonly [number, Scale])[] = [
  [3 * 86_400 + 1, scale(fraction(1, 86_400), 1, { zh: '天', en: ' d' })],
  [2 * 3600, scale(fraction(1, 3600), 1, { zh: '小时', en: ' h' })],
  [600, scale(fraction(1, 60), 1, { zh: '分钟', en: ' min' })],
];

function scaleOf(unit: Unit, value: number, target: number | null): Scale {
  if (unit !== 'seconds') return SCALES[unit];
  const size = target ?? value;
  const fits = (by: Scale) =>
    target === null || (exactDecimals(times(decimalOf(target), by.times)) ?? 9) <= 2;
  return LONGER.find(([from, by]) => Math.abs(size) >= from && fits(by))?.[1] ?? SECONDS;
}

function figure(exact: Fraction, decimals: number, by: Scale, lang: Lang): ShownFigure {
  const percent = by === SCALES.ratio;
  const zeros = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
  const after = by.after[lang];
  return {
    text: `${by.before[lang]}${showDecimal(exact, decimals)}${after}`,
    number: toNumber(percent ? times(exact, fraction(1, 100)) : exact),
    pattern: percent
      ? `${zeros}%`
      : by === SCALES.fen
        ? yuanPattern(decimals)
        : `#,##${zeros}${after && `"${after}"`}`,
  };
}

/** The number format of amounts in yuan. */
export const yuanPattern = (decimals = 2): string => `¥#,##0.${'0'.repeat(decimals)}`;
