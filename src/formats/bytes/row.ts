import { formatWall } from '../../units/stamp.ts';
import { DAY_SECONDS, wall } from '../../units/time.ts';

/** One row of a table, its cells decoded when asked for. Valid only during the callback that hands it over. */
export interface Row {
  /** As a person sees it in a spreadsheet, 1-based. */
  readonly number: number;
  /** Whether its date numbers count from 1904-01-01 (old Mac workbooks). */
  readonly epoch1904: boolean;
  /**
   * Of CSV, what became of its quotation marks: `mended`, one that was amiss is text of its cell; `doubtful`, it may be
   * part of another row's cell, so that no cell is told.
   */
  readonly quotes?: 'sound' | 'mended' | 'doubtful';
  /** Cells up to the last one that is there. */
  readonly width: number;
  /** The cell as it is written; '' where the row has none. Columns count from 0. */
  text(column: number): string;
  /** Whether the container holds the cell as a number (never in CSV). */
  numeric(column: number): boolean;
  /** Whether it shows that number as a percentage: 0.9 as 90 %. */
  percent(column: number): boolean;
  /** Whether a spreadsheet hides it, by hand or by a filter. */
  readonly hidden?: boolean;
  /** Whether the cell is a formula whose result was never saved. */
  unsaved?(column: number): boolean;
}

/** Takes rows as they are read; `false` ends the reading. */
export type RowSink = (row: Row) => boolean | undefined;

/** Whether every cell is empty or white space. */
export function isBlank(row: Row): boolean {
  for (let column = 0; column < row.width; column++) if (row.text(column).trim() !== '') return false;
  return true;
}

/** All cells as text. */
export const textsOf = (row: Row): string[] =>
  Array.from({ length: row.width }, (_, column) => row.text(column));

// V8 keeps the whole text alive for every part of it of at least so many characters (SlicedString::kMinLength).
const SLICED = 13;

/** A part of a line as a text of its own, for what outlives the line. */
export function ownText(part: string): string {
  if (part.length < SLICED) return part;
  // Half as large where one byte a character is enough.
  const encoding = /^[\0-\x7f]*$/.test(part) ? 'latin1' : 'utf16le';
  return Buffer.from(part, encoding).toString(encoding);
}

/** Cuts text into lines (LF, CRLF or CR) and hands each over with its number, from 1. */
export async function readLines(
  text: AsyncIterable<string>,
  sink: (line: string, number: number) => void,
): Promise<void> {
  // Of a line that is not at its end yet; only what is new is looked through.
  let rest = '';
  let number = 0;
  let afterReturn = false;
  for await (const piece of text) {
    let from = 0;
    for (const end of piece.matchAll(/\r\n|\n|\r/g)) {
      // The other half of a line end that the piece before began.
      if (!(afterReturn && end.index === 0 && end[0] === '\n')) {
        sink(rest + piece.slice(from, end.index), ++number);
        rest = '';
      }
      from = end.index + end[0].length;
    }
    rest += piece.slice(from);
    if (piece !== '') afterReturn = piece.endsWith('\r');
  }
  if (rest !== '') sink(rest, ++number);
}

/** Days from 1899-12-30, Excel's day 0, to 1970-01-01; and from there to 1904-01-01, day 0 of old Mac workbooks. */
const EPOCH = 25_569;

const EPOCH_1904 = 1_462;

/** 2100-01-01: later serials are no dates. */
const END = 73_051;

/** A spreadsheet's date number as `YYYY-MM-DD HH:MM:SS`, below 1 as a time of day; null where it is no such date. */
export function serialDate(serial: number, epoch1904 = false): string | null {
  const days = epoch1904 ? serial + EPOCH_1904 : serial;
  if (!(days >= 0 && days < END)) return null;
  // Milliseconds first: a float a hair below a whole second is that second.
  const seconds = Math.floor(Math.round(days * 86_400_000) / 1000);
  const text = formatWall(wall(seconds - EPOCH * DAY_SECONDS));
  return days < 1 ? text.slice(-'00:00:00'.length) : text;
}

/** A date number that nobody formatted as a date: 20 000 (1954) to 80 000; null for other text. */
export const serialDateOf = (text: string, epoch1904: boolean): string | null =>
  /^[2-7]\d{4}(?:\.\d+)?$/.test(text) ? serialDate(Number(text), epoch1904) : null;
