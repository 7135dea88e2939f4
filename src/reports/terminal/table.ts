import Table from 'cli-table3';
import { type FittedColumn, GUTTER } from './columns.ts';

/** Colours a cell's text, told the row and its column's head. */
export type Paint = (text: string, row: number, head: string) => string;

const BLANK = ' '.repeat(GUTTER);
const CHARS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: BLANK,
} as const;

/** Lines of a table: the heads, a rule, the rows. */
export function tableLines(fitted: readonly FittedColumn[], paint: Paint): string[] {
  const rows = fitted[0]?.column.cells.length ?? 0;
  const table = new Table({
    chars: CHARS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: fitted.map((each) => each.width),
    colAligns: fitted.map(({ column }) => column.align),
  });
  table.push(fitted.map(({ column }) => column.head));
  for (let row = 0; row < rows; row++) {
    table.push(fitted.map(({ column }) => paint(column.cells[row]!, row, column.head)));
  }
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  const rule = '─'.repeat(fitted.reduce((sum, each) => sum + each.width + GUTTER, -GUTTER));
  return [lines[0]!, rule, ...lines.slice(1)];
}
