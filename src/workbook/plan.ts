import type { LookName } from './looks.ts';

/** A live formula (without `=`) and the value it had when the card was made. */
export interface Formula {
  readonly formula: string;
  readonly result: string | number;
}

/** One cell: text is typed as text, whatever it begins with. */
export interface Cell {
  readonly value: string | number | Formula | null;
  readonly look: LookName;
  /** Number format; without one a number shows as it is. */
  readonly pattern?: string;
  /** Columns it covers, 1 unless given. */
  readonly span?: number;
  /** How wide it shows, as text, where that is not its value. */
  readonly shown?: string;
  /** What stands in a note on it. */
  readonly note?: string;
}

export type Row = readonly Cell[];

/** A rule of conditional formatting. `when` is a formula relative to the top left cell of `ref`. */
export type Condition =
  | { readonly ref: string; readonly when: string; readonly look: 'good' | 'bad' }
  | { readonly ref: string; readonly bar: true }
  /** From white for the least to this colour (RRGGBB) for the most. */
  | { readonly ref: string; readonly heat: string }
  /** Bars beside a figure: one below the first of these bounds, one more for each that it reaches; three bounds. */
  | { readonly ref: string; readonly bounds: readonly number[] };

/** A drop-down: what may be chosen in some cells, and what is said of anything else. */
export interface Choice {
  readonly ref: string;
  readonly words: readonly string[];
  readonly title: string;
  readonly error: string;
}

/** A sheet, as values; `write.ts` turns it into a worksheet. */
export interface SheetPlan {
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly number[];
  readonly rows: Iterable<Row>;
  /** Rows above and columns left of which nothing scrolls. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** First and last row repeated on every printed page. */
  readonly repeated?: readonly [number, number];
  /** Printed on one page, whatever its length. */
  readonly onePage?: true;
  /** Range of the filter. */
  readonly filter?: string;
  readonly conditions?: readonly Condition[];
  /** Rows after which a printed page ends. */
  readonly breaks?: readonly number[];
  readonly charts?: readonly PlacedChart[];
  readonly sparklines?: readonly Sparkline[];
  readonly choices?: readonly Choice[];
  /**
   * Of a sheet that people fill in: the number formats of its columns, whose cells below are empty. Its grid is seen, and
   * its rows are as high as the spreadsheet makes them.
   */
  readonly entry?: readonly string[];
}

/** A sheet whose rows are counted before they are written. */
export type ListPlan = SheetPlan & { readonly rows: readonly Row[] };

export const text = (value: string, look: LookName = 'text', span = 1): Cell => ({
  value: value === '' ? null : value,
  look,
  span,
});

/** A figure; nothing where there is none. */
export const number = (value: number | null, pattern = '#,##0', look: LookName = 'number'): Cell =>
  value === null ? blank(look) : { value, look, pattern };

export const blank = (look: LookName = 'plain', span = 1): Cell => ({ value: null, look, span });

/** `A`, `B` … `AA`: the letters of a column, 1-based. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A range with fixed ends: `A5:M20`. */
export const range = (fromColumn: number, fromRow: number, toColumn: number, toRow: number): string =>
  `${columnName(fromColumn)}${fromRow}:${columnName(toColumn)}${toRow}`;

/** Cells of a sheet in one column: where they stand, and what they show. */
export interface CellRange {
  /** With sheet and fixed ends: `'Daily'!$A$5:$A$35`. */
  readonly ref: string;
  readonly values: readonly (string | number | null)[];
}

/** One row of figures of a chart. */
export interface Series {
  readonly name: CellRange;
  readonly values: CellRange;
  /** RRGGBB. */
  readonly color: string;
  /** Whether every figure is written beside its bar. */
  readonly labelled?: true;
}

/** A native chart over ranges of cells: bars, or lines, or both over the same categories. */
export interface Chart {
  readonly title: string;
  /** Which way bars go; `lines` alone go across like columns. */
  readonly direction: 'columns' | 'bars';
  readonly categories: CellRange;
  readonly bars: readonly Series[];
  /** Drawn over the bars; the last of them dashed where there are bars or several: what is held against. */
  readonly lines: readonly Series[];
  /** Number format of the axis and the labels. */
  readonly pattern: string;
  /** The most the axis shows; left to the spreadsheet without it. */
  readonly most?: number;
  /** What somebody is told who cannot see it. */
  readonly tells: string;
}

/** A corner of a cell, from 0. */
interface Corner {
  readonly column: number;
  readonly row: number;
}

/** A chart at its place on a sheet, between the upper left corners of two cells. */
export interface PlacedChart {
  readonly chart: Chart;
  readonly from: Corner;
  readonly to: Corner;
}

/** A small column chart inside a cell. */
export interface Sparkline {
  /** `D7`. */
  readonly cell: string;
  readonly values: CellRange;
}

/** Blue, vermilion, orange and grey of Okabe and Ito's palette, which all kinds of colour blindness tell apart. */
export const COLORS = { good: '0072B2', bad: 'D55E00', doubtful: 'E69F00', neutral: '7F7F7F' } as const;

/** What a cell holds, as a chart takes it. */
export const chartValue = ({ value }: Cell): string | number | null =>
  typeof value === 'object' && value !== null ? value.result : value;
