import type { Clause } from '../contract/contract.ts';
import type { Cell, Figure } from '../metrics/base/accumulator.ts';
import type { Finding } from '../metrics/base/finding.ts';
import { makePopulation, type Population, type Scope } from '../metrics/base/population.ts';
import { type Day, day } from '../units/time.ts';
import { sharesCases } from './cases.ts';
import type { Asked } from './concern.ts';
import type { BaseFacts, Facts } from './facts.ts';
import { type FillApart, makeFillApart } from './fill-apart.ts';
import { emptyFor, measuredOf, observeInto } from './filled.ts';
import { findingsLeft, measureDecided, unitsNamed } from './measure-decided.ts';
import type { Measurement } from './measurement.ts';
import type { Days } from './of-days.ts';
import { type Apart, type Decisions, observeApart } from './set-aside.ts';
import { type Trace, trace } from './trace.ts';
import { withUnits } from './with-units.ts';

/** What one metric came to under one clause's options and scope, whole and by agent and day. */
export interface Measured {
  readonly measurement: Omit<Measurement, 'evidence'>;
  /** Worst first, without pseudonyms. */
  readonly findings: readonly Finding[];
  /** Account → its figure; −1: nobody. */
  readonly byAgent: ReadonlyMap<number, Figure>;
  /** The same by an account's name, where the figures are the platform's. */
  readonly byAccount?: ReadonlyMap<string, Figure>;
  readonly byDay: ReadonlyMap<Day, Figure>;
  /** What the figures are made of, where only some days were measured. */
  readonly cells?: readonly Cell[];
  /** Of cases that wait for a person: the same with the confirmed ones alone. */
  readonly confirmed?: Measured;
}

/** Names a finding among those of the same value, instant and agent: the same for both parties. */
export type NameOf = (finding: Finding) => string;

export interface Measurer {
  /** The facts of the period, without any clause's scope. */
  readonly facts: Facts;
  /** Its judged, counted units. */
  readonly whole: Population;
  /** Whatever two clauses share (scope, metric and options) is observed once. `days`: the units of these days only. */
  measure(clause: Clause, days?: Days): Measured;
  /** The same with other exemptions in force, and without findings. */
  under(inForce: ReadonlySet<number>): Pick<Measurer, 'measure'>;
  /** Exemption, by its place in the list → units of the clause that it names. */
  named(clause: Clause, days?: Days): ReadonlyMap<number, number>;
  /** The same with waived days: they are worked, and paid. */
  count(clause: Clause): Measured;
  /** Why a session or an order counted for a clause, was left out, or was a breach. */
  trace(clause: Clause, asked: Asked): Trace;
}

// Days before the period's last that metrics take in without saying so (`since`).
const LOOK_BACK = 29;

const EVERYTHING: Scope = { only: { hours: [], days: [], shops: [], role: null }, waivedDays: new Set() };

export function makeMeasurer(base: BaseFacts, nameOf: NameOf, decisions?: Decisions): Measurer {
  const scopes = new Map<string, Facts>();
  const measured = new Map<string, Measured>();
  const aparts = new Map<string, { readonly apart: Apart; readonly fill: FillApart }>();
  const keyOf = ({ only, waivedDays }: Scope): string =>
    JSON.stringify([only, [...waivedDays].sort((a, b) => a - b)]);
  const factsOf = (scope: Scope): Facts => remember(scopes, keyOf(scope), () => withScope(base, scope));
  const scopeOf = ({ metric, only, id }: Clause): Scope => {
    const { from, to } = base.period;
    const first = day(Math.min(from, to - LOOK_BACK, metric.since?.(base.period) ?? from));
    return { only, waivedDays: base.calendar.waivedDays(id, metric.id, first, to) };
  };
  const everything = factsOf(EVERYTHING);
  return {
    facts: everything,
    whole: everything.population,
    trace: (clause, asked) => trace(factsOf(scopeOf(clause)), clause, asked),
    measure: measureUnder(null),
    under: (inForce) => ({ measure: measureUnder(inForce) }),
    named: (clause, days) => {
      const found = apartIn(scopeOf(clause), clause, days);
      return found ? unitsNamed(found.apart) : new Map();
    },
    count: (clause) => measureIn({ only: clause.only, waivedDays: new Set() }, clause),
  };

  /** With `inForce`, or null: with what counts, and with findings. */
  function measureUnder(inForce: ReadonlySet<number> | null): Measurer['measure'] {
    return (clause, days) => {
      const measureOwn = (own: Clause): Measured => decidedIn(scopeOf(own), own, days, inForce);
      const found = withUnits(base, clause, measureOwn(clause), measureOwn);
      if (!found.confirmed) return found;
      const { measurement } = withUnits(base, clause, found.confirmed, (own) => measureOwn(own).confirmed!);
      return { ...found, measurement: { ...found.measurement, confirmed: measurement } };
    };
  }

  function decidedIn(
    scope: Scope,
    clause: Clause,
    days: Days | undefined,
    asked: ReadonlySet<number> | null,
  ): Measured {
    const found = apartIn(scope, clause, days);
    if (!found) return measureIn(scope, clause, days);
    const { key, decided } = found;
    const facts = factsOf(scope);
    // Each other choice of exemptions is asked for once.
    if (asked) return measureDecided(facts, clause, found, asked, days);
    const { inForce } = decisions!;
    return remember(measured, `${key} counted`, () => ({
      ...measureDecided(facts, clause, found, inForce, days),
      findings: findingsLeft(facts, clause, nameOf, decided, inForce, days),
    }));
  }

  /** Units that somebody decided of, apart; null where nobody did. */
  function apartIn(scope: Scope, clause: Clause, days?: Days) {
    const facts = factsOf(scope);
    const decided = decisions?.of(facts, clause);
    if (!decided) return null;
    const { id, metric, options } = clause;
    const key = `${keyOf(scope)}${metric.id}${JSON.stringify([options, id, days])}`;
    return {
      key,
      decided,
      ...remember(aparts, key, () => {
        const apart = observeApart(facts, clause, nameOf, days, decided);
        return { apart, fill: makeFillApart(facts, clause, nameOf, apart, decisions!.inForce) };
      }),
    };
  }

  function measureIn(scope: Scope, clause: Clause, days?: Days): Measured {
    const { metric, options } = clause;
    const shares = sharesCases(base.contract, clause);
    const key = `${keyOf(scope)}${metric.id}${JSON.stringify([options, shares, days])}`;
    return remember(measured, key, () => measure(factsOf(scope), clause, nameOf, days));
  }
}

function withScope(base: BaseFacts, scope: Scope): Facts {
  const known = new Map<string, unknown>();
  const facts: Facts = {
    ...base,
    scope,
    population: makePopulation(base, scope),
    derived: <T>(name: string, make: (facts: Facts) => T): T => remember(known, name, () => make(facts)) as T,
  };
  return facts;
}

function measure(facts: Facts, clause: Clause, nameOf: NameOf, days?: Days): Measured {
  const filling = emptyFor(facts, clause, nameOf);
  observeInto(facts, clause, days, filling.sink);
  return measuredOf(facts, clause, filling, days);
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
