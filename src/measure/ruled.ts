import type { Clause } from '../contract/contract.ts';
import type { Accumulator } from '../metrics/base/accumulator.ts';
import type { Metric } from '../metrics/base/metric.ts';
import type { Finding, Observation, Tally } from '../metrics/base/tally.ts';
import type { ReviewRecord, Ruling } from '../records/rulings.ts';
import type { Period } from '../units/days.ts';
import { addTo } from '../units/group.ts';
import type { ContractFacts } from './facts.ts';
import {
  type Elsewhere,
  emptyFor,
  type Filled,
  type Filling,
  makeElsewhere,
  measuredOf,
  observeInto,
} from './filled.ts';
import { type Measured, type NameOf, outcomeOf } from './measurement.ts';

/** What people ruled of units: exemptions that leave them out, and reviews of single cases. */
export interface Rulings {
  /** Null where nothing that was ruled can concern the clause. */
  of(facts: ContractFacts, clause: Clause): ClauseRulings | null;
  /** The exemptions that count, by their place in the list. */
  readonly inForce: ReadonlySet<number>;
  /** The rows of the review that found a case. */
  readonly found: ReadonlySet<ReviewRecord>;
}

/** What was ruled of a clause's units. */
export interface ClauseRulings {
  /** Its cases are looked at by people one by one. */
  readonly reviewed: boolean;
  /** Null of a unit that nobody has named. */
  of(finding: Finding, missed: boolean): UnitRuling | null;
}

/** The exemptions that name a unit, by their place in the list, and how a review found its case. */
interface UnitRuling {
  /** All that name it, or some of its turns. */
  readonly exemptions: readonly number[];
  readonly ruling: Ruling | null;
  /**
   * Of a session or buyer-day: its judged, counted turns with the exemptions that name each, since exempting takes out
   * no more than the turns it names (metrics.md, judged, counted); null of any other unit.
   */
  readonly turns: readonly { readonly turn: number; readonly exemptions: readonly number[] }[] | null;
  /** Those that name it whole, by an order. */
  readonly whole: readonly number[];
}

/** A unit that somebody ruled of. */
interface RuledUnit extends UnitRuling {
  readonly observation: Observation;
  readonly missed: boolean;
}

/** One observation of a clause, the units that somebody ruled of apart from the others. */
export interface RuledUnits {
  readonly units: readonly RuledUnit[];
  /** The others as they stand; and with every case taken as met, since nobody confirmed it. */
  readonly standing: Filling;
  readonly unconfirmed: Filling | null;
  readonly elsewhere: Elsewhere;
}

