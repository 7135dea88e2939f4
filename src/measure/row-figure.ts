import type { Statement } from '../metrics/base/statements.ts';
import type { PlatformField } from '../records/platform-fields.ts';
import type { PlatformRow } from '../records/platform-row.ts';
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
