import type { Clause, Responsibility, Severity } from '../contract/contract.ts';
import { isHeuristic } from '../metrics/base/metric.ts';

/** What of a clause, or of its judgement, decides whether it counts. */
interface Standing {
  readonly severity: Severity;
  readonly responsibility: Responsibility;
}

/** The clause enters the score and the counts of verdicts: the vendor answers for it, and it is not only shown. */
export const scores = ({ severity, responsibility }: Standing): boolean =>
  responsibility === 'vendor' && severity !== 'report';

/** A miss of the clause fails the run and caps the grade. */
export const binds = ({ severity, responsibility }: Standing): boolean =>
  responsibility === 'vendor' && severity === 'binding';

/** A miss of the clause may cost money; a heuristic one not before its cases are confirmed. */
export const movesMoney = (clause: Clause): boolean => binds(clause) && !waitsForReview(clause);

/** Its cases cost nothing before a person has confirmed them. */
export const waitsForReview = (clause: Clause): boolean =>
  binds(clause) && isHeuristic(clause.metric, clause.options) && clause.confirm === 'required';
