import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { clauseTitle, partDays } from '../../text/clause.ts';
import { showTarget } from '../../text/format.ts';
import { VERDICT_NAMES } from '../../text/labels.ts';
import { showScore } from '../../text/show.ts';
import { CHARTS, FUNNELS, SHEETS, WORKBOOK } from '../../text/workbook.ts';
import { fill, type Lang } from '../../units/text.ts';
import { fitWidths, rowHeight } from '../../workbook/fit.ts';
import {
  blank,
  type Cell,
  type CellRange,
  type Chart,
  COLORS,
  chartValue,
  type ListPlan,
  number,
  type PlacedChart,
  type Row,
  type Series,
  type SheetPlan,
  text,
} from '../../workbook/plan.ts';
import { headOf, type SheetColumn, table } from '../../workbook/table.ts';
import { brokenDown, termOn } from './breakdown.ts';
import { figureCell, openingRows, targetCell } from './clause-cells.ts';

/** The charts of each sheet, and the sheet of their figures; null where there is nothing to draw. */
interface Charts {
  readonly summary: readonly Chart[];
  readonly agents: readonly Chart[];
  readonly daily: readonly Chart[];
  readonly data: SheetPlan | null;
  /** Clause → its figures day by day. */
  readonly trends: ReadonlyMap<string, CellRange>;
}

export function chartsOf(card: Scorecard, lang: Lang): Charts {
  const data = makeChartData(openingRows(card, SHEETS.charts[lang], SPAN, lang), lang);
  const summary = [pointsChart(card, data, lang), funnelChart(card, data, lang)].filter(
    (chart) => chart !== null,
  );
  const days = card.daily.map(({ day, measures }) => ({ label: day.slice(5), day, measures }));
  const daily = figureCharts(card, days, 'days', () => 1, data, lang);
  const people = card.agents.map(({ agent, name, measures }) => ({
    label: name ?? agent,
    day: null,
    measures,
  }));
  const agents = figureCharts(card, people, 'agents', ({ minSample }) => minSample, data, lang);
  const all = { summary, daily: daily.map(({ chart }) => chart), agents: agents.map(({ chart }) => chart) };
  const trends = new Map(daily.map(({ clause, values }) => [clause, values]));
  return {
    ...all,
    trends,
    data: Object.values(all).some((charts) => charts.length > 0) ? data.plan() : null,
  };
}

/** The figures that charts draw, on a sheet of their own: filters and hidden rows elsewhere take nothing out of a chart. */
export interface ChartData {
  /** Adds a table. */
  add<R>(title: string, columns: readonly SheetColumn<R>[], rows: readonly R[]): ChartTable<R>;
  plan(): SheetPlan;
}

interface ChartTable<R> {
  readonly cells: (column: SheetColumn<R>) => CellRange;
  /** A column's cells under the name of its head. */
  readonly series: (column: SheetColumn<R>, color: string) => Series;
}

/** `opening`: the rows above, such as what makes a card provisional. */
export function makeChartData(opening: readonly Row[], lang: Lang): ChartData {
  const name = SHEETS.charts[lang];
  const rows: Row[] = [...opening, [text(CHARTS.note[lang], 'note', SPAN)]];
  return {
    add(title, columns, body) {
      rows.push([], [text(title, 'heading', SPAN)]);
      const { lines, first, last, letter } = table(columns, body, { lang, above: rows.length });
      rows.push(...lines);
      const at = (column: object, row: number): string => `$${letter(column)}$${row}`;
      const cells = (column: SheetColumn<unknown>): CellRange => ({
        ref: `'${name}'!${at(column, first)}:${at(column, last)}`,
        values: rows.slice(first - 1, last).map((row) => chartValue(row[columns.indexOf(column)]!)),
      });
      return {
        cells,
        series: (column, color) => ({
          name: { ref: `'${name}'!${at(column, first - 1)}`, values: [headOf(column, lang)] },
          values: cells(column),
          color,
        }),
      };
    },
    plan: () => ({
      name,
      columns: fitWidths(
        rows,
        Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, index) =>
          index === 0 ? { least: 18, most: 40 } : { least: 10, most: 20 },
        ),
      ),
      rows,
    }),
  };
}

/** Columns that its texts cover. */
const SPAN = 8;

/** A day or an agent, and the clauses' figures of it. */
interface FigureRow {
  readonly label: string;
  /** Null: no day, but an agent. */
  readonly day: string | null;
  readonly measures: Scorecard['agents'][number]['measures'];
}

