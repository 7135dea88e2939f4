import type { Clause } from '../contract/contract.ts';
import { mergeHistograms, NO_FIGURE, type TallyCell } from '../metrics/base/accumulator.ts';
import { type ColumnReason, columnOf } from '../metrics/base/columns.ts';
import { inShops } from '../metrics/base/facts.ts';
import { type Metric, needsOf } from '../metrics/base/metric.ts';
import {
  anchorOf,
  type FilledTally,
  type Finding,
  makeTally,
  type Observation,
  type Tally,
} from '../metrics/base/tally.ts';
import type { Input, Kind } from '../records/input.ts';
import { compareCodePoints } from '../units/code-points.ts';
import type { Period } from '../units/days.ts';
import { percentile } from '../units/statistics.ts';
import type { Day } from '../units/time.ts';
import type { ContractFacts } from './facts.ts';
import {
  type CaseEvent,
  type Distribution,
  figuresBy,
  keepCases,
  type Measured,
  makeIsOfRole,
  type NameOf,
  ofRole,
  sharesCases,
} from './measurement.ts';

/** What was observed of a clause, not yet made into figures. */
export interface Filled {
  readonly tally: Pick<FilledTally, 'cells' | 'excluded' | 'refusal' | 'worst' | 'closers'>;
  /** Of clauses whose cases have to be told apart; else undefined. */
  readonly cases: CaseEvent[] | undefined;
}

/** Something to observe into, still empty; `sink` fills it. */
export interface Filling extends Filled {
  readonly sink: Tally;
}

/** A tally for one clause, with its cases where they are told apart. */
export function emptyFor(facts: ContractFacts, clause: Clause, nameOf: NameOf): Filling {
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
  const cases: CaseEvent[] | undefined = sharesCases(facts.contract, clause) ? [] : undefined;
  return { tally, cases, sink: cases ? keepCases(tally, accumulator, metric.better, cases) : tally };
}

/** Never answered is worst. */
function compareMeasured(a: Finding, b: Finding, sign: number): number {
  if (a.measured === null || b.measured === null)
    return Number(a.measured !== null) - Number(b.measured !== null);
  return sign * (a.measured - b.measured);
}

/** Observes all units of the clause, or those of some days; with `all` those of other roles and days are added too. */
export function observeInto(
  facts: ContractFacts,
  clause: Clause,
  days: Period | undefined,
  sink: Tally,
  reach: 'own' | 'all' = 'own',
): void {
  const { metric, options } = clause;
  const lacking = lackOf(facts, clause);
  if (lacking !== null) sink.refuse(lacking);
  else if (days) observeDays(facts, clause, days, sink, reach);
  else metric.observe(facts, options, reach === 'own' ? ofRole(facts, sink) : sink);
}

/** Why a unit is not the clause's: its agent has another role, or its day is another part's; null: it is. */
export type Elsewhere = (observation: Observation) => 'out-of-scope' | 'other-days' | null;

export function makeElsewhere(facts: ContractFacts, days: Period | undefined): Elsewhere {
  const isOfRole = makeIsOfRole(facts);
  return (observation) => {
    const { day } = observation;
    if (days && (day < days.from || day > days.to)) return 'other-days';
    return isOfRole(observation) ? null : 'out-of-scope';
  };
}

/** The export, or the column of one, for whose want a clause cannot be measured: a reason; null where all are there. */
export function lackOf(
  facts: ContractFacts,
  { metric, options }: Pick<Clause, 'metric' | 'options'>,
): string | null {
  const given = kindsGiven(facts);
  // What will do does where the needed kind was not given.
  const serving = needsOf(metric, options).map((kind) =>
    given.has(kind) ? kind : (metric.orElse?.[kind] ?? kind),
  );
  const missing = serving.findIndex((kind) => !given.has(kind));
  if (missing !== -1) return `no-${needsOf(metric, options)[missing]}`;
  const columns = metric.columns?.(options, facts.contract.attribution) ?? [];
  return (
    columns.find((reason) => serving.includes(columnOf(reason).kind) && lacksColumn(facts, reason)) ?? null
  );
}

/** Whether none of the clause's sheets with rows of the kind has the column. */
function lacksColumn(facts: ContractFacts, reason: ColumnReason): boolean {
  const { kind, fields } = columnOf(reason);
  const own = facts.inputs.filter(
    (input) => input.kind === kind && input.kept > 0 && isOfClause(facts, input),
  );
  return (
    own.length > 0 &&
    own.every(({ columns: { mapped } }) => fields.every((field) => mapped[field] === undefined))
  );
}

