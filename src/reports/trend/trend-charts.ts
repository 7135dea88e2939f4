import { targetFigure } from '../../text/format.ts';
import { TREND } from '../../text/trend.ts';
import { WORKBOOK } from '../../text/workbook.ts';
import { fill, type Lang } from '../../units/text.ts';
import { type Chart, COLORS } from '../../workbook/chart.ts';
import { blank, type Cell, number, type SheetPlan, text } from '../../workbook/plan.ts';
import { figureCell, targetCell } from '../xlsx/cells.ts';
import { type ChartData, makeChartData } from '../xlsx/chart-data.ts';
import type { Trend } from './trend.ts';
import type { TrendRow } from './trend-rows.ts';

/** Charts over the months: score, payable, and each clause against its target; and the sheet of their figures. */
export function trendCharts(
  trend: Trend,
  rows: readonly TrendRow[],
  lang: Lang,
): { readonly charts: readonly Chart[]; readonly data: SheetPlan | null } {
  const data = makeChartData([], lang);
  const cards = trend.months.map(({ card }) => card);
  const months = trend.months.map(({ month }) => month);
  const bars = (name: 'score' | 'payable', figures: readonly (number | null)[], ...patterns: Patterns) =>
    barChart(TREND[name][lang], months, figures, patterns, data, lang);
  const charts = [
    bars(
      'score',
      cards.map((card) => card?.total.score ?? null),
      '0.0##',
      '0.0##',
    ),
    bars(
      'payable',
      cards.map((card) => (card?.settlement ? card.settlement.payable / 100 : null)),
      '#,##0.00',
      '#,##0',
    ),
    ...rows.filter(({ kind }) => kind === 'clause').map((row) => clauseChart(row, months, data, lang)),
  ].filter((chart) => chart !== null);
  return { charts, data: charts.length > 0 ? data.plan() : null };
}

/** Number formats of the figures, and of the axis, which has less room. */
type Patterns = readonly [exact: string, axis: string];

const few = (figures: readonly unknown[]): boolean => figures.filter((figure) => figure !== null).length < 2;

function barChart(
  title: string,
  months: readonly string[],
  figures: readonly (number | null)[],
  [exact, pattern]: Patterns,
  data: ChartData,
  lang: Lang,
): Chart | null {
  if (few(figures)) return null;
  const table = data.add(
    title,
    [TREND.month[lang], title],
    months.map((month, index) => [text(month), cellOr(figures[index]!, (value) => number(value, exact))]),
  );
  return {
    title,
    direction: 'columns',
    categories: table.column(0),
    bars: [{ name: table.head(1), values: table.column(1), color: COLORS.good }],
    lines: [],
    pattern,
    tells: title,
  };
}

/** The clause's figures as a line, its target of each month as a dashed one; null with less than two figures or no target. */
function clauseChart(row: TrendRow, months: readonly string[], data: ChartData, lang: Lang): Chart | null {
  const judgements = row.cells.map(({ judgement }) => judgement);
  const [like] = judgements.filter((each) => each !== null && each.target !== null);
  if (like == null || few(judgements.map((each) => each?.value ?? null))) return null;
  const title = fill(TREND.clauseChart[lang], { clause: row.clause, title: row.title });
  const table = data.add(
    title,
    [TREND.month[lang], WORKBOOK.value[lang], WORKBOOK.target[lang]],
    judgements.map((judgement, index) => [
      text(months[index]!),
      cellOr(judgement, (each) =>
        each.value === null ? blank('number') : figureCell(each.value, each, lang),
      ),
      cellOr(judgement, (each) => (each.target === null ? blank('number') : targetCell(each, lang))),
    ]),
  );
  return {
    title,
    direction: 'columns',
    categories: table.column(0),
    bars: [],
    lines: [
      { name: table.head(1), values: table.column(1), color: COLORS.good },
      { name: table.head(2), values: table.column(2), color: COLORS.bad },
    ],
    pattern: targetFigure(like.target!.value, like.unit, lang).pattern,
    tells: title,
  };
}

const cellOr = <T>(value: T | null, cell: (value: T) => Cell): Cell =>
  value === null ? blank('number') : cell(value);
