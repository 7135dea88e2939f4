import type { Clause, Settlement } from '../contract/contract.ts';
import type { Measurement } from '../measure/measurement.ts';
import { unitOf } from '../metrics/base/metric.ts';
import type { Judgement, Verdict } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { SettlementLine } from '../scorecard/settlement.ts';
import { scores } from '../scorecard/standing.ts';
import type { Period } from '../units/days.ts';
import { type Fraction, toNumber } from '../units/fraction.ts';
import type { FeeMeasurements } from './base.ts';
import { budgetOf } from './budget.ts';
import { consoleEntry } from './console-entry.ts';
import { judgeEach } from './each.ts';
import { intervalOf } from './interval.ts';
import { partEntry } from './part.ts';
import { pointsOf } from './points.ts';
import { type Before, settle } from './settlement.ts';
import { shortOf } from './short.ts';
import { shownOnly } from './shown-only.ts';
import { waitsForReview } from './standing.ts';
import type { Judged, Subject } from './subject.ts';
import { scoreOf, totalOf } from './total.ts';
import { verdictOf } from './verdict.ts';

/** Holds what was measured against the clauses: judgements in contract order, the money, and the sum of it all. */
export function judge(
  settlement: Settlement | null,
  subjects: readonly Subject[],
  period: Period,
  counted: FeeMeasurements = new Map(),
  before?: Before,
): Pick<Scorecard, 'judgements' | 'settlement' | 'total'> {
  const all = subjects.map(judgedOf);
  const money = settlement && settle(settlement, period, all, scoreOf(all), counted, before);
  const moved = ({ clause: { id }, part = null }: Judged) => {
    const from = partEntry(part)?.from;
    const net = (lines: readonly SettlementLine[] = []) =>
      lines.find((line) => line.clause === id && line.part?.from === from)?.net ?? 0;
    return { penalty: net(money?.lines), bonus: money?.bonusHeld === null ? net(money.bonusLines) : 0 };
  };
  return {
    judgements: all.map((judged) => judgementOf(judged, moved(judged))),
    settlement: money,
    total: totalOf(all),
  };
}

/** What holds of a clause by what was measured of it. */
export function judgedOf(subject: Subject): Judged {
  const { clause } = subject;
  const each = judgeEach(clause, subject.measurement);
  const measurement = each?.measurement ?? subject.measurement;
  const held = each ? each.verdict : verdictOf(clause, measurement);
  const verdict = subject.part?.mixed && isJudged(held) ? 'insufficient' : held;
  const { value, breaches, scored = each ? null : breaches } = measurement;
  const points =
    isJudged(verdict) && scores(clause) && value !== null ? pointsOf(clause, value, scored) : null;
  const { confirmed } = subject.measurement;
  return {
    ...subject,
    measurement,
    verdict,
    points,
    each: each?.entry ?? null,
    ...(confirmed && { confirmed: judgedOf({ ...subject, measurement: { ...confirmed, evidence: [] } }) }),
  };
}

const isJudged = (verdict: Verdict | null): boolean =>
  verdict === 'met' || verdict === 'within-margin' || verdict === 'missed';

function judgementOf(
  { clause, part = null, measurement, verdict, points, beside, pace = null, each = null }: Judged,
  moved: Pick<Judgement, 'penalty' | 'bonus'>,
): Judgement {
  const { target } = clause;
  return {
    clause: clause.id,
    part: partEntry(part),
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
    beforeExemptions: null,
    each,
    review: reviewOf(clause, measurement),
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

/** Cases that a person has to confirm; before anybody has looked at them all are open. */
const reviewOf = (clause: Clause, { review, breaches }: Measurement): Judgement['review'] =>
  !waitsForReview(clause) || breaches === null
    ? null
    : { ...(review ?? { confirmed: 0, dismissed: 0, open: breaches }) };

const numberOf = (value: Fraction | null): number | null => value && toNumber(value);