/** Of one clause: its figures row by row against the target. */
interface FigureChart {
  readonly clause: string;
  readonly chart: Chart;
  /** The figures alone. */
  readonly values: CellRange;
}

/**
 * A chart for each clause with a target and at least two figures: lines over the days, columns for the agents. Rows
 * whose sample is under `least` have no bar.
 */
function figureCharts(
  card: Scorecard,
  rows: readonly FigureRow[],
  kind: 'days' | 'agents',
  least: (judgement: Judgement) => number,
  data: ChartData,
  lang: Lang,
): FigureChart[] {
  return brokenDown(card, rows).flatMap((judgement): FigureChart[] => {
    const { target, clause } = judgement;
    const targeted = card.judgements.filter((each) => each.clause === clause && each.target !== null);
    const figureOf = ({ measures }: FigureRow): number | null => {
      const { value = null, sample = 0 } = measures[clause] ?? {};
      return sample < least(judgement) ? null : value;
    };
    if (targeted.length === 0 || rows.filter((row) => figureOf(row) !== null).length < 2) return [];
    const names = {
      clause,
      title: clauseTitle(card, judgement, lang),
      target: targetsOf(target === null ? targeted : [judgement], lang),
    };
    const title = fill(CHARTS[kind][lang], names);
    const termOf = ({ day }: FigureRow) => (day === null ? judgement : termOn(card, judgement, day));
    const [label, value, bound] = [
      { head: CHARTS[kind === 'days' ? 'day' : 'agent'], cell: (row: FigureRow) => text(row.label) },
      { head: WORKBOOK.value, cell: (row: FigureRow) => drawnFigure(figureOf(row), termOf(row), lang) },
      { head: WORKBOOK.target, cell: (row: FigureRow) => drawnTarget(termOf(row), lang) },
    ] as const;
    const drawn = data.add(title, [label, value, bound], rows);
    const measured = drawn.series(value, COLORS.good);
    const chart: Chart = {
      title,
      direction: 'columns',
      categories: drawn.cells(label),
      bars: kind === 'agents' ? [measured] : [],
      lines: [
        ...(kind === 'days' ? [measured] : []),
        // An agent's figure is of all the days: where the target changed on one of them, no single line is its own.
        ...(kind === 'days' || target !== null ? [drawn.series(bound, COLORS.bad)] : []),
      ],
      pattern: axisPattern(targetCell(targeted.at(-1)!, lang)),
      tells: title,
    };
    return [{ clause, chart, values: measured.values }];
  });
}

/** A figure to be drawn; where the cell is empty there is no point. */
export const drawnFigure = (value: number | null, judgement: Judgement | null, lang: Lang): Cell =>
  value === null || judgement === null ? blank('number') : figureCell(value, judgement, lang);

export const drawnTarget = (judgement: Judgement | null, lang: Lang): Cell =>
  judgement === null || judgement.target === null ? blank('number') : targetCell(judgement, lang);

/** The target, or each with its days where an amendment changed it: `10-01至10-14 ≤ 15秒、10-15至10-31 ≤ 12秒`. */
const targetsOf = (terms: readonly Judgement[], lang: Lang): string =>
  terms
    .map(({ part, target, unit }) => {
      const shown = showTarget(target!, unit, lang);
      return part === null ? shown : `${partDays(part, lang)} ${shown}`;
    })
    .join(lang === 'zh' ? '、' : ', ');

/** The target's number format without its sign. */
const axisPattern = ({ pattern = 'General' }: Cell): string => pattern.replace(/^"[≥≤] "/, '');

/** 询单转化: who asked and who of them bought, of the first such clause that counted them; null where none did. */
function funnelChart(card: Scorecard, data: ChartData, lang: Lang): Chart | null {
  const found = card.judgements.find(
    ({ metric, from, numerator, denominator }) =>
      metric in FUNNELS && from === 'exports' && numerator !== null && denominator !== null,
  );
  if (!found) return null;
  const words = FUNNELS[found.metric]!;
  const stages = [
    { name: words.whole[lang], count: found.denominator! },
    { name: words.part[lang], count: found.numerator! },
  ];
  const title = `${found.clause} ${words.title[lang]}`;
  type Stage = (typeof stages)[number];
  const stage = { head: CHARTS.stage, cell: ({ name }: Stage) => text(name) };
  const buyers = { head: CHARTS.buyers, cell: ({ count }: Stage) => number(count) };
  const drawn = data.add(title, [stage, buyers], stages);
  return {
    title,
    direction: 'bars',
    categories: drawn.cells(stage),
    bars: [{ ...drawn.series(buyers, COLORS.good), labelled: true }],
    lines: [],
    pattern: '#,##0',
    tells: stages.map(({ name, count }) => `${name} ${count}`).join(', '),
  };
}

