import type { Chart, PlacedChart } from '../../workbook/chart.ts';
import { rowHeight } from '../../workbook/fit.ts';
import type { ListPlan, SheetPlan } from '../../workbook/plan.ts';

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
