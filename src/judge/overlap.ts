import { charged, type Judged } from './subject.ts';

/**
 * Of per-case clauses that are missed and move money: how many of their cases an earlier one of them has docked
 * already. Units of a clause with `each` are its own; of cases that wait for a person, only confirmed ones are docked.
 */
export function dockedAlready(judged: readonly Judged[]): ReadonlyMap<Judged, number> {
  const docked = new Set<string>();
  const already = new Map<Judged, number>();
  for (const each of judged) {
    const due = charged(each);
    if (each.clause.penalty?.kind !== 'per-case' || due?.verdict !== 'missed') continue;
    const cases = due.measurement.cases ?? [];
    already.set(
      each,
      cases.reduce((sum, { event, count }) => sum + (docked.has(event) ? count : 0), 0),
    );
    for (const { event } of cases) docked.add(event);
  }
  return already;
}
