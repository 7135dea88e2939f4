import { CHARTS } from '../../text/charts.ts';
import { SHEETS } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import { type CellRange, chartValue } from '../../workbook/chart.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { type Cell, columnName, type Row, type SheetPlan, text } from '../../workbook/plan.ts';

/** The figures that charts draw, on a sheet of their own: filters and hidden rows elsewhere take nothing out of a chart. */
export interface ChartData {
  /** Adds a table; gives the ranges of its columns, and of their heads. */
  add(title: string, heads: readonly string[], rows: readonly Row[]): ChartTable;
  plan(): SheetPlan;
}

export interface ChartTable {
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
export const SPAN = 8;
