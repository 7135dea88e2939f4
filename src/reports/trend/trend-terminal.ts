import { Chalk } from 'chalk';
import { cutToWidth, wrapToWidth } from '../../text/show.ts';
import { TREND } from '../../text/trend.ts';
import type { Look } from '../report.ts';
import {
  fitColumns,
  GUTTER,
  LEAST_FLEXIBLE,
  MOST_OF_CLAUSE,
  type ScreenColumn,
  tableLines,
  VERDICT_COLORS,
} from '../terminal/clause-table.ts';
import { type Trend, type TrendCell, type TrendRow, trendNotes, trendRows } from './trend.ts';

/** Months side by side on the screen, as many beside each other as fit, the rest in tables below. */
export function trendTerminal(trend: Trend, { lang, width, color }: Look): string {
  const colors = new Chalk({ level: color ? 1 : 0 });
  const rows = trendRows(trend, lang);
  const { id, owner, vendor } = trend.contract;
  const clause = { head: TREND.clause, cell: (row: TrendRow) => cutToWidth(row.clause, MOST_OF_CLAUSE) };
  const metric = { head: TREND.metric, flexible: true, cell: ({ title }: TrendRow) => title };
  const target = { head: TREND.target, align: 'right', cell: (row: TrendRow) => row.target } as const;
  const months = trend.months.map(
    ({ month }, index): ScreenColumn<TrendRow> => ({
      head: month,
      align: 'right',
      color: ({ cells }) => colorOf(cells[index]!),
      cell: ({ cells }) => cells[index]!.text,
    }),
  );
  const widthOf = (column: ScreenColumn<TrendRow>) => fitColumns([column], rows, width, lang)[0]!.width;
  const left = width - widthOf(clause) - widthOf(target) - LEAST_FLEXIBLE - 2 * GUTTER;
  const tables = grouped(months, widthOf, left).map((group) =>
    tableLines(fitColumns([clause, metric, target, ...group], rows, width, lang), rows, colors).join('\n'),
  );
  const wrapped = (texts: readonly string[]) => texts.flatMap((text) => wrapToWidth(text, width)).join('\n');
  const heading = wrapped([`${owner} × ${vendor}  ${id}`, TREND.title[lang]]);
  return `${[colors.bold(heading), ...tables, wrapped([...trendNotes(trend, lang), TREND.signs[lang]])].join('\n\n')}\n`;
}

const colorOf = ({ verdict }: TrendCell) => (verdict === null ? null : VERDICT_COLORS[verdict]);

/** Columns beside each other as long as they fit, at least one. */
function grouped<C>(columns: readonly C[], widthOf: (column: C) => number, room: number): C[][] {
  const groups: C[][] = [];
  let used = 0;
  for (const column of columns) {
    const wide = widthOf(column) + GUTTER;
    if (groups.length === 0 || used + wide > room) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)!.push(column);
    used += wide;
  }
  return groups;
}
