import type { Clause, Settlement, Target } from '../contract/contract.ts';
import type { MeasuredUnit, Measurement, Rate } from '../measure/measurement.ts';
import type { Beside } from '../measure/platform-figure.ts';
import type { Basis, PlatformPart } from '../measure/platform-part.ts';
import { unitOf } from '../metrics/base/metric.ts';
import type { EachEntry, Judgement, PlatformEntry, Verdict } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { SettlementLine } from '../scorecard/settlement.ts';
import { scores } from '../scorecard/standing.ts';
import { formatInterval, formatWeekdays } from '../terms/hours.ts';
import type { Only } from '../terms/terms.ts';
import type { Period } from '../units/days.ts';
import { ceil, compare, type Fraction, floor, fraction, minus, times, toNumber } from '../units/fraction.ts';
import type { FeeMeasurements } from './base.ts';
import { budgetOf } from './budget.ts';
import { partEntry } from './charge.ts';
import { type Before, settle } from './settlement.ts';
import { decisive, type Judged, type Subject, waitsForReview } from './subject.ts';
import { scoreOf, totalOf } from './total.ts';
import { intervalOf, pointsOf, verdictOf } from './verdict.ts';

/** What a period comes to. */
export type Outcome = Pick<Scorecard, 'judgements' | 'settlement' | 'total'>;

