import stringWidth from 'string-width';
import { sizeOf, wraps } from './looks.ts';
import type { Cell, Row } from './plan.ts';

/** Width limits of a column, in characters. */
export interface Bounds {
  readonly least: number;
  /** As little as the least, unless given. */
  readonly most?: number;
}

/** Widths of columns that their contents fit, within bounds; titles that cover several columns do not count. */
export function fitWidths(rows: readonly Row[], bounds: readonly Bounds[]): number[] {
  const widths = bounds.map(({ least }) => least);
  for (const row of rows) {
    let column = 0;
    for (const cell of row) {
      const { span = 1 } = cell;
      const limit = bounds[column];
      if (span === 1 && limit)
        widths[column] = Math.max(widths[column]!, Math.min(limit.most ?? limit.least, shownWidth(cell) + 2));
      column += span;
    }
  }
  return widths;
}

function shownWidth({ value, shown }: Cell): number {
  if (shown !== undefined) return stringWidth(shown);
  if (typeof value === 'string') return Math.max(...value.split('\n').map((line) => stringWidth(line)));
  // Room for thousands separators and decimals.
  return typeof value === 'number' ? String(Math.round(value)).length * 1.4 + 2 : 10;
}

// Points a line of text of one point size takes, and the room above and below.
const LEADING = 1.55;
const PADDING = 4;
// The most that spreadsheets allow.
const HIGHEST = 409;
// Text of 10 points takes a little less than the width unit, which is a digit of 11 points.
const NARROWER = 1.08;

/** The height, in points, in which every text of the row is seen whole. */
export function rowHeight(cells: Row, columns: readonly number[]): number {
  let height = 0;
  let column = 0;
  for (const cell of cells) {
    const { span = 1, look, value } = cell;
    const width = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    const lines = typeof value === 'string' && wraps(look) ? linesIn(value, width * (10 / sizeOf(look))) : 1;
    height = Math.max(height, lines * sizeOf(look) * LEADING + PADDING);
    column += span;
  }
  return Math.min(Math.ceil(height), HIGHEST);
}

const linesIn = (value: string, width: number): number =>
  value
    .split('\n')
    .reduce(
      (lines, line) => lines + Math.max(1, Math.ceil(stringWidth(line) / Math.max(width * NARROWER - 1, 1))),
      0,
    );
