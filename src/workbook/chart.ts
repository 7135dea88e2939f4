import type { Cell } from './plan.ts';

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