/** Holds what was measured against the clauses: judgements in contract order, the money, and the sum of it all. */
export function judge(
  settlement: Settlement | null,
  subjects: readonly Subject[],
  period: Period,
  counted: FeeMeasurements = new Map(),
  before?: Before,
): Outcome {
  const all = subjects.map(judgedOf);
  const money =
    settlement &&
    settle(settlement, period, all, scoreOf(all.flatMap((each) => decisive(each) ?? [])), counted, before);
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

/** A clause judged unit by unit: the figure and verdict that stand for it, and those of every unit. */
interface JudgedEach {
  readonly measurement: Measurement;
  readonly verdict: Verdict;
  readonly entry: EachEntry;
}

/** Null where the clause is judged all in one. Its breaches are the units that missed. */
function judgeEach(clause: Clause, whole: Measurement): JudgedEach | null {
  const { each, target } = clause;
  if (each === null || target === null) return null;
  if (whole.units === undefined) throw new Error(`clause ${clause.id} was not measured by ${each}`);
  const units = whole.units.map(
    (measured): JudgedUnit => ({
      measured,
      verdict: verdictOf(clause, { ...measured, isRate: whole.isRate })!,
    }),
  );
  const worst = worstOf(units, target);
  const missed = units.filter(({ verdict }) => verdict === 'missed').length;
  const { value = null, numerator = null, denominator = null, sample = 0 } = worst?.measured ?? {};
  return {
    measurement: {
      ...whole,
      value,
      numerator,
      denominator,
      sample,
      reason: value === null ? (whole.reason ?? 'nothing-measured') : null,
      breaches: missed,
      closers: null,
      // Of a target of 0 points go by the worst unit's own cases: of a rate at most 0 its numerator.
      ...(whole.isRate && numerator !== null ? { scored: toNumber(numerator) } : {}),
      // What is short, or may still miss, are units of one day or agent: of the clause it has no meaning.
      isRate: false,
      cases: undefined,
    },
    verdict: worst?.verdict ?? (whole.allWaived ? 'waived' : 'no-data'),
    entry: {
      by: each,
      judged: units.filter(({ verdict }) => RANK.indexOf(verdict) < RANK.indexOf('insufficient')).length,
      missed,
      units: units.map(({ measured, verdict }) => ({
        unit: measured.unit,
        value: numberOf(measured.value),
        numerator: numberOf(measured.numerator),
        denominator: numberOf(measured.denominator),
        sample: measured.sample,
        verdict,
      })),
    },
  };
}

interface JudgedUnit {
  readonly measured: MeasuredUnit;
  readonly verdict: Verdict;
}

/** Verdicts of units with a figure, the worst first. */
const RANK: readonly Verdict[] = ['missed', 'within-margin', 'met', 'insufficient', 'no-data', 'waived'];

/** The worst unit judged, else the worst of too small a sample; of equals the first. */
function worstOf(units: readonly JudgedUnit[], { side }: Target): JudgedUnit | null {
  const sign = side === 'min' ? 1 : -1;
  return units
    .filter(({ measured }) => measured.value !== null)
    .reduce<JudgedUnit | null>((worst, unit) => {
      if (worst === null) return unit;
      const order = RANK.indexOf(unit.verdict) - RANK.indexOf(worst.verdict);
      const values = sign * compare(unit.measured.value!, worst.measured.value!);
      return order < 0 || (order === 0 && values < 0) ? unit : worst;
    }, null);
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
    console: platformEntry(beside),
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

/** A clause's scope as the scorecard writes it: `09:00-23:00`, `mon-fri`. */
const shownOnly = ({ hours, days, shops, role }: Only): Judgement['only'] => ({
  hours: hours.map(formatInterval),
  days: formatWeekdays(days),
  shops: [...shops],
  role,
});

/** The platform's figure as the scorecard has it; null where a clause judged on exports has none beside it. */
function platformEntry(beside: Beside | undefined): PlatformEntry | null {
  if (beside === undefined) return null;
  const { figure, reason, measured, difference, differences } = beside;
  const parts = figure?.parts ?? [];
  const { value, numerator, denominator, sample, reason: why } = measured.measurement;
  return {
    value: numberOf(figure?.value),
    numerator: numberOf(figure?.numerator),
    denominator: numberOf(figure?.denominator),
    sample: figure?.sample ?? 0,
    reason,
    basis: figure?.basis ?? null,
    formats: unique(parts.map(({ report }) => report.format)),
    columns: unique(parts.flatMap((part) => columnsOf(part, figure!.basis))),
    weight: figure?.basis === 'weighted' ? unique(parts.flatMap(weightOf)) : [],
    accounts: figure?.accounts.length ?? 0,
    days: figure?.days ?? 0,
    measured: {
      value: numberOf(value),
      numerator: numberOf(numerator),
      denominator: numberOf(denominator),
      sample,
      reason: why,
    },
    difference: numberOf(difference),
    reasons: differences.map(({ code, args }) => ({ code, args: { ...args } })),
  };
}

/** The columns that a part's figure comes from, as its report names them. */
function columnsOf(
  { statement: { stated, counts }, report: { columns } }: PlatformPart,
  basis: Basis,
): string[] {
  const counted = counts === null ? [] : [...counts.plus, ...(counts.minus ?? []), ...(counts.of ?? [])];
  const fields = basis === 'counts' ? counted : stated === null ? [] : [stated];
  return fields.flatMap((field) => columns.get(field) ?? []);
}

const weightOf = ({ weight, report }: PlatformPart): string[] =>
  weight === null ? [] : [report.columns.get(weight) ?? weight];

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** Cases that a person has to confirm; before anybody has looked at them all are open. */
const reviewOf = (clause: Clause, { review, breaches }: Measurement): Judgement['review'] =>
  !waitsForReview(clause) || breaches === null
    ? null
    : { ...(review ?? { confirmed: 0, dismissed: 0, open: breaches }) };

/** How many more units of a missed rate would have met its target, were they on the other side; null where it is no rate. */
export function shortOf(target: Target, { isRate, numerator, denominator }: Rate): number | null {
  if (!isRate || numerator === null || denominator === null) return null;
  const needed = times(target.value, denominator);
  const gap =
    target.side === 'min'
      ? minus(fraction(ceil(needed)), numerator)
      : minus(numerator, fraction(floor(needed)));
  return Number(ceil(gap));
}

const numberOf = (value: Fraction | null | undefined): number | null => (value ? toNumber(value) : null);
