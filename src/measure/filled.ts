import type { Clause } from '../contract/contract.ts';
import type { Cell, Figure } from '../metrics/base/accumulator.ts';
import type { Finding } from '../metrics/base/finding.ts';
import { needsOf } from '../metrics/base/metric.ts';
import { type FilledTally, makeTally, type Tally } from '../metrics/base/tally.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { type Case, keepCases, sharesCases } from './cases.ts';
import { distributionOf } from './distribution-of.ts';
import type { Facts } from './facts.ts';
import { figuresBy } from './figures-by.ts';
import { isWaivedAway } from './is-waived-away.ts';
import { kindsGiven } from './kinds-given.ts';
import type { Measured, NameOf } from './measure.ts';
import { type Days, observeDays } from './of-days.ts';
import { ofRole } from './of-role.ts';

/** What was observed of a clause, not yet made into figures. */
export interface Filled {
  readonly tally: Pick<FilledTally, 'cells' | 'excluded' | 'refusal' | 'worst' | 'closers'>;
  /** Of clauses whose cases have to be told apart; else undefined. */
  readonly cases: Case[] | undefined;
}

/** Something to observe into, still empty; `sink` fills it. */
export interface Filling extends Filled {
  readonly sink: Tally;
}

export function emptyFor(facts: Facts, clause: Clause, nameOf: NameOf): Filling {
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
  return { tally, cases, sink: cases ? keepCases(tally, accumulator, metric.better, cases) : tally };
}

/** Observes all units of the clause, or those of some days. */
export function observeInto(facts: Facts, clause: Clause, days: Days | undefined, sink: Tally): void {
  const { metric, options } = clause;
  const needs = needsOf(metric, options);
  const given = kindsGiven(facts);
  const missing = needs.find((kind) => !given.has(kind) && !given.has(metric.orElse?.[kind] ?? kind));
  if (missing) sink.refuse(`no-${missing}`);
  else if (days) observeDays(facts, clause, days, sink);
  else metric.observe(facts, options, ofRole(facts, sink));
}

/** What was observed, as figures. */
export function measuredOf(
  facts: Facts,
  { metric, options }: Clause,
  { tally, cases }: Filled,
  days?: Days,
): Measured {
  const accumulator = metric.accumulator(options);
  const needs = needsOf(metric, options);
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
const TELLING = ['coarse-time', 'no-ship-time', 'no-group-time', 'exempted'];

const reasonOf = ({ refusal, excluded }: Filled['tally']): string =>
  refusal ?? TELLING.find((reason) => excluded.has(reason)) ?? 'nothing-measured';

function missesOf(cells: readonly Cell[], better: 'lower' | 'higher'): number {
  return cells.reduce((sum, { num, den }) => sum + (better === 'higher' ? den - num : num), 0);
}

const casesOf = (cells: readonly Cell[]): number => cells.reduce((sum, { num }) => sum + num, 0);
