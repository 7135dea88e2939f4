import type { Clause } from '../contract/contract.ts';
import type { Finding } from '../metrics/base/finding.ts';
import type { Facts } from './facts.ts';
import type { FillApart } from './fill-apart.ts';
import { emptyFor, measuredOf, observeInto } from './filled.ts';
import type { Measured, NameOf } from './measure.ts';
import type { Days } from './of-days.ts';
import { type Apart, casesOf, type Decided, isIn } from './set-aside.ts';
import { outcomeOf } from './trace.ts';

/** The figures of what was observed apart, with some exemptions in force; without `findings`, which cost one more look. */
export function measureDecided(
  facts: Facts,
  clause: Clause,
  { apart, fill }: { readonly apart: Apart; readonly fill: FillApart },
  inForce: ReadonlySet<number>,
  days?: Days,
): Measured {
  const filled = fill(inForce);
  const measured: Measured = { ...measuredOf(facts, clause, filled, days), findings: [] };
  if (apart.unconfirmed === null || measured.measurement.breaches === null) return measured;
  const confirmed = fill(inForce, true);
  return {
    ...measured,
    measurement: { ...measured.measurement, review: reviewOf(clause, apart, inForce, measured) },
    confirmed: { ...measuredOf(facts, clause, confirmed, days), findings: [] },
  };
}

function reviewOf(
  { metric, options }: Clause,
  { aside }: Apart,
  inForce: ReadonlySet<number>,
  { measurement }: Measured,
): NonNullable<Measured['measurement']['review']> {
  const { kind } = metric.accumulator(options);
  const count = (wanted: 'confirmed' | 'dismissed'): number =>
    aside
      .filter(({ ruling, missed, exemptions }) => missed && ruling === wanted && !isIn(exemptions, inForce))
      .reduce((sum, { observation }) => sum + casesOf(observation, kind), 0);
  const confirmed = count('confirmed');
  return { confirmed, dismissed: count('dismissed'), open: measurement.breaches! - confirmed };
}

/** The worst of the units that still stand: looked for as where nothing was decided, so that the same kinds of units are shown. */
export function findingsLeft(
  facts: Facts,
  clause: Clause,
  nameOf: NameOf,
  decided: Decided,
  inForce: ReadonlySet<number>,
  days?: Days,
): readonly Finding[] {
  const { metric, options } = clause;
  const { kind } = metric.accumulator(options);
  const { sink, tally } = emptyFor(facts, clause, nameOf);
  observeInto(facts, clause, days, {
    ...sink,
    add: (observation) => {
      if (!observation.finding) return;
      const missed = outcomeOf(observation, kind, metric.better) === 'missed';
      const touch = decided.touch(observation.finding, missed);
      const gone = touch !== null && (isIn(touch.exemptions, inForce) || touch.ruling === 'dismissed');
      if (!gone) sink.add(observation);
    },
  });
  return tally.worst.list();
}

/** Exemption, by its place in the list → units that it names. */
export function unitsNamed({ aside }: Apart): ReadonlyMap<number, number> {
  const units = new Map<number, number>();
  for (const { exemptions } of aside)
    for (const each of exemptions) units.set(each, (units.get(each) ?? 0) + 1);
  return units;
}