/** Observes all units once, those that somebody ruled of apart. */
export function observeRuled(
  facts: ContractFacts,
  clause: Clause,
  nameOf: NameOf,
  days: Period | undefined,
  rulings: ClauseRulings,
): RuledUnits {
  const { metric, options } = clause;
  const { kind } = metric.accumulator(options);
  const standing = emptyFor(facts, clause, nameOf);
  const unconfirmed = rulings.reviewed ? emptyFor(facts, clause, nameOf) : null;
  const sinks = unconfirmed ? [standing.sink, unconfirmed.sink] : [standing.sink];
  const units: RuledUnit[] = [];
  const elsewhere = makeElsewhere(facts, days);
  const sink: Tally = {
    tracing: true,
    add: (traced) => {
      const outcome = outcomeOf(traced, kind, metric.better);
      const missed = outcome === 'missed';
      const ruled = traced.finding ? rulings.of(traced.finding, missed) : null;
      const shown = outcome === 'met' ? withoutFinding(traced) : traced;
      const observation = { ...shown, of: byTurns(facts, traced, ruled) };
      // Whose it is, and of which day, depends on which of its turns are left.
      const isOpen = ruled?.turns != null && ruled.turns.length > 1 && observation.of !== undefined;
      const why = isOpen ? null : elsewhere(observation);
      if (why === 'out-of-scope') sink.exclude(why, 1, traced.finding);
      if (why !== null) return;
      if (ruled) units.push({ ...ruled, observation, missed });
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
  observeInto(facts, clause, days, sink, 'all');
  return { units, standing, unconfirmed, elsewhere };
}

/** The same of some of a unit's turns; of a session whose figure no turn decides, whose it then is and of which day. */
function byTurns(
  { turns, population }: ContractFacts,
  observation: Observation,
  ruling: UnitRuling | null,
): Observation['of'] {
  const { finding, of } = observation;
  const first = ruling?.turns?.[0];
  if (of || finding?.unit !== 'session' || !first) return of;
  if (observation.agent !== turns.agent[first.turn]) return undefined;
  return ([turn]) => {
    const agent = turns.agent[turn!]!;
    return { ...observation, agent, day: population.dayOfTurn(turn!), finding: { ...finding, agent } };
  };
}

/** A unit whose case does not stand. */
function asMet(
  { closer: _, ...observation }: Observation,
  kind: Accumulator['kind'],
  better: Metric['better'],
): Observation {
  const met = kind === 'rate' && better === 'higher' ? (observation.den ?? 0) : 0;
  return { ...withoutFinding(observation), num: met };
}

const withoutFinding = ({ finding: _, ...observation }: Observation): Observation => observation;

/** All units, with some exemptions in force; `confirmed`: with only the cases that the review confirmed. */
export type FilledUnder = (inForce: ReadonlySet<number>, confirmed?: boolean) => Filled;

/** Without some of the exemptions that count, only the units that these name are filled in again. */
export function makeFilledUnder(
  facts: ContractFacts,
  clause: Clause,
  nameOf: NameOf,
  { units: ruled, standing, unconfirmed, elsewhere }: RuledUnits,
  counted: ReadonlySet<number>,
): FilledUnder {
  const { metric, options } = clause;
  const { kind } = metric.accumulator(options);
  // What is left of these depends on which turns are named.
  const shifting = ruled.filter(
    ({ turns, observation }) => turns !== null && turns.length > 1 && observation.of,
  );
  const steady = shifting.length === 0 ? ruled : ruled.filter((unit) => !shifting.includes(unit));
  const known = new Map<boolean, Filled>();
  let named: ReadonlyMap<number, readonly RuledUnit[]> | null = null;
  return (inForce, confirmed = false) => {
    if ([...inForce].some((each) => !counted.has(each))) return fill(ruled, inForce, confirmed);
    const base = known.get(confirmed) ?? fill(steady, counted, confirmed);
    known.set(confirmed, base);
    const dropped = [...counted].filter((each) => !inForce.has(each));
    named ??= byExemption(steady);
    const back = new Set(dropped.flatMap((each) => named!.get(each) ?? []));
    const again = [...back].filter((unit) => isLeft(unit, counted, inForce));
    const others =
      dropped.length === 0 ? base : withBack(base, fill(again, inForce, confirmed, null), again.length);
    return shifting.length === 0 ? others : joined(others, fill(shifting, inForce, confirmed, null));
  };

  /** What was out with all that counts, and is in with these. */
  function isLeft(unit: RuledUnit, counted: ReadonlySet<number>, inForce: ReadonlySet<number>): boolean {
    return standingOf(unit, counted) === null && standingOf(unit, inForce) !== null;
  }

  function fill(
    units: readonly RuledUnit[],
    inForce: ReadonlySet<number>,
    confirmed: boolean,
    rest: Filled | null = (confirmed ? unconfirmed : null) ?? standing,
  ): Filled {
    const filling = emptyFor(facts, clause, nameOf);
    for (const unit of units) {
      const left = standingOf(unit, inForce);
      const why = elsewhere(left ?? unit.observation);
      if (why === 'out-of-scope') filling.sink.exclude(why);
      else if (why === null && left === null) filling.sink.exclude('exempted');
      if (why !== null || left === null) continue;
      const outcome = outcomeOf(left, kind, metric.better);
      const { ruling } = unit;
      const dropped = outcome === 'missed' && (confirmed ? ruling !== 'confirmed' : ruling === 'dismissed');
      const shown = outcome === 'met' ? withoutFinding(left) : left;
      filling.sink.add(dropped ? asMet(left, kind, metric.better) : shown);
    }
    return rest ? joined(rest, filling) : filling;
  }
}

/** What is left of a unit without the turns that exemptions in force name; null: nothing. */
function standingOf(
  {
    exemptions,
    turns,
    whole,
    observation,
  }: Pick<RuledUnit, 'exemptions' | 'turns' | 'whole' | 'observation'>,
  inForce: ReadonlySet<number>,
): Observation | null {
  if (turns === null) return isIn(exemptions, inForce) ? null : observation;
  const left = turns.filter((each) => !isIn(each.exemptions, inForce));
  if (left.length === 0 || isIn(whole, inForce)) return null;
  return left.length === turns.length || !observation.of
    ? observation
    : observation.of(Uint32Array.from(left, ({ turn }) => turn));
}

/** Exemption → the units that it names. */
function byExemption(units: readonly RuledUnit[]): ReadonlyMap<number, readonly RuledUnit[]> {
  const named = new Map<number, RuledUnit[]>();
  for (const each of units) for (const exemption of each.exemptions) addTo(named, exemption, each);
  return named;
}

/** Whether one of the exemptions is in force. */
const isIn = (exemptions: readonly number[], inForce: ReadonlySet<number>): boolean =>
  exemptions.some((each) => inForce.has(each));

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

/** The figures of all units, with some exemptions in force; without `findings`, which cost one more look. */
export function measureRuled(
  facts: ContractFacts,
  clause: Clause,
  ruled: RuledUnits,
  fill: FilledUnder,
  inForce: ReadonlySet<number>,
  days?: Period,
): Measured {
  const filled = fill(inForce);
  const measured: Measured = { ...measuredOf(facts, clause, filled, days), findings: [] };
  if (ruled.unconfirmed === null || measured.measurement.breaches === null) return measured;
  const confirmed = fill(inForce, true);
  return {
    ...measured,
    measurement: { ...measured.measurement, review: reviewOf(clause, ruled, inForce, measured) },
    confirmed: { ...measuredOf(facts, clause, confirmed, days), findings: [] },
  };
}

function reviewOf(
  { metric, options }: Clause,
  { units, elsewhere }: RuledUnits,
  inForce: ReadonlySet<number>,
  { measurement }: Measured,
): NonNullable<Measured['measurement']['review']> {
  const { kind } = metric.accumulator(options);
  const count = (wanted: 'confirmed' | 'dismissed'): number =>
    units
      .filter((unit) => {
        const left = unit.missed && unit.ruling === wanted ? standingOf(unit, inForce) : null;
        return left !== null && elsewhere(left) === null;
      })
      .reduce((sum, { observation }) => sum + casesOf(observation, kind), 0);
  const confirmed = count('confirmed');
  return { confirmed, dismissed: count('dismissed'), open: measurement.breaches! - confirmed };
}

/** How many cases a unit is. */
const casesOf = ({ num = 0 }: Observation, kind: Accumulator['kind']): number => (kind === 'count' ? num : 1);

/** The worst of the units that still stand: looked for as where nothing was ruled, so that the same kinds of units are shown. */
export function findingsLeft(
  facts: ContractFacts,
  clause: Clause,
  nameOf: NameOf,
  rulings: ClauseRulings,
  inForce: ReadonlySet<number>,
  days?: Period,
): readonly Finding[] {
  const { metric, options } = clause;
  const { kind } = metric.accumulator(options);
  const { sink, tally } = emptyFor(facts, clause, nameOf);
  const elsewhere = makeElsewhere(facts, days);
  const left: Tally = {
    ...sink,
    // What is left of a met unit may be a miss.
    tracing: kind === 'rate',
    add: (observation) => {
      if (!observation.finding) return;
      const missed = outcomeOf(observation, kind, metric.better) === 'missed';
      const ruled = rulings.of(observation.finding, missed);
      const whole = { ...observation, of: byTurns(facts, observation, ruled) };
      const own = ruled === null ? observation : standingOf({ ...ruled, observation: whole }, inForce);
      if (own === null || ruled?.ruling === 'dismissed' || elsewhere(own) !== null) return;
      if (outcomeOf(own, kind, metric.better) !== 'met') sink.add(own);
    },
  };
  observeInto(facts, clause, days, left, 'all');
  return tally.worst.list();
}

/** Exemption, by its place in the list → how many units it names. */
export const unitsByExemption = ({ units, elsewhere }: RuledUnits): ReadonlyMap<number, number> => {
  // A session that comes to the clause by it is touched as one that leaves it.
  const own = units.filter((unit) =>
    [unit.observation, standingOf(unit, new Set(unit.exemptions))].some(
      (each) => each !== null && elsewhere(each) === null,
    ),
  );
  return new Map([...byExemption(own)].map(([exemption, named]) => [exemption, named.length]));
};
