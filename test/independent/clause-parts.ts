import { listOf, mapOf, type Node, textOf } from './nodes.ts';
import type { Period } from './types.ts';
import { addDays } from './zone.ts';

/** A clause as it stands on some days; `part` where amendments change it within the period. */
export type Worded = { clause: Node; from: string; to: string; part: boolean };

export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;

/** "Clauses merge by id, key by key (`remove: true` drops one; a new id is added; `null` removes a key)." */
function merged(clauses: Node[], changes: Node[]): Node[] {
  const next = [...clauses];
  for (const change of changes) {
    const at = next.findIndex(({ id }) => id === change.id);
    if (change.remove === 'true') next.splice(at, 1);
    else if (at < 0) next.push(change);
    else {
      const clause: Node = { ...next[at]!, ...change };
      for (const key of Object.keys(clause))
        if (clause[key] === 'null' || clause[key] === '') delete clause[key];
      next[at] = clause;
    }
  }
  return next;
}

/**
 * "Period inside one version: that version's contract simply holds. Period across a clause-only amendment: clauses that it
 * changes are split into parts by days; the others are judged whole." In contract order, new clauses last.
 */
export function clauseParts(root: Node, period: Period): Worded[] {
  const spans: { from: string; to: string; clauses: Node[] }[] = [];
  let clauses = listOf(root.clauses).map(mapOf);
  let from = period.from;
  for (const amendment of listOf(root.amendments).map(mapOf)) {
    const starts = textOf(amendment.from, '');
    if (starts > period.to) break;
    if (starts > from) {
      spans.push({ from, to: addDays(starts, -1), clauses });
      from = starts;
    }
    clauses = merged(clauses, listOf(amendment.clauses).map(mapOf));
  }
  spans.push({ from, to: period.to, clauses });

  const ids = new Set(spans.flatMap((span) => span.clauses.map(({ id }) => String(id))));
  return [...ids].flatMap((id) => {
    const runs: Worded[] = [];
    for (const span of spans) {
      const clause = span.clauses.find((each) => each.id === id);
      if (clause === undefined) continue;
      const last = runs.at(-1);
      const goesOn = last && addDays(last.to, 1) === span.from && same(last.clause, clause);
      if (goesOn) last.to = span.to;
      else runs.push({ clause, from: span.from, to: span.to, part: true });
    }
    for (const run of runs) run.part = run.from !== period.from || run.to !== period.to;
    return runs;
  });
}

/** The same terms, in whatever order their keys stand. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(sorted);
  if (typeof node !== 'object' || node === null) return node;
  return Object.entries(node)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, sorted(value)]);
}
