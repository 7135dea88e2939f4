import type { Clause } from '../contract/contract.ts';
import { shopsIn } from '../contract/customs.ts';
import type { Figure } from '../metrics/base/accumulator.ts';
import { EVERYTHING, makePopulation, type Population, type Scope } from '../metrics/base/facts.ts';
import { shownUnit } from '../metrics/base/metric.ts';
import type { Finding, Tally } from '../metrics/base/tally.ts';
import { compareCodePoints } from '../units/code-points.ts';
import type { Period } from '../units/days.ts';
import type { Unit } from '../units/quantity.ts';
import { day, formatDay } from '../units/time.ts';
import { type Asked, unitsAbout } from './exemptions.ts';
import type { BaseFacts, ContractFacts } from './facts.ts';
import { emptyFor, lackOf, measuredOf, observeInto } from './filled.ts';
import {
  type Measured,
  type MeasuredUnit,
  type NameOf,
  ofRole,
  outcomeOf,
  sharesCases,
  type UnitOutcome,
} from './measurement.ts';
import {
  type FilledUnder,
  findingsLeft,
  makeFilledUnder,
  measureRuled,
  observeRuled,
  type RuledUnits,
  type Rulings,
  unitsByExemption,
} from './ruled.ts';

/** Measures the clauses of one period. */
export interface Measurer {
  /** The facts of the period, without any clause's scope. */
  readonly facts: ContractFacts;
  /** Its judged, counted units. */
  readonly whole: Population;
  /** Whatever two clauses share (scope, metric and options) is observed once. `days`: the units of these days only. */
  measure(clause: Clause, days?: Period): Measured;
  /** The same with other exemptions in force, and without findings. */
  under(inForce: ReadonlySet<number>): Measurer['measure'];
  /** Exemption, by its place in the list → units of the clause that it names. */
  named(clause: Clause, days?: Period): ReadonlyMap<number, number>;
  /** The same with waived days: they are worked, and paid. */
  count(clause: Clause): Measured;
  /** Why a session or an order counted for a clause, was left out, or was a breach. */
  trace(clause: Clause, asked: Asked): Trace;
}

// Days before the period's last that metrics take in without saying so (`since`).
const LOOK_BACK = 29;

export function makeMeasurer(base: BaseFacts, nameOf: NameOf, rulings: Rulings | null = null): Measurer {
  const scopes = new Map<string, ContractFacts>();
  const measured = new Map<string, Measured>();
  const ruled = new Map<string, { readonly units: RuledUnits; readonly fill: FilledUnder }>();
  const keyOf = ({ only, waivedDays }: Scope): string =>
    JSON.stringify([only, [...waivedDays].sort((a, b) => a - b)]);
  const factsOf = (scope: Scope): ContractFacts =>
    remember(scopes, keyOf(scope), () => withScope(base, scope));
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
    under: measureUnder,
    named: (clause, days) => {
      const found = ruledIn(scopeOf(clause), clause, days);
      return found ? unitsByExemption(found.units) : new Map();
    },
    count: (clause) => measureIn({ only: clause.only, waivedDays: new Set() }, clause),
  };

  /** With `inForce`, or null: with what counts, and with findings. */
  function measureUnder(inForce: ReadonlySet<number> | null): Measurer['measure'] {
    return (clause, days) => {
      const measureOwn = (own: Clause): Measured => measureRuledIn(scopeOf(own), own, days, inForce);
      const found = withUnits(base, clause, measureOwn(clause), measureOwn);
      if (!found.confirmed) return found;
      const { measurement } = withUnits(base, clause, found.confirmed, (own) => measureOwn(own).confirmed!);
      return { ...found, measurement: { ...found.measurement, confirmed: measurement } };
    };
  }

  function measureRuledIn(
    scope: Scope,
    clause: Clause,
    days: Period | undefined,
    asked: ReadonlySet<number> | null,
  ): Measured {
    const found = ruledIn(scope, clause, days);
    if (!found) return measureIn(scope, clause, days);
    const { key, ofClause, units, fill } = found;
    const facts = factsOf(scope);
    // Each other choice of exemptions is asked for once.
    if (asked) return measureRuled(facts, clause, units, fill, asked, days);
    const { inForce } = rulings!;
    return remember(measured, `${key} counted`, () => ({
      ...measureRuled(facts, clause, units, fill, inForce, days),
      findings: findingsLeft(facts, clause, nameOf, ofClause, inForce, days),
    }));
  }

  /** What was ruled of a clause, and its units by that; null where nothing was. */
  function ruledIn(scope: Scope, clause: Clause, days?: Period) {
    const facts = factsOf(scope);
    const ofClause = rulings?.of(facts, clause);
    if (!ofClause) return null;
    const { id, metric, options } = clause;
    const key = `${keyOf(scope)}${metric.id}${JSON.stringify([options, id, days])}`;
    return {
      key,
      ofClause,
      ...remember(ruled, key, () => {
        const units = observeRuled(facts, clause, nameOf, days, ofClause);
        return { units, fill: makeFilledUnder(facts, clause, nameOf, units, rulings!.inForce) };
      }),
    };
  }

  function measureIn(scope: Scope, clause: Clause, days?: Period): Measured {
    const { metric, options } = clause;
    const shares = sharesCases(base.contract, clause);
    const key = `${keyOf(scope)}${metric.id}${JSON.stringify([options, shares, days])}`;
    return remember(measured, key, () => {
      const facts = factsOf(scope);
      const filling = emptyFor(facts, clause, nameOf);
      observeInto(facts, clause, days, filling.sink);
      return measuredOf(facts, clause, filling, days);
    });
  }
}

