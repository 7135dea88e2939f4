import type { Clause, Contract } from '../contract/contract.ts';
import type { Beside } from '../metrics/console/beside.ts';
import type { Measurement } from '../metrics/measurement.ts';
import { unitOf } from '../metrics/metric.ts';
import { type Fraction, toNumber } from '../units/fraction.ts';
import type { FeeMeasurements } from './base.ts';
import { budgetOf, type Pace } from './budget.ts';
import { consoleEntry } from './console-entry.ts';
import { intervalOf } from './interval.ts';
import type { Period } from './months.ts';
import { pointsOf } from './points.ts';
import type { Judgement, Scorecard, SettlementLine, Verdict } from './scorecard.ts';
import { settle } from './settlement.ts';
import { shortOf } from './short.ts';
import { shownOnly } from './shown-only.ts';
import { scores } from './standing.ts';
import { type Judged, scoreOf, totalOf } from './total.ts';
import { verdictOf } from './verdict.ts';

/** A judged clause with what was measured of it. */
type Finding = Judged & { readonly measurement: Measurement };

/** Holds what was measured against the clauses: judgements in contract order, the money, and the sum of it all. */
export function judge(
  { clauses, settlement }: Pick<Contract, 'clauses' | 'settlement'>,
  measurements: ReadonlyMap<string, Measurement>,
  period: Period,
  beside: ReadonlyMap<string, Beside> = new Map(),
  counted: FeeMeasurements = new Map(),
  paces: ReadonlyMap<string, Pace> = new Map(),
): Pick<Scorecard, 'judgements' | 'settlement' | 'total'> {
  const findings = clauses.map((clause) => findingOf(clause, measurements.get(clause.id)));
  const money = settlement && settle(settlement, period, findings, scoreOf(findings), counted);
  const moved = (id: string) => {
    const net = (lines: readonly SettlementLine[] = []) =>
      lines.find(({ clause }) => clause === id)?.net ?? 0;
    return { penalty: net(money?.lines), bonus: money?.bonusHeld === null ? net(money.bonusLines) : 0 };
  };
  return {
    judgements: findings.map((finding) => {
      const { id } = finding.clause;
      return judgementOf(finding, moved(id), beside.get(id), paces.get(id) ?? null);
    }),
    settlement: money,
    total: totalOf(findings),
  };
}

function findingOf(clause: Clause, measurement: Measurement | undefined): Finding {
  if (measurement === undefined) throw new Error(`clause ${clause.id} was not measured`);
  const verdict = verdictOf(clause, measurement);
  const { value, breaches } = measurement;
  const points =
    isJudged(verdict) && scores(clause) && value !== null ? pointsOf(clause, value, breaches) : null;
  return { clause, measurement, verdict, points };
}

const isJudged = (verdict: Verdict | null): boolean =>
  verdict === 'met' || verdict === 'within-margin' || verdict === 'missed';

function judgementOf(
  { clause, measurement, verdict, points }: Finding,
  moved: Pick<Judgement, 'penalty' | 'bonus'>,
  beside: Beside | undefined,
  pace: Pace | null,
): Judgement {
  const { target } = clause;
  return {
    clause: clause.id,
    part: null,
    metric: clause.metric.id,
    options: { ...clause.options },
    only: shownOnly(clause.only),
    from: clause.from,
    severity: clause.severity,
    responsibility: clause.responsibility,
    critical: clause.critical,
    weight: toNumber(clause.weight),
    minSample: clause.minSample,
    target: target && { side: target.side, value: toNumber(target.value) },
    value: numberOf(measurement.value),
    numerator: numberOf(measurement.numerator),
    denominator: numberOf(measurement.denominator),
    sample: measurement.sample,
    unit: unitOf(clause.metric, clause.options),
    reason: measurement.reason,
    console: consoleEntry(beside),
    distribution: measurement.distribution && { ...measurement.distribution },
    interval: intervalOf(measurement),
    excluded: { ...measurement.excluded },
    withoutExemptions: null,
    verdict,
    points: numberOf(points),
    short: target && verdict === 'missed' ? shortOf(target, measurement) : null,
    budget: budgetOf(clause, measurement, pace),
    breaches: measurement.breaches,
    closers: measurement.closers,
    details: (measurement.details ?? []).map(({ code, value, numerator, denominator, unit }) => ({
      code,
      value: numberOf(value),
      numerator: numberOf(numerator),
      denominator: numberOf(denominator),
      unit,
    })),
    evidence: [...measurement.evidence],
    ...moved,
  };
}

const numberOf = (value: Fraction | null): number | null => value && toNumber(value);
