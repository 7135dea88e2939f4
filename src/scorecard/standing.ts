import type { Judgement } from './judgement.ts';

/** What of a clause, or of its judgement, decides whether it counts. */
type Standing = Pick<Judgement, 'severity' | 'responsibility'>;

/** The clause enters the score and the counts of verdicts: the vendor answers for it, and it is not only shown. */
export const scores = ({ severity, responsibility }: Standing): boolean =>
  responsibility === 'vendor' && severity !== 'report';

/** A miss of the clause fails the run and caps the grade. */
export const binds = ({ severity, responsibility }: Standing): boolean =>
  responsibility === 'vendor' && severity === 'binding';
