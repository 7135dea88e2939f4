import type { Figure } from '../metrics/base/accumulator.ts';
import { compare, type Fraction, over, plus, times, toNumber, ZERO } from '../units/fraction.ts';
import type { RowFigure } from './row-figure.ts';

/**
 * How the platform's figures became one: `counts` Σ ÷ Σ of the sheet's counts (or their sum); `stated` the one row's
 * own figure; `weighted` the rows' figures weighted by a count.
 */
export type RowBasis = 'counts' | 'stated' | 'weighted';

/** What rows of a report come to together. */
export interface Combined extends Figure {
  readonly value: Fraction;
  readonly basis: RowBasis;
  /** Whether the sheet tells how many it stands for. */
  readonly counted: boolean;
  /** Rows with people in them and no figure. */
  readonly missing: number;
}

/** Several rows' figures as one; a code of text/reasons.ts where they cannot be put together. */
export function combine(figures: readonly RowFigure[]): Combined | 'console-blank' | 'console-no-weight' {
  const known = figures.filter(({ stated, counts }) => stated !== null || counts !== null);
  const missing = figures.filter((figure) => !known.includes(figure) && !isZero(figure.weight)).length;
  if (known.length === 0) return 'console-blank';

  if (known.every(({ counts }) => counts !== null)) {
    const num = sum(known, ({ counts }) => counts!.num);
    if (known.every(({ counts }) => counts!.den === null))
      return {
        value: num,
        numerator: null,
        denominator: null,
        sample: toNumber(num),
        basis: 'counts',
        counted: true,
        missing,
      };
    const den = sum(known, ({ counts }) => counts!.den ?? ZERO);
    if (isZero(den)) return 'console-blank';
    return {
      value: over(num, den),
      numerator: num,
      denominator: den,
      sample: toNumber(den),
      basis: 'counts',
      counted: true,
      missing,
    };
  }

  const [only] = known;
  if (known.length === 1 && only!.stated !== null)
    return {
      value: only!.stated,
      numerator: null,
      denominator: null,
      sample: only!.weight === null ? 0 : toNumber(only!.weight),
      basis: 'stated',
      counted: only!.weight !== null,
      missing,
    };

  if (known.some(({ stated, weight }) => stated === null || weight === null)) return 'console-no-weight';
  const weight = sum(known, (figure) => figure.weight!);
  if (isZero(weight)) return 'console-blank';
  const value = over(
    sum(known, (figure) => times(figure.stated!, figure.weight!)),
    weight,
  );
  return {
    value,
    numerator: null,
    denominator: null,
    sample: toNumber(weight),
    basis: 'weighted',
    counted: true,
    missing,
  };
}

const isZero = (value: Fraction | null): boolean => value !== null && compare(value, ZERO) === 0;

const sum = (figures: readonly RowFigure[], pick: (figure: RowFigure) => Fraction): Fraction =>
  figures.reduce((total, figure) => plus(total, pick(figure)), ZERO);
