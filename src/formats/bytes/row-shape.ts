import { parseCellStamp } from '../../units/cell-stamp.ts';
import { parseEnglishStamp } from '../../units/stamp.ts';

/** What the rows of one table have in common, learned from its first ones: what a line needs to be such a row. */
export interface RowShape {
  /** How many cells they have. */
  readonly widths: ReadonlySet<number>;
  readonly least: number;
  /** The first column that holds times; null where no column does. */
  readonly timeFrom: number | null;
}

/** How often a width must come, of 1: a line above the table is no row of it. */
const COMMON = 0.1;

/** Rows without times are told by their width alone: lines of fewer cells are everywhere. */
const TELLING_WIDTH = 3;

/** Of records as CSV has them; null where they have nothing in common by which a row could be told. */
export function learnShape(records: readonly (readonly string[])[]): RowShape | null {
  const timed = records.filter((cells) => timeIn(cells) !== null);
  const rows = timed.length > 0 ? timed : records;
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const widths = new Set(
    [...counts].flatMap(([width, count]) => (count >= COMMON * rows.length ? [width] : [])),
  );
  const least = Math.min(...widths);
  if (timed.length > 0) {
    const first = timed.flatMap((cells) => (widths.has(cells.length) ? timeIn(cells)!.column : []));
    return { widths, least, timeFrom: Math.min(...first) };
  }
  return least >= TELLING_WIDTH && Number.isFinite(least) ? { widths, least, timeFrom: null } : null;
}

/** Whether cells are a row of the table, or begin one. */
export function isRow(cells: readonly string[], { widths, least, timeFrom }: RowShape): boolean {
  if (timeFrom === null) return widths.has(cells.length);
  if (cells.length >= least && timeIn(cells, timeFrom) !== null) return true;
  // A chat that somebody pasted has a time near the beginning of each line too.
  const needed = timeFrom + 1 >= TELLING_WIDTH ? timeFrom + 1 : Math.max(TELLING_WIDTH, least / 2 + 1);
  return cells.length >= needed && timeIn(cells)?.column === timeFrom;
}

/** Whether cells end a row that began on an earlier line, in the cell of a column before its time. */
export function endsRow(cells: readonly string[], column: number, { widths, timeFrom }: RowShape): boolean {
  if (timeFrom === null || column >= timeFrom) return false;
  return [...widths].some((width) => {
    const time = cells.length - width + timeFrom;
    return time >= timeFrom - column && timeIn(cells, time)?.column === time;
  });
}

const TIME_OF_DAY = /^\d{1,2}:\d{2}(?::\d{2})?$/;
/** Seconds or milliseconds since 1970. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;
/** A time that could be two: day before month or month before day, a year of two digits. */
const AMBIGUOUS = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4} \d{1,2}:\d{2}(?::\d{2})?(?: CST)?$/;
/** An order's number may look like a time whose figures run together. */
const NUMBER = /^\d+$/;

/** The first time among cells: its column, and its reading where it tells a day. */
export function timeIn(
  cells: readonly string[],
  from = 0,
): { readonly column: number; readonly reading: number | null } | null {
  for (let column = from; column < cells.length; column++) {
    const cell = cells[column]!;
    if (cell.length < 4 || cell.length > 60 || !/\d/.test(cell)) continue;
    const text = cell.replace(/["'=\t]/g, '').trim();
    if (EPOCH.test(text)) return { column, reading: Number(text) };
    if (NUMBER.test(text)) continue;
    const stamp = parseCellStamp(text) ?? parseEnglishStamp(text);
    if (stamp) return { column, reading: stamp.reading };
    if (TIME_OF_DAY.test(text) || AMBIGUOUS.test(text)) return { column, reading: null };
  }
  return null;
}
