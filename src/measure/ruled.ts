import type { Clause } from '../contract/contract.ts';
import type { Accumulator } from '../metrics/base/accumulator.ts';
import type { Finding, Observation, Tally } from '../metrics/base/tally.ts';
import type { Ruling } from '../records/rulings.ts';
import type { Facts } from './facts.ts';
import { type Days, emptyFor, type Filled, type Filling, measuredOf, observeInto } from './filled.ts';
import { type Measured, type NameOf, outcomeOf } from './measurement.ts';

/** What people decided of one unit: the exemptions that name it, by their place in the list, and how a review found its case. */
interface Touch {
  readonly exemptions: readonly number[];
  readonly ruling: Ruling | null;
}

/** What was decided of a clause's units. */
export interface Decided {
  /** Its cases are looked at by people one by one. */
  readonly reviewed: boolean;
  /** Null of a unit that nobody has named. */
  touch(finding: Finding, missed: boolean): Touch | null;
}

/** Who decides of what. */
export interface Decisions {
  /** Null where nothing that was decided can concern the clause. */
  of(facts: Facts, clause: Clause): Decided | null;
  /** The exemptions that count. */
  readonly inForce: ReadonlySet<number>;
}

/** A unit that somebody decided of. */
interface Aside extends Touch {
  readonly observation: Observation;
  readonly missed: boolean;
}

/** One observation of a clause, the units that somebody decided of apart from the others. */
export interface Apart {
  readonly aside: readonly Aside[];
  /** The others as they stand; and with every case taken as met, since nobody confirmed it. */
  readonly standing: Filling;
  readonly unconfirmed: Filling | null;
}

/** Observes all units once. */
export function observeApart(
  facts: Facts,
  clause: Clause,
  nameOf: NameOf,
  days: Days | undefined,
  decided: Decided,
): Apart {
  const { metric, options } = clause;
  const { kind } = metric.accumulator(options);
  const standing = emptyFor(facts, clause, nameOf);
  const unconfirmed = decided.reviewed ? emptyFor(facts, clause, nameOf) : null;
  const sinks = unconfirmed ? [standing.sink, unconfirmed.sink] : [standing.sink];
  const aside: Aside[] = [];
  const sink: Tally = {
    tracing: true,
    add: (traced) => {
      const outcome = outcomeOf(traced, kind, metric.better);
      const missed = outcome === 'missed';
      const touch = traced.finding ? decided.touch(traced.finding, missed) : null;
      const observation = outcome === 'met' ? withoutFinding(traced) : traced;
      if (touch) aside.push({ ...touch, observation, missed });
      else {
        standing.sink.add(observation);
        unconfirmed?.sink.add(missed ? asMet(observation, kind, metric.better) : observation);
      }
    },
    exclude: (...left) => {
      for (const each of sinks) each.exclude(...left);
    },
    refuse: (reason) => {
      for (const each of sinks) each.refuse(reason);
    },
  };
  observeInto(facts, clause, days, sink);
  return { aside, standing, unconfirmed };
}

/** Whether one of the exemptions is in force. */
const isIn = (exemptions: readonly number[], inForce: ReadonlySet<number>): boolean =>
  exemptions.some((each) => inForce.has(each));

/** How many cases a unit is. */
const casesOf = ({ num = 0 }: Observation, kind: Accumulator['kind']): number => (kind === 'count' ? num : 1);

/** A unit whose case does not stand. */
function asMet(
  { closer: _, ...observation }: Observation,
  kind: Accumulator['kind'],
  better: 'lower' | 'higher',
): Observation {
  const met = kind === 'rate' && better === 'higher' ? (observation.den ?? 0) : 0;
  return { ...withoutFinding(observation), num: met };
}

const withoutFinding = ({ finding: _, ...observation }: Observation): Observation => observation;

/** What was observed apart, with some exemptions in force; `confirmed`: with only the cases that the review confirmed. */
export type FillApart = (inForce: ReadonlySet<number>, confirmed?: boolean) => Filled;

/** Without some of the exemptions that count, only the units that these name are filled in again. */
export function makeFillApart(
  facts: Facts,
  clause: Clause,
  nameOf: NameOf,
  { aside, standing, unconfirmed }: Apart,
  counted: ReadonlySet<number>,
): FillApart {
  const { metric, options } = clause;
  const { kind } = metric.accumulator(options);
  const known = new Map<boolean, Filled>();
  let named: ReadonlyMap<number, readonly Aside[]> | null = null;
  return (inForce, confirmed = false) => {
    if ([...inForce].some((each) => !counted.has(each))) return fill(aside, inForce, confirmed);
    const base = known.get(confirmed) ?? fill(aside, counted, confirmed);
    known.set(confirmed, base);
    const dropped = [...counted].filter((each) => !inForce.has(each));
    if (dropped.length === 0) return base;
    named ??= byExemption(aside);
    const back = new Set(dropped.flatMap((each) => named!.get(each) ?? []));
    const again = [...back].filter(({ exemptions }) => !isIn(exemptions, inForce));
    return withBack(base, fill(again, inForce, confirmed, null), again.length);
  };

  function fill(
    units: readonly Aside[],
    inForce: ReadonlySet<number>,
    confirmed: boolean,
    rest: Filled | null = (confirmed ? unconfirmed : null) ?? standing,
  ): Filled {
    const decided = emptyFor(facts, clause, nameOf);
    for (const { exemptions, ruling, observation, missed } of units) {
      const dropped = missed && (confirmed ? ruling !== 'confirmed' : ruling === 'dismissed');
      if (isIn(exemptions, inForce)) decided.sink.exclude('exempted');
      else decided.sink.add(dropped ? asMet(observation, kind, metric.better) : observation);
    }
    return rest ? joined(rest, decided) : decided;
  }
}

function byExemption(aside: readonly Aside[]): ReadonlyMap<number, readonly Aside[]> {
  const named = new Map<number, Aside[]>();
  for (const each of aside)
    for (const exemption of each.exemptions) {
      const own = named.get(exemption);
      if (own) own.push(each);
      else named.set(exemption, [each]);
    }
  return named;
}

/** Units that are no longer left out. */
function withBack(base: Filled, again: Filled, units: number): Filled {
  const whole = joined(base, again);
  const excluded = new Map(whole.tally.excluded);
  const left = (excluded.get('exempted') ?? 0) - units;
  if (left > 0) excluded.set('exempted', left);
  else excluded.delete('exempted');
  return { ...whole, tally: { ...whole.tally, excluded } };
}

function joined(a: Filled, b: Filled): Filled {
  const excluded = new Map(a.tally.excluded);
  for (const [reason, units] of b.tally.excluded) excluded.set(reason, (excluded.get(reason) ?? 0) + units);
  return {
    tally: {
      cells: [...a.tally.cells, ...b.tally.cells],
      excluded,
      refusal: a.tally.refusal,
      worst: a.tally.worst,
      closers: a.tally.closers + b.tally.closers,
    },
    cases: a.cases && [...a.cases, ...(b.cases ?? [])],
  };
}

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
