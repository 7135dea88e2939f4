import type { Scorecard } from '../scorecard/scorecard.ts';

/** Something that the data lacks, and the clauses whose figures it weakens: a code of text/gaps.ts. */
export type Gap = Scorecard['gaps'][number];

/** From this many expected on, none at all is no accident: of a Poisson number of mean 10, one in 20,000 is 0. */
export const CERTAIN = 10;
