import type { Clause } from '../contract/contract.ts';
import { shopsIn } from '../contract/customs.ts';
import type { Figure } from '../metrics/base/accumulator.ts';
import { isStated, STATEMENTS, type Statement, speaksOf } from '../metrics/base/statements.ts';
import { makeSideOfRow, type SideOfRow } from '../reading/problems.ts';
import type { Input } from '../records/input.ts';
import type { PlatformField, PlatformRow } from '../records/platform.ts';
import type { Shop, WeekHours } from '../terms/terms.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { daysBetween, type Period } from '../units/days.ts';
import { groupBy } from '../units/group.ts';
import { DAY_SECONDS, type Day, day, weekday } from '../units/time.ts';
import type { BaseFacts } from './facts.ts';
import type { MeasuredFigure } from './measurement.ts';
import { type Combined, combine, type RowBasis, type RowFigure, rowFigure } from './platform-rows.ts';

/** The platform's own figure for a clause. */
export interface PlatformFigure extends Omit<Combined, 'basis'> {
  readonly basis: Basis;
  /** One a shop. */
  readonly parts: readonly PlatformPart[];
  /** The vendor's accounts in its reports, in order. */
  readonly accounts: readonly string[];
  /** Days of the period that every shop's report covers. */
  readonly days: number;
  readonly byAccount: ReadonlyMap<string, Figure>;
  /** Where the reports tell days. */
  readonly byDay: ReadonlyMap<Day, Figure>;
  /** Of a list of sessions: what of it has no figure, and how the others lie. */
  readonly excluded?: MeasuredFigure['excluded'];
  readonly distribution?: MeasuredFigure['distribution'];
}

/** `total`: the shop's own total row, where all its accounts are the vendor's; `rows`: a list with a row a session. */
export type Basis = RowBasis | 'total' | 'rows';

/** What one report of one shop says of a clause. */
export interface PlatformPart {
  readonly shop: Shop;
  readonly report: PlatformReport;
  readonly statement: Statement;
  /** Field that its rates are weighted by; null where it has no such count. */
  readonly weight: PlatformField | null;
  readonly choice: SpanChoice;
  /** Rows of the vendor's accounts, or else the total rows. */
  readonly rows: readonly PlatformRow[];
  readonly agentRows: readonly PlatformRow[];
  readonly combined: Omit<Combined, 'basis'> & { readonly basis: Basis };
}

/** The platform's figure for a clause; else why there is none: a code of text/reasons.ts. */
type PlatformFigureOf = (clause: Clause) => PlatformFigure | string;

/** Reads the figures of clauses from the reports among the records. */
export function makePlatformFigures(facts: BaseFacts): PlatformFigureOf {
  const { contract, calendar, who, inputs, sheets } = facts;
  const { shops } = contract.terms;
  const sideOf = makeSideOfRow(contract, who, calendar);
  const rowsOf = groupBy(sheets['platform-report'], ({ input }) => shops[inputs[input]!.shop]);

  return (clause) => {
    if (sheets['platform-report'].length === 0) return 'no-platform-report';
    if (clause.only.hours.length > 0) return 'console-scope';
    const parts = shopsIn(shops, clause.only).map((shop) => {
      const reports = reportsOf(rowsOf.get(shop) ?? [], inputs);
      if (reports.length === 0) return 'no-platform-report';
      return best(reports.map((report) => partOf(clause, shop, report, facts, sideOf)));
    });
    const reason = parts.find((part) => typeof part === 'string');
    return typeof reason === 'string' ? reason : merge(parts as PlatformPart[]);
  };
}

/** One report: the rows that all files of one format hold. */
interface PlatformReport {
  readonly format: string;
  readonly rows: readonly PlatformRow[];
  /** Field → its column's name, as the first file that has it writes it. */
  readonly columns: ReadonlyMap<string, string>;
}

/** The platform's reports by format. */
const reportsOf = (rows: readonly PlatformRow[], inputs: readonly Input[]): PlatformReport[] =>
  [...groupBy(rows, ({ input }) => inputs[input]!.format)]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([format, its]) => {
      const used = [...new Set(its.map(({ input }) => input))].sort((a, b) => b - a);
      const columns = used.flatMap((input) => Object.entries(inputs[input]!.columns.mapped));
      return { format, rows: its, columns: new Map(columns) };
    });

