import type { Clause } from '../contract/contract.ts';
import type { ClausePart } from '../contract/in-force.ts';
import type { BaseFacts } from '../measure/facts.ts';
import type { Measurer } from '../measure/measure.ts';
import { figuresBy, type Measured, type MeasuredFigure } from '../measure/measurement.ts';
import { type Beside, besideOf } from '../measure/platform-figure.ts';
import { unitOf } from '../metrics/base/metric.ts';
import type { Period } from '../units/days.ts';
import { type Fraction, fraction, over, plus, times, ZERO } from '../units/fraction.ts';
import { groupBy } from '../units/group.ts';
import { type Part, shareOf } from './charge.ts';

/** A clause, or a part of one, and what was measured of it. */
export interface MeasuredClause {
  readonly clause: Clause;
  readonly part: Part | null;
  /** What it is judged on. */
  readonly measured: Measured;
  /** What was measured on its own days. */
  readonly own: Measured;
  readonly beside: Beside | undefined;
}

/** Measures every clause of the period in contract order; `after` is called after each. */
export function measureClauses(
  facts: BaseFacts,
  parts: readonly ClausePart[],
  measure: Measurer['measure'],
  after: () => void = () => {},
): MeasuredClause[] {
  return parts.map(({ clause, days }) => {
    const found = days
      ? measurePart(facts, clause, { ...days, of: facts.period.to - facts.period.from + 1 }, parts, measure)
      : measureWhole(facts, clause, measure);
    after();
    return found;
  });
}

function measureWhole(facts: BaseFacts, clause: Clause, measure: Measurer['measure']): MeasuredClause {
  const exported = measure(clause);
  const beside = besideIn(facts, clause, facts.period, exported);
  const measured = clause.from === 'console' ? beside!.judged : exported;
  return { clause, part: null, measured, own: measured, beside };
}

type PartDays = Pick<Part, 'from' | 'to' | 'note' | 'of'>;

function measurePart(
  facts: BaseFacts,
  worded: Clause,
  days: PartDays,
  parts: readonly ClausePart[],
  measure: Measurer['measure'],
): MeasuredClause {
  const clause = { ...worded, weight: times(worded.weight, shareOf(days)) };
  const own = clause.metric.perDay ? measureDays(facts, clause, days, measure) : null;
  const alone = own && { clause, part: { ...days, whole: false, mixed: false, sharesCases: false }, ...own };
  if (alone && !isTooSmall(clause, alone.measured)) return alone;

  const wordings = parts.filter((part) => part.clause.id === clause.id);
  const held = wordings.reduce((sum, part) => sum + (part.days ? part.days.to - part.days.from + 1 : 0), 0);
  // It is not judged on days on which it did not hold: its own sample stays too small.
  if (alone && held < days.of) return alone;
  const all = measureWhole(facts, clause, measure);
  // Nothing in all of the period: the part's own reason tells why.
  if (alone && all.measured.measurement.value === null) return alone;
  const target = held < days.of ? null : weighted(wordings);
  return {
    clause: target ? { ...clause, target: { side: clause.target!.side, value: target } } : clause,
    part: { ...days, whole: true, mixed: target === null, sharesCases: own === null },
    measured: own ? withOwnCases(all.measured, own.measured) : all.measured,
    own: own?.measured ?? all.measured,
    beside: all.beside,
  };
}

/** What was measured on some days; null where the platform's figure, which the clause is judged on, is not told for them. */
function measureDays(
  facts: BaseFacts,
  clause: Clause,
  days: PartDays,
  measure: Measurer['measure'],
): Pick<MeasuredClause, 'measured' | 'own' | 'beside'> | null {
  const exported = measure(clause, { from: days.from, to: days.to });
  const beside = besideIn(facts, clause, days, exported);
  // A report of a stretch that reaches over the part's edge tells of more than its days.
  const told = beside?.figure?.parts.every(({ choice }) => choice.straddling === 0) ? beside : undefined;
  if (clause.from === 'console' && !told) return null;
  const own = clause.from === 'console' ? told!.judged : exported;
  return { measured: own, own, beside: told };
}

/** The platform's figure beside the measured one, of some days. */
const besideIn = (facts: BaseFacts, clause: Clause, { from, to }: Period, measured: Measured) =>
  besideOf(
    { ...facts, contract: { ...facts.contract, clauses: [clause] }, period: { from, to } },
    new Map([[clause.id, measured]]),
  ).get(clause.id);

/** Of what is judged unit by unit, each unit has a sample of its own. */
const isTooSmall = ({ minSample, each }: Clause, { measurement }: Measured): boolean =>
  each === null && !measurement.allWaived && !measurement.uncounted && measurement.sample < minSample;

/** Each case is one part's only; points go by all of those that the value is made of. */
function withOwnCases(whole: Measured, own: Measured): Measured {
  const { measurement } = whole;
  const { review, confirmed } = own.measurement;
  return {
    ...whole,
    findings: own.findings,
    measurement: {
      ...measurement,
      ...casesOf(own.measurement),
      scored: measurement.breaches,
      ...(review && { review }),
      ...(confirmed && { confirmed: { ...measurement.confirmed!, ...casesOf(confirmed) } }),
    },
  };
}

const casesOf = ({ breaches, closers, cases }: MeasuredFigure) => ({
  breaches,
  closers,
  ...(cases && { cases }),
});

/** Σ days × target ÷ Σ days; null where the targets are not of one figure and one side. */
function weighted(parts: readonly ClausePart[]): Fraction | null {
  const [first] = parts;
  const kindOf = ({ metric, options, target }: Clause): string =>
    `${metric.id} ${unitOf(metric, options)} ${target!.side}`;
  if (parts.some(({ clause }) => kindOf(clause) !== kindOf(first!.clause))) return null;
  const daysOf = ({ days }: ClausePart): Fraction => fraction(days!.to - days!.from + 1);
  const sum = (values: readonly Fraction[]): Fraction => values.reduce(plus, ZERO);
  return over(
    sum(parts.map((part) => times(daysOf(part), part.clause.target!.value))),
    sum(parts.map(daysOf)),
  );
}

/**
 * What agents and days came to by clause id: a day by the wording of its part, an agent over all parts. Where wordings
 * are of different metrics, or a metric knows no days, an agent's figure is that of the last part.
 */
export const joinParts = (found: readonly MeasuredClause[]): ReadonlyMap<string, Measured> =>
  new Map(
    [...groupBy(found, ({ clause }) => clause.id)].map(([id, parts]) => [
      id,
      parts.length === 1 ? parts[0]!.own : joined(parts),
    ]),
  );

function joined(parts: readonly MeasuredClause[]): Measured {
  const { clause, own } = parts.at(-1)!;
  const { metric, options } = clause;
  const cells = parts.flatMap((part) => (part.clause.metric === metric ? (part.own.cells ?? []) : []));
  const { value } = metric.accumulator(options);
  return {
    ...own,
    byAgent: metric.perAgent && own.cells ? figuresBy(cells, ({ agent }) => agent, value) : own.byAgent,
    byDay: new Map(parts.flatMap((part) => [...part.own.byDay])),
  };
}
