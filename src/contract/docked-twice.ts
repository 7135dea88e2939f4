import type { Only } from '../terms/terms.ts';
import type { Clause } from './contract.ts';

/** The first clause before this one that docks some of the same cases, each by its own price; null where none does. */
export function dockedBefore(clause: Clause, before: readonly Clause[]): Clause | null {
  if (clause.penalty?.kind !== 'per-case' || clause.each !== null) return null;
  return (
    before.find(
      (other) =>
        other.penalty?.kind === 'per-case' &&
        other.each === null &&
        haveCasesInCommon(clause, other) &&
        overlap(clause.only, other.only),
    ) ?? null
  );
}

/**
 * Cases of one metric are of two clauses, unless it is asked about different things (`class`, `topic` …); a turn without
 * an answer may be a case of two metrics.
 */
function haveCasesInCommon(a: Clause, b: Clause): boolean {
  if (a.metric.id !== b.metric.id) return [a, b].every(({ metric }) => metric.unanswered === 'case');
  return (['class', 'say', 'when', 'event', 'type'] as const).every(
    (key) => JSON.stringify(a.options[key]) === JSON.stringify(b.options[key]),
  );
}

/** Whether two clauses surely look at some of the same units; different hours are taken to be apart. */
function overlap(a: Only, b: Only): boolean {
  const shares = <T>(mine: readonly T[], its: readonly T[]): boolean =>
    mine.length === 0 || its.length === 0 || mine.some((each) => its.includes(each));
  return (
    shares(a.days, b.days) &&
    shares(a.shops, b.shops) &&
    (a.role === null || b.role === null || a.role === b.role) &&
    (a.hours.length === 0 || b.hours.length === 0 || JSON.stringify(a.hours) === JSON.stringify(b.hours))
  );
}
