import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { clauseTitle, partDays } from '../../text/clause.ts';
import { showTarget } from '../../text/format.ts';
import { VERDICT_NAMES } from '../../text/labels.ts';
import { showScore } from '../../text/show.ts';
import { CHARTS, SHEETS, WORKBOOK } from '../../text/workbook.ts';
import { fill, type Lang } from '../../units/text.ts';
import { fitWidths, rowHeight } from '../../workbook/fit.ts';
import {
  blank,
  type Cell,
  type CellRange,
  type Chart,
  COLORS,
  chartValue,
  columnName,
  type ListPlan,
  number,
  type PlacedChart,
  type Row,
  type SheetPlan,
  text,
} from '../../workbook/plan.ts';
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
  /** Adds a table; gives the ranges of its columns, and of their heads. */
  add(title: string, heads: readonly string[], rows: readonly Row[]): ChartTable;
  plan(): SheetPlan;
}

interface ChartTable {
  readonly column: (index: number) => CellRange;
  readonly head: (index: number) => CellRange;
}

/** `opening`: the rows above, such as what makes a card provisional. */
export function makeChartData(opening: readonly Row[], lang: Lang): ChartData {
  const name = SHEETS.charts[lang];
  const rows: Row[] = [...opening, [text(CHARTS.note[lang], 'note', SPAN)]];
  const rangeOf = (column: number, from: number, cells: readonly (Cell | undefined)[]): CellRange => {
    const letter = columnName(column + 1);
    return {
      ref: `'${name}'!$${letter}$${from}:$${letter}$${from + cells.length - 1}`,
      values: cells.map((cell) => (cell ? chartValue(cell) : null)),
    };
  };
  return {
    add(title, heads, body) {
      const headCells = heads.map((head) => text(head, 'head'));
      rows.push([], [text(title, 'heading', SPAN)], headCells, ...body);
      const first = rows.length - body.length + 1;
      return {
        column: (index) =>
          rangeOf(
            index,
            first,
            body.map((row) => row[index]),
          ),
        head: (index) => {
          const { ref, values } = rangeOf(index, first - 1, [headCells[index]]);
          return { ref: ref.split(':')[0]!, values };
        },
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
    const figures = rows.map(({ measures }) => {
      const { value = null, sample = 0 } = measures[clause] ?? {};
      return sample < least(judgement) ? null : value;
    });
    if (targeted.length === 0 || figures.filter((value) => value !== null).length < 2) return [];
    const names = {
      clause,
      title: clauseTitle(card, judgement, lang),
      target: targetsOf(target === null ? targeted : [judgement], lang),
    };
    const title = fill(CHARTS[kind][lang], names);
    const term = (day: string | null) => (day === null ? judgement : termOn(card, judgement, day));
    const table = data.add(
      title,
      [CHARTS[kind === 'days' ? 'day' : 'agent'][lang], WORKBOOK.value[lang], WORKBOOK.target[lang]],
      rows.map(({ label, day }, index) => [
        text(label),
        figures[index] === null ? blank('number') : figureCell(figures[index]!, term(day), lang),
        term(day).target === null ? blank('number') : targetCell(term(day), lang),
      ]),
    );
    const measured = {
      name: table.head(1),
      values: table.column(1),
      color: COLORS.good,
    };
    const chart: Chart = {
      title,
      direction: 'columns',
      categories: table.column(0),
      bars: kind === 'agents' ? [measured] : [],
      lines: [
        ...(kind === 'days' ? [measured] : []),
        // An agent's figure is of all the days: where the target changed on one of them, no single line is its own.
        ...(kind === 'days' || target !== null
          ? [{ name: table.head(2), values: table.column(2), color: COLORS.bad }]
          : []),
      ],
      pattern: axisPattern(targetCell(targeted.at(-1)!, lang)),
      tells: title,
    };
    return [{ clause, chart, values: measured.values }];
  });
}

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

/** 询单转化: who asked and who of them bought, of the first clause that counted them; null where none did. */
function funnelChart(card: Scorecard, data: ChartData, lang: Lang): Chart | null {
  const found = card.judgements.find(
    ({ metric, from, numerator, denominator }) =>
      metric === 'inquiry-conversion-rate' &&
      from === 'exports' &&
      numerator !== null &&
      denominator !== null,
  );
  if (!found) return null;
  const stages = [
    [CHARTS.inquired[lang], found.denominator!],
    [CHARTS.bought[lang], found.numerator!],
  ] as const;
  const title = `${found.clause} ${CHARTS.funnel[lang]}`;
  const table = data.add(
    title,
    [CHARTS.stage[lang], CHARTS.buyers[lang]],
    stages.map(([stage, buyers]) => [text(stage), number(buyers)]),
  );
  return {
    title,
    direction: 'bars',
    categories: table.column(0),
    bars: [{ name: table.head(1), values: table.column(1), color: COLORS.good, labelled: true }],
    lines: [],
    pattern: '#,##0',
    tells: stages.map(([stage, buyers]) => `${stage} ${buyers}`).join(', '),
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
  const table = data.add(
    title,
    [CHARTS.clause[lang], ...verdicts.map(([verdict]) => VERDICT_NAMES[verdict][lang])],
    scored.map((judgement) => [
      text(`${judgement.clause} ${clauseTitle(card, judgement, lang)}`),
      ...verdicts.map(([verdict]) =>
        judgement.verdict === verdict ? number(judgement.points!, PATTERN) : blank('number'),
      ),
    ]),
  );
  return {
    title,
    direction: 'bars',
    categories: table.column(0),
    bars: verdicts.map(([, color], index) => ({
      name: table.head(index + 1),
      values: table.column(index + 1),
      color,
      labelled: true,
    })),
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