function withScope(base: BaseFacts, scope: Scope): ContractFacts {
  const known = new Map<string, unknown>();
  const facts: ContractFacts = {
    ...base,
    scope,
    population: makePopulation(base, scope),
    derived: <T>(name: string, make: (facts: ContractFacts) => T): T =>
      remember(known, name, () => make(facts)) as T,
  };
  return facts;
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

/** What was measured of a clause, with its days, agents or shops where they are judged one by one; `inShop` measures it in one shop. */
function withUnits(
  facts: BaseFacts,
  clause: Clause,
  measured: Measured,
  inShop: (clause: Clause) => Measured,
): Measured {
  if (clause.each === null) return measured;
  const units = UNITS[clause.each](facts, clause, measured, inShop);
  return { ...measured, measurement: { ...measured.measurement, units } };
}

type UnitsOf = (
  facts: BaseFacts,
  clause: Clause,
  measured: Measured,
  inShop: (clause: Clause) => Measured,
) => MeasuredUnit[];

const UNITS: Readonly<Record<NonNullable<Clause['each']>, UnitsOf>> = {
  day: ({ period }, _clause, { byDay }) =>
    [...byDay]
      .filter(([day]) => day >= period.from && day <= period.to)
      .sort(([a], [b]) => a - b)
      .map(([day, figure]) => unit(formatDay(day), figure)),
  agent: ({ chats }, _clause, { byAgent }) =>
    [...byAgent]
      // What nobody took is nobody's miss.
      .flatMap(([agent, figure]) => (agent === -1 ? [] : [unit(chats.accounts.names[agent]!, figure)]))
      .sort((a, b) => compareCodePoints(a.unit, b.unit)),
  shop: ({ contract }, clause, _measured, inShop) =>
    shopsIn(contract.terms.shops, clause.only).map(({ name }) => {
      const { measurement } = inShop({ ...clause, only: { ...clause.only, shops: [name] } });
      return unit(name, measurement, measurement.allWaived);
    }),
};

const unit = (
  name: string,
  { value, numerator, denominator, sample }: Figure,
  allWaived = false,
): MeasuredUnit => ({ unit: name, value, numerator, denominator, sample, allWaived });

/** What became of one unit under a clause. */
export interface Account extends Finding {
  readonly outcome: UnitOutcome | 'excluded';
  /** Of what was left out, the reason (text/reasons.ts); else the outcome. */
  readonly code: string;
  readonly args: Readonly<Record<string, string | number | null>>;
  /** Of `measured`. */
  readonly shown: Unit;
}

/** Why a session or an order counted, was left out, or was a breach, unit by unit in time. */
interface Trace {
  /** Nothing could be measured at all, for this reason; else null. */
  readonly refusal: string | null;
  /** Empty where the clause has nothing to do with it. */
  readonly accounts: readonly Account[];
}

/** Observes once more, and keeps what concerns the session or order asked about. */
export function trace(facts: ContractFacts, clause: Pick<Clause, 'metric' | 'options'>, asked: Asked): Trace {
  const { metric, options } = clause;
  const { kind } = metric.accumulator(options);
  const concerns = unitsAbout(facts, clause, asked);
  const shown = shownUnit(metric, options);
  const accounts: Account[] = [];
  let refusal = lackOf(facts, clause);
  if (refusal !== null) return { refusal, accounts };
  const tell = (finding: Finding | undefined, outcome: Account['outcome'], code: string): void => {
    if (!finding) throw new Error(`${metric.id} does not say which unit it means`);
    if (concerns(finding))
      accounts.push({ ...finding, outcome, code, shown, args: argsOf(finding, options) });
  };
  const tally: Tally = {
    tracing: true,
    add: (observation) => {
      const outcome = outcomeOf(observation, kind, metric.better);
      tell(observation.finding, outcome, outcome);
    },
    exclude: (reason, units = 1, finding) => {
      if (units > 0) tell(finding, 'excluded', reason);
    },
    refuse: (reason) => {
      refusal ??= reason;
    },
  };
  metric.observe(facts, options, ofRole(facts, tally));
  return { refusal, accounts: accounts.sort((a, b) => a.at - b.at || a.row - b.row) };
}

/** What it is held against stands in the options, where it is a time. */
const argsOf = ({ measured }: Finding, options: Clause['options']): Account['args'] => {
  const limit = options.within ?? options['valid-within'] ?? null;
  return { measured, limit: typeof limit === 'number' ? limit : null };
};
