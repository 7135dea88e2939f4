import type { Clause } from '../contract/contract.ts';
import type { Measurement } from '../measure/measurement.ts';
import type { Beside } from '../measure/platform-figure.ts';
import { isHeuristic } from '../metrics/base/metric.ts';
import type { EachEntry, Verdict } from '../scorecard/judgement.ts';
import { binds } from '../scorecard/standing.ts';
import type { Fraction } from '../units/fraction.ts';
import type { Pace } from './budget.ts';
import type { Part } from './charge.ts';

/** A clause, and what was measured of it: what is judged and settled. */
export interface Subject {
  readonly clause: Clause;
  /** The days on which it held; null, or left out: all of the period. */
  readonly part?: Part | null;
  readonly measurement: Measurement;
  /** The platform's own figure. */
  readonly beside?: Beside | undefined;
  /** How far a period that breaks off within its month has come; null where it does not. */
  readonly pace?: Pace | null;
}

/** A subject with what holds of it; `points` is null where it was not judged. */
export interface Judged extends Subject {
  readonly verdict: Verdict | null;
  readonly points: Fraction | null;
  /** Of a clause that is judged unit by unit: how each fared. */
  readonly each?: EachEntry | null;
  /** Of cases that wait for a person: what holds with the confirmed ones alone, which money follows. */
  readonly confirmed?: Judged;
}

/** What money follows of a clause: nothing, null, where its cases wait for a person. */
export function charged(judged: Judged): Judged | null {
  if (movesMoney(judged.clause)) return judged;
  const { confirmed = null, measurement, verdict } = judged;
  return measurement.review?.confirmed && verdict === 'missed' ? confirmed : null;
}

/**
 * What the fee and the gate of the bonus go by: a binding clause as it was judged; one that waits for a person counts where
 * there is nothing to wait for, or by what was confirmed. Null: it is unjudged there.
 */
export function decisive(judged: Judged): Judged | null {
  if (!binds(judged.clause)) return null;
  return judged.verdict === 'missed' ? charged(judged) : judged;
}

/** A miss of the clause may cost money; a heuristic one not before its cases are confirmed. */
export const movesMoney = (clause: Clause): boolean => binds(clause) && !waitsForReview(clause);

/** Its cases cost nothing before a person has confirmed them. */
export const waitsForReview = (clause: Clause): boolean =>
  binds(clause) && isHeuristic(clause.metric, clause.options) && clause.confirm === 'required';
