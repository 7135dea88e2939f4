import type { ClausePart } from '../contract/in-force.ts';
import type { Measurer } from '../measure/measure.ts';
import type { Tried } from './ledger.ts';

/** Clause → exemption, by its place → units that it names: of parts of a clause, on the days of each. */
export function unitsNamedBy(
  parts: readonly ClausePart[],
  measurer: Pick<Measurer, 'named'>,
): Tried['named'] {
  const named = new Map<string, Map<number, number>>();
  for (const { clause, days } of parts) {
    // What knows no days is measured over all of the period for each part.
    const byDays = days !== null && clause.metric.perDay;
    const found = measurer.named(clause, byDays ? { from: days.from, to: days.to } : undefined);
    const all = named.get(clause.id) ?? new Map<number, number>();
    for (const [place, units] of found) {
      const before = all.get(place) ?? 0;
      all.set(place, byDays ? before + units : Math.max(before, units));
    }
    if (all.size > 0) named.set(clause.id, all);
  }
  return named;
}
