import type { Clause } from '../contract/contract.ts';
import type { Problem } from '../records/input.ts';
import type { ReviewRecord } from '../records/rulings.ts';
import { groupBy } from '../units/group.ts';
import { waitsForReview } from './standing.ts';

/** The rows of the review that a clause waits for, and what is wrong with the others. */
export function askedReview(
  all: readonly ReviewRecord[],
  clauses: readonly Clause[],
): { review: ReviewRecord[]; problems: Problem[] } {
  const rows = [...all].sort((a, b) => a.input - b.input || a.row - b.row);
  const byId = groupBy(clauses, ({ id }) => id);
  const asked = (row: ReviewRecord): boolean => byId.get(row.clause)?.some(waitsForReview) ?? false;
  const problems = rows.flatMap((row) => {
    if (asked(row)) return [];
    return [problemOf(row, byId.has(row.clause) ? 'review-not-asked' : 'review-unknown-clause')];
  });
  return { review: rows.filter(asked), problems };
}

/** Rows that found no case, and cases that rows found both ways. */
export function reviewDoubts(review: readonly ReviewRecord[], found: ReadonlySet<ReviewRecord>): Problem[] {
  const lost = review.filter((row) => !found.has(row));
  const cases = groupBy(
    review.filter(({ ruling }) => ruling !== 'open'),
    ({ clause, ref, at }) => `${clause}\n${ref}\n${at}`,
  );
  const contradicted = [...cases.values()].filter((own) => new Set(own.map(({ ruling }) => ruling)).size > 1);
  return [
    ...lost.map((row) => problemOf(row, 'review-no-case')),
    ...contradicted.map((own) => problemOf(own.at(-1)!, 'review-contradicts')),
  ];
}

const problemOf = ({ clause, input, row }: ReviewRecord, code: string): Problem => ({
  code,
  args: { clause },
  input,
  row,
  count: 1,
});
