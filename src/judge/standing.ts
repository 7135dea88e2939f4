import type { Clause } from '../contract/contract.ts';
import { isHeuristic } from '../metrics/base/metric.ts';
import { binds } from '../scorecard/standing.ts';

/** A miss of the clause may cost money; a heuristic one not before its cases are confirmed. */
export const movesMoney = (clause: Clause): boolean => binds(clause) && !waitsForReview(clause);

/** Its cases cost nothing before a person has confirmed them. */
export const waitsForReview = (clause: Clause): boolean =>
  binds(clause) && isHeuristic(clause.metric, clause.options) && clause.confirm === 'required';