/** What a report says of a clause; null where it states no such figure; else a code of text/reasons.ts. */
function partOf(
  clause: Clause,
  shop: Shop,
  report: PlatformReport,
  facts: BaseFacts,
  sideOf: SideOfRow,
): PlatformPart | string | null {
  const statement = preferred(clause, report, shop);
  if (statement === null) return null;
  const choice = chooseSpans(spansOf(report.rows), facts.period, countedDays(clause, facts));
  if (choice.spans.length === 0) return 'console-outside';
  const taken = report.rows.filter((row) => choice.spans.some((span) => isOf(row, span)));
  const agents = taken.filter(({ agent }) => agent !== null);
  const mine = agents.filter((row) => sideOf(row) === 'vendor' && isOfRole(row, clause, facts));
  if (mine.length === 0) return 'console-no-agents';

  const weight = statement.weight.find((field) => report.columns.has(field)) ?? null;
  const part = { shop, report, statement, weight, choice, agentRows: mine };
  const combined = combine(mine.map((row) => rowFigure(row, statement, weight)));
  if (typeof combined !== 'string') return { ...part, rows: mine, combined };

  const shared = agents.some((row) => !mine.includes(row) && sideOf(row) !== 'bot');
  const totals = shared ? null : totalsOf(taken, choice, statement);
  if (totals === null) return combined;
  const ofShop = combine(totals.map((row) => rowFigure(row, statement, weight)));
  if (typeof ofShop === 'string') return combined;
  return { ...part, rows: totals, combined: { ...ofShop, basis: 'total' } };
}

/** Of a clause's figures that a report states, the one of the hours nearest to the shop's; null where it states none. */
function preferred(
  clause: Pick<Clause, 'metric' | 'options'>,
  { columns }: { readonly columns: ReadonlyMap<string, string> },
  { hours }: Pick<Shop, 'hours'>,
): Statement | null {
  const stated = STATEMENTS.filter(
    (statement) => speaksOf(statement, clause) && isStated(statement, (field) => columns.has(field)),
  );
  const exact = stated.find((statement) => areHoursOf(statement, hours));
  return exact ?? stated[0] ?? null;
}

/** Whether the platform counts in just these hours. Its own working time, and hours it does not tell, never are sure to. */
export function areHoursOf({ hours: its }: Statement, hours: WeekHours): boolean {
  if (its === 'working') return false;
  const { start, end } = its ?? { start: 0, end: DAY_SECONDS };
  return hours.every(
    (intervals) => intervals.length === 1 && intervals[0]!.start === start && intervals[0]!.end === end,
  );
}

/** The days that rows are about, each span once. */
const spansOf = (rows: readonly PlatformRow[]): Period[] => [
  ...new Map(rows.map(({ from, to }) => [`${from} ${to}`, { from, to }])).values(),
];

/** Which of a report's spans are taken. */
interface SpanChoice {
  /** Ascending, apart. */
  readonly spans: readonly Period[];
  /** How many days they cover. */
  readonly days: number;
  /** Spans that reach over an edge of what counts, so that nothing of them can be told. */
  readonly straddling: number;
}

/**
 * Of the spans that lie wholly on days that count, those that together cover most days without a day twice; the finer
 * ones (daily sheets beside a monthly one) where they cover as many.
 */
export function chooseSpans(
  spans: readonly Period[],
  period: Period,
  counts: (day: Day) => boolean,
): SpanChoice {
  const isIn = (each: Day): boolean => each >= period.from && each <= period.to && counts(each);
  const isInside = ({ from, to }: Period): boolean => daysBetween(from, to).every(isIn);
  const touches = ({ from, to }: Period): boolean => daysBetween(from, to).some(isIn);
  const inside = spans.filter(isInside);
  const straddling = spans.filter((span) => !isInside(span) && touches(span)).length;

  const byEnd = new Map<Day, Period[]>();
  for (const span of inside) byEnd.set(span.to, [...(byEnd.get(span.to) ?? []), span]);
  // The best choice among spans that end before a day.
  const best = new Map<Day, readonly Period[]>([[period.from, []]]);
  for (const each of daysBetween(period.from, period.to)) {
    let here = best.get(each)!;
    for (const span of byEnd.get(each) ?? []) {
      const longer = [...best.get(span.from)!, span];
      if (isBetter(longer, here)) here = longer;
    }
    best.set(day(each + 1), here);
  }
  const chosen = best.get(day(period.to + 1))!;
  return { spans: chosen, days: daysOf(chosen), straddling };
}