const VERDICTS = [
  ['met', COLORS.good],
  ['within-margin', COLORS.doubtful],
  ['missed', COLORS.bad],
] as const;

/** 条款得分: a bar for each clause that was scored, its colour the verdict; null where none was. */
function pointsChart(card: Scorecard, data: ChartData, lang: Lang): Chart | null {
  const scored = card.judgements.filter(({ points }) => points !== null);
  if (scored.length === 0) return null;
  const verdicts = VERDICTS.filter(([verdict]) => scored.some((judgement) => judgement.verdict === verdict));
  const title = CHARTS.points[lang];
  const clause = {
    head: CHARTS.clause,
    cell: (judgement: Judgement) => text(`${judgement.clause} ${clauseTitle(card, judgement, lang)}`),
  };
  const bars = verdicts.map(([verdict, color]) => ({
    head: VERDICT_NAMES[verdict],
    cell: (each: Judgement) => number(each.verdict === verdict ? each.points : null, PATTERN),
    color,
  }));
  const drawn = data.add(title, [clause, ...bars], scored);
  return {
    title,
    direction: 'bars',
    categories: drawn.cells(clause),
    bars: bars.map((bar) => ({ ...drawn.series(bar, bar.color), labelled: true })),
    lines: [],
    pattern: PATTERN,
    most: 100,
    tells: scored
      .map(
        ({ clause, points, verdict }) => `${clause}: ${showScore(points!)} ${VERDICT_NAMES[verdict!][lang]}`,
      )
      .join('; '),
  };
}

const PATTERN = '0.0##';

// Rows of a chart, each 20 pixels high, and the free one below it.
const ROWS = 17;

const ROW = 20;

// Pixels: a point, a character of a column's width, and what a column adds to it.
const POINT = 96 / 72;

const CHARACTER = 7;

const PADDING = 10;

// What a landscape A4 page, margins and head and foot taken off, is high for its width.
const PAGE_RATIO = 0.62;

/** A sheet with charts below its rows, two to a line as wide as its columns; on pages of their own where they do not fit. */
export function withChartsBelow(plan: ListPlan, charts: readonly Chart[]): SheetPlan {
  if (charts.length === 0) return plan;
  const first = plan.rows.length + 1;
  const lines = Math.ceil(charts.length / 2);
  const middle = columnAt(plan.columns, 1 / 2);
  return {
    ...plan,
    charts: charts.map((chart, index): PlacedChart => {
      const [from, to] = index % 2 === 0 ? [0, middle] : [middle, plan.columns.length];
      const row = first + Math.floor(index / 2) * ROWS;
      return { chart, from: { column: from, row }, to: { column: to, row: row + ROWS - 1 } };
    }),
    breaks: fitsBelow(plan, lines * ROWS) ? [] : breaks(plan, first, lines),
  };
}

/** The page is broken before the first line of charts, and before each that would be cut in two. */
function breaks({ columns }: ListPlan, first: number, lines: number): number[] {
  const onPage = Math.max(1, Math.floor((wide(columns) * PAGE_RATIO) / (ROWS * ROW)));
  return Array.from({ length: Math.ceil(lines / onPage) }, (_, page) => first + page * onPage * ROWS);
}

/** Whether the sheet's rows and so many more fit on one page together. */
const fitsBelow = ({ rows, columns }: ListPlan, more: number): boolean =>
  rows.reduce((sum, row) => sum + rowHeight(row, columns) * POINT, more * ROW) < wide(columns) * PAGE_RATIO;

const pixels = (width: number): number => width * CHARACTER + PADDING;

const wide = (columns: readonly number[]): number => columns.reduce((sum, width) => sum + pixels(width), 0);

/** The first column that begins at this share of the sheet's width or beyond. */
function columnAt(columns: readonly number[], share: number): number {
  const from = wide(columns) * share;
  let left = 0;
  let column = 0;
  for (; left < from; column++) left += pixels(columns[column]!);
  return column;
}
