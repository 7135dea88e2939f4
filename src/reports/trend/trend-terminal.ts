import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { cutToWidth, wrapToWidth } from '../../text/show.ts';
import { TREND } from '../../text/trend.ts';
import type { Look } from '../report.ts';
import { type Column, fitColumns, GUTTER, tableLines, VERDICT_COLORS } from '../terminal/clause-table.ts';
import { type Trend, trendNotes, trendRows } from './trend.ts';

/** Months side by side on the screen, as many beside each other as fit, the rest in tables below. */
export function trendTerminal(trend: Trend, { lang, width, color }: Look): string {
  const colors = new Chalk({ level: color ? 1 : 0 });
  const rows = trendRows(trend, lang);
  const { id, owner, vendor } = trend.contract;
  const column = (head: string, cells: readonly string[], align: Column['align']): Column => ({
    head,
    spare: 0,
    align,
    cells,
  });
  const fixed = [
    column(
      TREND.clause[lang],
      rows.map(({ clause }) => cutToWidth(clause, MOST_OF_CLAUSE)),
      'left',
    ),
    {
      ...column(
        TREND.metric[lang],
        rows.map(({ title }) => title),
        'left',
      ),
      flexible: true,
    },
    column(
      TREND.target[lang],
      rows.map(({ target }) => target),
      'right',
    ),
  ];
  const months = trend.months.map(({ month }, index) =>
    column(
      month,
      rows.map(({ cells }) => cells[index]!.text),
      'right',
    ),
  );
  const left = width - widthOf(fixed[0]!) - widthOf(fixed[2]!) - LEAST_TITLE - 2 * GUTTER;
  const tables = grouped(months, left).map((group) => {
    const first = months.indexOf(group[0]!);
    const paint = (text: string, row: number, head: string): string => {
      const at = group.findIndex((each) => each.head === head);
      const verdict = at < 0 ? null : rows[row]!.cells[first + at]!.verdict;
      return verdict === null ? text : colors[VERDICT_COLORS[verdict]](text);
    };
    return tableLines(fitColumns([...fixed, ...group], width), paint).join('\n');
  });
  const wrapped = (texts: readonly string[]) => texts.flatMap((text) => wrapToWidth(text, width)).join('\n');
  const heading = wrapped([`${owner} × ${vendor}  ${id}`, TREND.title[lang]]);
  return `${[colors.bold(heading), ...tables, wrapped([...trendNotes(trend, lang), TREND.signs[lang]])].join('\n\n')}\n`;
}

const MOST_OF_CLAUSE = 16;
const LEAST_TITLE = 14;

const widthOf = ({ head, cells }: Column): number =>
  Math.max(...[head, ...cells].map((text) => stringWidth(text)));

/** Columns beside each other as long as they fit, at least one. */
function grouped(columns: readonly Column[], room: number): Column[][] {
  const groups: Column[][] = [];
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