const daysOf = (spans: readonly Period[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);

const isBetter = (a: readonly Period[], b: readonly Period[]): boolean =>
  daysOf(a) > daysOf(b) || (daysOf(a) === daysOf(b) && a.length > b.length);

/** Days of the clause's weekdays that are not waived for it. */
function countedDays({ id, metric, only }: Clause, { calendar, period }: BaseFacts): (day: Day) => boolean {
  const waived = calendar.waivedDays(id, metric.id, period.from, period.to);
  return (day) => !waived.has(day) && (only.days.length === 0 || only.days.includes(weekday(day)));
}

const isOf = ({ from, to }: PlatformRow, span: Period): boolean => from === span.from && to === span.to;

const isOfRole = ({ agent, from }: PlatformRow, { only }: Clause, { who, calendar }: BaseFacts): boolean =>
  only.role === null || who(agent!, calendar.startOf(from)).roles.includes(only.role);

/** Of each span its total row: the shop's rather than that of the accounts listed. Null where a span has none. */
function totalsOf(
  rows: readonly PlatformRow[],
  { spans }: SpanChoice,
  { stated }: Statement,
): PlatformRow[] | null {
  const totals = spans.flatMap((span) => {
    const its = rows.filter(
      (row) => row.agent === null && isOf(row, span) && stated !== null && stated in row.figures,
    );
    return its.find(({ total }) => total === 'shop') ?? its[0] ?? [];
  });
  return totals.length === spans.length ? totals : null;
}

const RANK: readonly Basis[] = ['rows', 'counts', 'stated', 'weighted', 'total'];

// The farther a report came, the more its reason tells.
const REASONS = ['console-no-weight', 'console-blank', 'console-no-agents', 'console-outside'];

/** The report that covers most days; of equals the one whose figure is closest to counted; else the best reason. */
function best(found: readonly (PlatformPart | string | null)[]): PlatformPart | string {
  const [first] = found
    .filter((each) => typeof each === 'object' && each !== null)
    .sort(
      (a, b) =>
        b.choice.days - a.choice.days || RANK.indexOf(a.combined.basis) - RANK.indexOf(b.combined.basis),
    );
  return first ?? REASONS.find((reason) => found.includes(reason)) ?? 'console-not-stated';
}

/** The shops' reports as one figure. */
function merge(parts: readonly PlatformPart[]): PlatformFigure | string {
  const [one] = parts;
  const together = parts.length === 1 ? one!.combined : combine(parts.flatMap(figuresOf));
  if (typeof together === 'string') return together;
  const accounts = parts.flatMap(({ agentRows }) => agentRows.map(({ agent }) => agent!));
  return {
    ...together,
    parts,
    accounts: [...new Set(accounts)].sort(compareCodePoints),
    days: Math.min(...parts.map(({ choice }) => choice.days)),
    byAccount: figuresBy(parts, ({ agent }) => agent!),
    byDay: figuresBy(parts, ({ from, to }) => (from === to ? from : null)),
  };
}

/** What a part's rows say, row by row. */
export const figuresOf = ({ rows, statement, weight }: PlatformPart): RowFigure[] =>
  rows.map((row) => rowFigure(row, statement, weight));

function figuresBy<K>(
  parts: readonly PlatformPart[],
  keyOf: (row: PlatformPart['agentRows'][number]) => K | null,
): Map<K, Figure> {
  const rows = parts.flatMap((part) =>
    part.agentRows.map((row) => ({ key: keyOf(row), figure: rowFigure(row, part.statement, part.weight) })),
  );
  const figures = new Map<K, Figure>();
  for (const [key, its] of groupBy(rows, (row) => row.key)) {
    const combined = combine(its.map(({ figure }) => figure));
    if (key !== null && typeof combined !== 'string') figures.set(key, combined);
  }
  return figures;
}
