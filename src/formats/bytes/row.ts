/** One row of a table, its cells decoded when asked for. Valid only during the callback that hands it over. */
export interface Row {
  /** As a person sees it in a spreadsheet, 1-based. */
  readonly number: number;
  /** Whether its date numbers count from 1904-01-01 (old Mac workbooks). */
  readonly epoch1904: boolean;
  /** Cells up to the last one that is there. */
  readonly width: number;
  /** The cell as it is written; '' where the row has none. Columns count from 0. */
  text(column: number): string;
  /** Whether the container holds the cell as a number (never in CSV). */
  numeric(column: number): boolean;
  /** Whether it shows that number as a percentage: 0.9 as 90 %. */
  percent(column: number): boolean;
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