// A list of incidents without a row says that there were none.
const TELLING_EMPTY: readonly Kind[] = ['complaints', 'violations'];

/** What was given for any of the clause's shops; who is who is the same in all of them. */
const kindsGiven = (facts: ContractFacts): ReadonlySet<Kind> =>
  new Set(
    facts.inputs
      .filter(({ rows, kind }) => rows > 0 || TELLING_EMPTY.includes(kind))
      .filter((input) => isOfClause(facts, input))
      .map(({ kind }) => kind),
  );

const isOfClause = (facts: ContractFacts, { shop, kind }: Pick<Input, 'shop' | 'kind'>): boolean =>
  shop === -1 || kind === 'roster' || inShops(facts, shop);

/** Observes a clause's units of some of the period's days; those of other days are not even left out. */
function observeDays(
  facts: ContractFacts,
  { metric, options }: Pick<Clause, 'metric' | 'options'>,
  { from, to }: Period,
  tally: Tally,
  reach: 'own' | 'all',
): void {
  const among = (day: Day): boolean => day >= from && day <= to;
  const observe = (changes: Partial<Tally>): void => {
    const sink = { ...tally, ...changes };
    metric.observe(facts, options, reach === 'own' ? ofRole(facts, sink) : sink);
  };
  const add: Tally['add'] = (observation) => {
    if (reach === 'all' || among(observation.day)) tally.add(observation);
  };
  const exclude: Tally['exclude'] = (reason, units, finding) => {
    if (!finding) throw new Error(`${metric.id} does not say which unit it leaves out`);
    if (among(facts.calendar.dayOf(anchorOf(finding)))) tally.exclude(reason, units, finding);
  };
  if (tally.tracing) {
    observe({ add, exclude });
    return;
  }
  observe({ add, exclude: () => {} });
  // Only a tracing tally is told which unit is left out, and so of which day it is.
  observe({ tracing: true, add: () => {}, exclude });
}

/** What was observed, as figures. */
export function measuredOf(
  facts: ContractFacts,
  { metric, options }: Clause,
  { tally, cases }: Filled,
  days?: Period,
): Measured {
  const accumulator = metric.accumulator(options);
  const needs = needsOf(metric, options);
  const cells = tally.cells;
  const figure = tally.refusal === null ? accumulator.value(cells) : NO_FIGURE;
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

// What was left out for these says why nothing is left.
const TELLING = ['coarse-time', 'no-ship-time', 'no-group-time', 'exempted'];

const reasonOf = ({ refusal, excluded }: Filled['tally']): string =>
  refusal ?? TELLING.find((reason) => excluded.has(reason)) ?? 'nothing-measured';

/** Percentiles of all values of these cells; null where there is none. */
function distributionOf(cells: readonly TallyCell[]): Distribution | null {
  const histogram = mergeHistograms(cells);
  const [p50, p90, p95, max] = [50, 90, 95, 100].map((percent) => percentile(histogram, percent));
  return max == null ? null : { p50: p50!, p90: p90!, p95: p95!, max };
}

function missesOf(cells: readonly TallyCell[], better: Metric['better']): number {
  return cells.reduce((sum, { num, den }) => sum + (better === 'higher' ? den - num : num), 0);
}

const casesOf = (cells: readonly TallyCell[]): number => cells.reduce((sum, { num }) => sum + num, 0);

/** Reasons for which a unit is not the clause's to count. Every other one leaves a unit that could not be measured. */
const NOT_COUNTED: ReadonlySet<string> = new Set([
  'waived',
  'not-judged',
  'unassigned',
  'outside-period',
  'outside-hours',
  'out-of-scope',
  'closer',
  'bot-stage',
  'after-sale',
  'flagged',
  'presale',
  'closed',
  'refunded',
  'no-earlier-session',
  'no-refund',
  'seller-liable',
  'others-liable',
  'not-invited',
]);

/** Whether waived days are why there is nothing: every unit left out was waived, or was not the clause's anyway. */
const isWaivedAway = (excluded: ReadonlyMap<string, number>): boolean =>
  excluded.has('waived') && [...excluded.keys()].every((reason) => NOT_COUNTED.has(reason));
