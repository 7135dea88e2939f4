import type { Clause } from '../contract/contract.ts';
import { shopsIn } from '../contract/customs.ts';
import type { Figure } from '../metrics/base/accumulator.ts';
import { columnOf } from '../metrics/base/columns.ts';
import { type ListReading, listReadingOf } from '../metrics/base/listed.ts';
import type { SessionRow } from '../records/chat-line.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { type Fraction, fraction, fromNumber, over, plus, ZERO } from '../units/fraction.ts';
import { groupBy } from '../units/group.ts';
import { type Histogram, percentile, type Statistic } from '../units/statistics.ts';
import type { Day } from '../units/time.ts';
import type { BaseFacts } from './facts.ts';
import type { Distribution } from './measurement.ts';
import type { PlatformFigure } from './platform-part.ts';

/**
 * The desk's own figure of a clause, row by row from its lists of sessions, exactly: of the sessions that began in the
 * period, whose agent is judged. Null where no list tells it; a code of text/reasons.ts where none of its rows counts.
 */
export function listedFigure(facts: BaseFacts, clause: Clause): PlatformFigure | string | null {
  const { contract, calendar, period, inputs, sheets, who } = facts;
  const { id, metric, options, only } = clause;
  const reading = listReadingOf(metric.id, options);
  if (reading === null) return null;
  const { shops, agents } = contract.terms;
  const own = shopsIn(shops, only);
  const isOwn = ({ input }: { readonly input: number }): boolean => own.includes(shops[inputs[input]!.shop]!);
  const { fields } = columnOf(reading.column);
  const tells = ({ input }: SessionRow): boolean =>
    fields.some((field) => inputs[input]!.columns.mapped[field] !== undefined);
  const rows = sheets['session-report'].filter(isOwn);
  const listed = rows.filter(tells);
  if (listed.length === 0)
    return rows.length === 0 || sheets['platform-report'].some(isOwn) ? null : reading.column;
  const waived = calendar.waivedDays(id, metric.id, period.from, period.to);
  const inPeriod = listed.filter(({ at }) => {
    const day = calendar.dayOf(at);
    return day >= period.from && day <= period.to && !waived.has(day) && calendar.admits(only, at);
  });
  if (inPeriod.length === 0) return 'console-outside';
  const counted = inPeriod.filter((row) => {
    const account = agentOf(row);
    if (account === null) return agents.unassigned === 'vendor';
    const { side, roles } = who(account, row.at);
    return (
      (side === 'vendor' || (side === null && agents.vendor === null)) &&
      (only.role === null || roles.includes(only.role))
    );
  });
  if (counted.length === 0) return 'console-no-agents';
  const figure = figureOf(counted, reading);
  if (figure.value === null) return 'console-blank';
  const days = [...new Set(inPeriod.map(({ at }) => calendar.dayOf(at)))];
  const untold = counted.filter((row) => reading.of(row) === null).length;
  const why = reading.column === 'no-listed-wait-column' ? 'unanswered' : 'not-listed';
  return {
    ...figure,
    value: figure.value,
    basis: 'rows',
    counted: true,
    missing: 0,
    parts: [],
    accounts: [...new Set(counted.flatMap((row) => agentOf(row) ?? []))].sort(compareCodePoints),
    days: Math.max(...days) - Math.min(...days) + 1,
    byAccount: figuresBy(counted, agentOf, reading),
    byDay: figuresBy(counted, ({ at }): Day => calendar.dayOf(at), reading),
    excluded: untold === 0 ? {} : { [why]: untold },
    ...(reading.statistic && { distribution: distributionOf(counted, reading) }),
  };
}

/** A session is of whoever took it over, or else took it on. */
const agentOf = ({ agent, transferredTo }: SessionRow): string | null => transferredTo ?? agent;

function figureOf(rows: readonly SessionRow[], { of, statistic }: ListReading): Figure {
  const told = rows.map(of).filter((each) => each !== null);
  const sample = told.length;
  if (sample === 0) return { value: null, numerator: null, denominator: null, sample };
  if (statistic === null) {
    const numerator = fraction(told.filter((met) => met === true).length);
    const denominator = fraction(sample);
    return { value: over(numerator, denominator), numerator, denominator, sample };
  }
  const seconds = told.map(Number);
  if (statistic !== 'mean') {
    const value = fromNumber(percentile(histogramOf(seconds), PERCENT[statistic])!);
    return { value, numerator: null, denominator: null, sample };
  }
  const numerator = seconds.map(fromNumber).reduce<Fraction>(plus, ZERO);
  const denominator = fraction(sample);
  return { value: over(numerator, denominator), numerator, denominator, sample };
}

const PERCENT: Readonly<Record<Exclude<Statistic, 'mean'>, number>> = { p50: 50, p90: 90, p95: 95, max: 100 };

function histogramOf(values: readonly number[]): Histogram {
  const histogram: Histogram = new Map();
  for (const value of values) histogram.set(value, (histogram.get(value) ?? 0) + 1);
  return histogram;
}

function distributionOf(rows: readonly SessionRow[], { of }: ListReading): Distribution {
  const histogram = histogramOf(rows.map(of).flatMap((each) => (each === null ? [] : [Number(each)])));
  const [p50, p90, p95, max] = [50, 90, 95, 100].map((percent) => percentile(histogram, percent)!);
  return { p50: p50!, p90: p90!, p95: p95!, max: max! };
}

function figuresBy<K>(
  rows: readonly SessionRow[],
  keyOf: (row: SessionRow) => K | null,
  reading: ListReading,
): Map<K, Figure> {
  const figures = new Map<K, Figure>();
  for (const [key, its] of groupBy(rows, keyOf)) if (key !== null) figures.set(key, figureOf(its, reading));
  return figures;
}
