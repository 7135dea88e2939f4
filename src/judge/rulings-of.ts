import { type MadeDecisions, makeDecisions } from '../measure/decisions.ts';
import type { Refs } from '../measure/exemption-index.ts';
import type { BaseFacts } from '../measure/facts.ts';
import type { Problem } from '../records/input.ts';
import type { Exempting } from '../records/rulings.ts';
import { askedReview, reviewDoubts } from './asked-review.ts';
import { exemptingOf, type Filed, filedExemptions } from './filed.ts';
import { idleRows, namesAny, type Tried } from './ledger.ts';
import { toldOnce } from './told-once.ts';

/** What people decided: of exemptions and of cases that they looked at. */
export interface Rulings {
  readonly filed: readonly Filed[];
  /** What signals are told of those that count. */
  exempting(named: Tried['named']): Exempting[];
  /** Undefined where nothing was decided. */
  readonly decisions: MadeDecisions | undefined;
  /** What is doubtful about the sheets; asked for once all is measured. */
  problems(named: Tried['named']): Problem[];
}

/** `firstMadeAt`: when the period's first scorecard was made, as it tells; null where none is known. */
export function rulingsOf(facts: BaseFacts, firstMadeAt: string | null, refs: Refs): Rulings {
  const { contract, sheets } = facts;
  const { filed, problems } = filedExemptions(facts, contract, firstMadeAt);
  const { review, problems: unasked } = askedReview(sheets.review, contract.clauses);
  const exemptions = filed.map(({ record }) => record);
  const inForce = new Set(filed.flatMap(({ counted }, place) => (counted ? [place] : [])));
  const decisions = makeDecisions(facts, { exemptions, inForce, review }, refs) ?? undefined;
  return {
    filed,
    exempting: (named) => exemptingOf(filed, (place) => namesAny(named, place), firstMadeAt, facts.calendar),
    decisions,
    problems: (named) =>
      toldOnce([
        ...problems,
        ...idleRows(filed, named, contract.clauses),
        ...unasked,
        ...(decisions ? reviewDoubts(review, decisions.found) : []),
      ]),
  };
}
