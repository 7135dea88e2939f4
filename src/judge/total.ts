import type { Judgement, Verdict } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { binds, scores } from '../scorecard/standing.ts';
import { compare, type Fraction, fraction, over, plus, times, toNumber, ZERO } from '../units/fraction.ts';
import type { Judged } from './subject.ts';

type Total = Scorecard['total'];

type Grade = NonNullable<Total['grade']>;

/** What of a judged clause the sum is made of. */
type Scored = Pick<Judged, 'clause' | 'verdict' | 'points'>;

/** Verdicts counted, score and grade, over the clauses that the vendor answers for and that are not only shown. */
export function totalOf(all: readonly Scored[]): Total {
  const counted = all.filter(({ clause }) => scores(clause));
  const number = (verdict: Verdict): number => counted.filter((each) => each.verdict === verdict).length;
  const score = scoreOf(counted);
  return {
    met: number('met'),
    missed: number('missed'),
    withinMargin: number('within-margin'),
    insufficient: number('insufficient'),
    noData: number('no-data'),
    waived: number('waived'),
    score: score && toNumber(score),
    grade: gradeOf(counted, score),
  };
}

/** Σ weight × points ÷ Σ weight of what was judged; null where nothing with a weight was. */
export function scoreOf(all: readonly Scored[]): Fraction | null {
  let weights = ZERO;
  let weighted = ZERO;
  for (const { clause, points } of all) {
    if (points === null || !scores(clause)) continue;
    weights = plus(weights, clause.weight);
    weighted = plus(weighted, times(clause.weight, points));
  }
  return compare(weights, ZERO) === 0 ? null : over(weighted, weights);
}

/** Lowest score of each grade; below them D. */
const GRADES: readonly (readonly [Grade, Fraction])[] = [
  ['A', fraction(95)],
  ['B', fraction(85)],
  ['C', fraction(70)],
];

/** A missed critical clause makes it D whatever the score; any missed binding one allows no better than C. */
function gradeOf(counted: readonly Scored[], score: Fraction | null): Grade | null {
  const missed = counted.filter(({ verdict }) => verdict === 'missed').map(({ clause }) => clause);
  if (missed.some((clause) => clause.critical)) return 'D';
  if (score === null) return null;
  const grade = GRADES.find(([, lowest]) => compare(score, lowest) >= 0)?.[0] ?? 'D';
  return missed.some(binds) && grade < 'C' ? 'C' : grade;
}

/** What fails a run: a missed clause (the default), one that could not be judged too, or nothing. */
export const FAIL_ON = ['missed', 'unjudged', 'never'] as const;

export type FailOn = (typeof FAIL_ON)[number];

/**
 * 3 where the scorecard is provisional or a binding clause has no data (with `unjudged`: or too small a sample),
 * else 1 where a binding clause was missed, else 0.
 */
export function exitCode(
  card: Pick<Scorecard, 'status' | 'judgements'>,
  failOn: FailOn = 'missed',
): 0 | 1 | 3 {
  if (failOn === 'never') return 0;
  const binding = (verdict: Judgement['verdict']): boolean =>
    card.judgements.some((judgement) => binds(judgement) && judgement.verdict === verdict);
  if (card.status === 'provisional' || binding('no-data')) return 3;
  if (failOn === 'unjudged' && binding('insufficient')) return 3;
  return binding('missed') ? 1 : 0;
}
