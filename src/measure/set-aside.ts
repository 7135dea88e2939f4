import type { Clause } from '../contract/contract.ts';
import type { Accumulator } from '../metrics/base/accumulator.ts';
import type { Finding } from '../metrics/base/finding.ts';
import type { Observation, Tally } from '../metrics/base/tally.ts';
import type { Ruling } from '../records/rulings.ts';
import type { Facts } from './facts.ts';
import { emptyFor, type Filling, observeInto } from './filled.ts';
import type { NameOf } from './measure.ts';
import type { Days } from './of-days.ts';
import { outcomeOf } from './trace.ts';

/** What people decided of one unit: the exemptions that name it, by their place in the list, and how a review found its case. */
export interface Touch {
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
export interface Aside extends Touch {
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
export const isIn = (exemptions: readonly number[], inForce: ReadonlySet<number>): boolean =>
  exemptions.some((each) => inForce.has(each));

/** How many cases a unit is. */
export const casesOf = ({ num = 0 }: Observation, kind: Accumulator['kind']): number =>
  kind === 'count' ? num : 1;

/** A unit whose case does not stand. */
export function asMet(
  { closer: _, ...observation }: Observation,
  kind: Accumulator['kind'],
  better: 'lower' | 'higher',
): Observation {
  const met = kind === 'rate' && better === 'higher' ? (observation.den ?? 0) : 0;
  return { ...withoutFinding(observation), num: met };
}

const withoutFinding = ({ finding: _, ...observation }: Observation): Observation => observation;
