import type { Figure } from '../metrics/base/accumulator.ts';
import type { Statement } from '../metrics/base/statements.ts';
import type { PlatformField, PlatformRow } from '../records/platform.ts';
import {
  absolute,
  compare,
  type Fraction,
  fraction,
  least,
  minus,
  over,
  parseDecimal,
  plus,
  times,
  toNumber,
  ZERO,
} from '../units/fraction.ts';

/** What one row of a report says of a statement. */
export interface RowFigure {
  /** As the platform states it; null where the cell is empty. */
  readonly stated: Fraction | null;
  /** What it is made of, as far as the sheet tells; `den` null: the figure is a sum. */
  readonly counts: { readonly num: Fraction; readonly den: Fraction | null } | null;
  /** How many it stands for, where a count says so. */
  readonly weight: Fraction | null;
  /** The sheet's counts do not come to the figure it states, so that they are not what it is made of. */
  readonly contradicted: boolean;
}

export function rowFigure(
  { figures }: PlatformRow,
  statement: Statement,
  weight: PlatformField | null,
): RowFigure {
  const numberOf = (field: PlatformField): Fraction | null => {
    const text = figures[field];
    return text === undefined ? null : parseDecimal(text);
  };
  const sum = (fields: readonly PlatformField[]): Fraction | null =>
    fields.reduce<Fraction | null>((total, field) => {
      const value = numberOf(field);
      return total === null || value === null ? null : plus(total, value);
    }, ZERO);
  const written = statement.stated === null ? undefined : figures[statement.stated];
  const stated = written === undefined ? null : parseDecimal(written);
  const counts = countsOf(statement, sum);
  const contradicted = counts !== null && stated !== null && !comesTo(counts, stated, written!);
  return {
    stated,
    counts: contradicted ? null : counts,
    weight: weight && numberOf(weight),
    contradicted,
  };
}

function countsOf(
  { counts }: Statement,
  sum: (fields: readonly PlatformField[]) => Fraction | null,
): RowFigure['counts'] {
  if (counts === null) return null;
  const [up, down, den] = [sum(counts.plus), sum(counts.minus ?? []), counts.of && sum(counts.of)];
  if (up === null || down === null || (counts.of !== null && den === null)) return null;
  return { num: minus(up, down), den };
}

// However few decimals were written: figures are shown to a percent (a cent on the unit) at least.
const COARSEST = fraction(1, 100);

/** Whether counts give the stated figure, to the last decimal that was written. */
function comesTo({ num, den }: NonNullable<RowFigure['counts']>, stated: Fraction, written: string): boolean {
  if (den === null || compare(den, ZERO) === 0) return true;
  const decimals = written.split('.')[1]?.length ?? 0;
  const last = fraction(1, 10n ** BigInt(decimals));
  // Money is in fen, whole ones.
  const tolerance = decimals === 0 ? last : least(last, COARSEST);
  return compare(absolute(minus(over(num, den), stated)), tolerance) <= 0;
}

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
