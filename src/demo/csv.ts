/** Cells of a row by column name; the rest is empty. */
export type Cells = Readonly<Record<string, string>>;

/** A table whose header is a comma-separated list of names; a blank at the end of a name stays in the header. */
export function* table(header: string, rows: Iterable<Cells>, lineEnd: LineEnd): Iterable<string> {
  const columns = header.split(',').map((name) => name.trimEnd());
  yield header + lineEnd;
  for (const row of rows)
    yield record(
      columns.map((column) => row[column] ?? ''),
      lineEnd,
    );
}

export type LineEnd = '\n' | '\r\n';

/** One record of a CSV file. */
export const record = (cells: readonly string[], lineEnd: LineEnd): string =>
  cells.map(cell).join(',') + lineEnd;

/** Quoted where it must be, and where a TAB keeps an id from Excel; a formula cell stands as it is. */
const cell = (text: string): string =>
  /[",\r\n\t]/.test(text) && !text.startsWith('="') ? `"${text.replaceAll('"', '""')}"` : text;

/** An order number as Taobao's sheets keep it from Excel: `="123"`. */
export const formula = (digits: string): string => `="${digits}"`;

/** An id as Douyin's sheets keep it from Excel: a TAB before it. */
export const tabbed = (digits: string): string => `\t${digits}`;

/** Fen as `12.30`. */
export const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
