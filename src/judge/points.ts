import type { Clause, Points, Target } from '../contract/contract.ts';
import {
  absolute,
  compare,
  type Fraction,
  fraction,
  least,
  minus,
  most,
  ONE,
  over,
  plus,
  times,
  ZERO,
} from '../units/fraction.ts';
import { reaches } from './verdict.ts';

const HUNDRED = fraction(100);

/**
 * Points 0..100 for a measured value; null where the clause has no target.
 * `cases` are the units that missed, which count where the target is 0; null takes the value itself for their number.
 */
export function pointsOf(
  clause: Pick<Clause, 'target' | 'points'>,
  value: Fraction,
  cases: number | null = null,
): Fraction | null {
  const { target, points } = clause;
  if (target === null) return null;
  if (points === null) return byDistance(target, value, cases);
  return points.kind === 'table' ? byTable(points, target.side, value) : byLine(points, value);
}

/** The best row reached; 0 below the last. */
function byTable({ rows }: Points & { kind: 'table' }, side: Target['side'], value: Fraction): Fraction {
  return rows.filter((row) => reaches(side, value, row.to)).reduce((best, row) => most(best, row.give), ZERO);
}

function byLine({ full, zero }: Points & { kind: 'linear' }, value: Fraction): Fraction {
  const share = over(minus(value, zero), minus(full, zero));
  return times(HUNDRED, most(ZERO, least(ONE, share)));
}

/** 100 when met, else 100 × (1 − |value − target| ÷ |target|), not below 0; of target 0: 100 ÷ (1 + cases). */
function byDistance(target: Target, value: Fraction, cases: number | null): Fraction {
  if (reaches(target.side, value, target.value)) return HUNDRED;
  if (compare(target.value, ZERO) === 0)
    return over(HUNDRED, plus(ONE, cases === null ? absolute(value) : fraction(cases)));
  const distance = over(absolute(minus(value, target.value)), absolute(target.value));
  return times(HUNDRED, most(ZERO, minus(ONE, distance)));
}
