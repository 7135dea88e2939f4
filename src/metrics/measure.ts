import type { Clause } from '../contract/contract.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { type Day, day } from '../units/time.ts';
import type { Cell, Figure } from './accumulator.ts';
import { type Case, keepCases, sharesCases } from './cases.ts';
import { distributionOf } from './distribution-of.ts';
import type { Facts } from './facts.ts';
import { figuresBy } from './figures-by.ts';
import type { Finding } from './finding.ts';
import { isWaivedAway } from './is-waived-away.ts';
import { kindsGiven } from './kinds-given.ts';
import type { Measurement } from './measurement.ts';
import { needsOf } from './metric.ts';
import { type Days, ofDays } from './of-days.ts';
import { ofRole } from './of-role.ts';
import { makePopulation, type Population, type Scope } from './population.ts';
import { type FilledTally, makeTally } from './tally.ts';
import { type Asked, type Trace, trace } from './trace.ts';
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
}

/** What is known before any scope is chosen. */
export type BaseFacts = Omit<Facts, 'scope' | 'population' | 'derived'>;

/** Names a finding among those of the same value, instant and agent: the same for both parties. */
type NameOf = (finding: Finding) => string;

export interface Measurer {
  /** The facts of the period, without any clause's scope. */
  readonly facts: Facts;
  /** Its judged, counted units. */
  readonly whole: Population;
  /** Whatever two clauses share (scope, metric and options) is observed once. `days`: the units of these days only. */
  measure(clause: Clause, days?: Days): Measured;
  /** The same with waived days: they are worked, and paid. */
  count(clause: Clause): Measured;
  /** Why a session or an order counted for a clause, was left out, or was a breach. */
  trace(clause: Clause, asked: Asked): Trace;
}

// Days before the period's last that metrics take in without saying so (`since`).
const LOOK_BACK = 29;

const EVERYTHING: Scope = { only: { hours: [], days: [], shops: [], role: null }, waivedDays: new Set() };

export function makeMeasurer(base: BaseFacts, nameOf: NameOf): Measurer {
  const scopes = new Map<string, Facts>();
  const measured = new Map<string, Measured>();
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
    measure: (clause, days) => {
      const measureOwn = (own: Clause) => measureIn(scopeOf(own), own, days);
      return withUnits(base, clause, measureOwn(clause), measureOwn);
    },
    count: (clause) => measureIn({ only: clause.only, waivedDays: new Set() }, clause),
  };

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
  const { metric, options } = clause;
  const accumulator = metric.accumulator(options);
  const agentName = ({ agent }: Finding): string => facts.chats.accounts.names[agent] ?? '';
  // A small figure is the worst where higher is better, unless what is shown is a wait.
  const sign = metric.better === 'higher' && accumulator.kind !== 'rate' ? 1 : -1;
  const tally = makeTally(
    (a, b) =>
      compareMeasured(a, b, sign) ||
      a.at - b.at ||
      compareCodePoints(agentName(a), agentName(b)) ||
      compareCodePoints(nameOf(a), nameOf(b)),
  );
  const cases: Case[] | undefined = sharesCases(facts.contract, clause) ? [] : undefined;
  const needs = needsOf(metric, options);
  const given = kindsGiven(facts);
  const missing = needs.find((kind) => !given.has(kind) && !given.has(metric.orElse?.[kind] ?? kind));
  if (missing) tally.refuse(`no-${missing}`);
  else {
    const kept = cases ? keepCases(tally, accumulator, metric.better, cases) : tally;
    metric.observe(facts, options, ofRole(facts, days ? ofDays(facts, clause, days, kept) : kept));
  }

  const cells = tally.cells;
  const figure = tally.refusal === null ? accumulator.value(cells) : NOTHING;
  const excluded = Object.fromEntries([...tally.excluded].sort(([a], [b]) => compareCodePoints(a, b)));
  const isRate = accumulator.kind === 'rate';
  return {
    measurement: {
      ...figure,
      reason: figure.value === null ? reasonOf(tally) : null,
      distribution: accumulator.kind === 'statistic' ? distributionOf(cells) : null,
      excluded,
      breaches: isRate
        ? missesOf(cells, metric.better)
        : accumulator.kind === 'count'
          ? casesOf(cells)
          : null,
      closers: isRate && needs.includes('chats') ? tally.closers : null,
      isRate,
      cases,
      details: figure.value === null ? [] : (metric.details?.(cells, options, facts) ?? []),
      allWaived: figure.value === null && tally.refusal === null && isWaivedAway(tally.excluded),
    },
    findings: tally.worst.list(),
    byAgent: metric.perAgent ? figuresBy(cells, ({ agent }) => agent, accumulator.value) : new Map(),
    byDay: metric.perDay ? figuresBy(cells, ({ day }) => day, accumulator.value) : new Map(),
    ...(days && { cells }),
  };
}

const NOTHING: Figure = { value: null, numerator: null, denominator: null, sample: 0 };

/** Never answered is worst. */
function compareMeasured(a: Finding, b: Finding, sign: number): number {
  if (a.measured === null || b.measured === null)
    return Number(a.measured !== null) - Number(b.measured !== null);
  return sign * (a.measured - b.measured);
}

// What was left out for these says why nothing is left.
const TELLING = ['coarse-time', 'no-ship-time'];

const reasonOf = ({ refusal, excluded }: FilledTally): string =>
  refusal ?? TELLING.find((reason) => excluded.has(reason)) ?? 'nothing-measured';

function missesOf(cells: readonly Cell[], better: 'lower' | 'higher'): number {
  return cells.reduce((sum, { num, den }) => sum + (better === 'higher' ? den - num : num), 0);
}

const casesOf = (cells: readonly Cell[]): number => cells.reduce((sum, { num }) => sum + num, 0);

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
