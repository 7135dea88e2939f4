import type { ClauseTerms } from './clause-terms.ts';
import { compare, distance, dividedBy, minus, most, share, times, ZERO } from './exact.ts';
import type { Figure } from './figure-of.ts';
import type { Fraction } from './fractions.ts';

export type Verdict = 'waived' | 'no-data' | 'insufficient' | 'met' | 'within-margin' | 'missed';

/** "`max`/`min` (the boundary meets it)" */
export const reaches = (side: 'min' | 'max', value: Fraction, limit: Fraction): boolean =>
  side === 'min' ? compare(value, limit) >= 0 : compare(value, limit) <= 0;

/** "first that applies: waived → no-data → insufficient → met → within-margin → missed" */
export function verdictOf(terms: ClauseTerms, figure: Figure, isWaived: boolean): Verdict {
  if (figure.value === null) return isWaived ? 'waived' : 'no-data';
  if (figure.sample < terms.minSample) return 'insufficient';
  if (reaches(terms.side, figure.value, terms.target)) return 'met';
  return terms.wilson && isWithin(figure, terms.target) ? 'within-margin' : 'missed';
}

/** "(x − n·p)² ≤ 1.96² · n · p · (1 − p)" */
function isWithin({ hits, sample }: Figure, p: Fraction): boolean {
  if (hits === null) return false;
  const n = share(sample);
  const off = minus(share(hits), times(n, p));
  const room = times(share(196 * 196, 100 * 100), times(times(n, p), minus(share(1), p)));
  return compare(times(off, off), room) <= 0;
}

export const isJudged = (verdict: Verdict): boolean =>
  verdict === 'met' || verdict === 'missed' || verdict === 'within-margin';

const HUNDRED = share(100);

/** Of a judged figure, 0 to 100. */
export function pointsOf(terms: ClauseTerms, value: Fraction, verdict: Verdict, cases: number): Fraction {
  const { points, side, target } = terms;
  if (points === null) {
    if (verdict === 'met') return HUNDRED;
    if (target.over === 0n) return share(100, 1 + cases);
    return most(ZERO, times(HUNDRED, minus(share(1), dividedBy(distance(value, target), target))));
  }
  if (Array.isArray(points)) return points.find(({ to }) => reaches(side, value, to))?.give ?? ZERO;
  if (reaches(side, value, points.full)) return HUNDRED;
  const part = dividedBy(minus(value, points.zero), minus(points.full, points.zero));
  return most(ZERO, times(HUNDRED, part));
}
