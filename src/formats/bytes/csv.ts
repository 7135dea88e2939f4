import { CsvError, type Options, type Parser, parse } from 'csv-parse';
import { DOUBTFUL, LONGEST_ROW, MENDED, mendQuotes } from './quotes.ts';
import type { Row, RowSink } from './row.ts';

/** What separates cells; found per file. */
export const DELIMITERS = [',', '\t', ';', '|'] as const;

const options = (delimiter: string): Options => ({
  delimiter,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  max_record_size: LONGEST_ROW,
});

const OPEN_QUOTE = new Set(['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE']);

/** How reading a CSV ended: the row of a quotation mark that is not closed to the file's end, or of a row without an end; else null. */
interface CsvEnd {
  readonly openQuote: number | null;
}

/** Reads CSV text row by row; rows are numbered as records, the way a spreadsheet shows them. */
export async function readCsv(
  text: AsyncIterable<string>,
  delimiter: string,
  sink: RowSink,
): Promise<CsvEnd> {
  const parser = parse(options(delimiter));
  // Of every row as wide as it is: csv-parse makes an error, with its stack, for each that is not as wide as the first.
  const { state } = parser as Parser & { readonly state: { readonly record: readonly string[] } };
  Object.defineProperty(state, 'expectedRecordLength', { get: () => state.record.length, set: () => {} });
  const row = new RecordRow();
  let stopped = false;
  parser.on('data', (cells: string[]) => {
    if (stopped || !row.step(cells)) return;
    if (sink(row) === false) stopped = true;
  });
  const ended = new Promise<CsvEnd>((resolve, reject) => {
    parser.once('end', () => resolve({ openQuote: null }));
    parser.once('error', (error) => {
      if (error instanceof CsvError && OPEN_QUOTE.has(error.code)) resolve({ openQuote: row.number + 1 });
      else reject(error);
    });
  });
  // Awaited below; without this an early failure would be nobody's.
  ended.catch(() => {});
  for await (const piece of mendQuotes(text, delimiter)) {
    if (stopped || parser.destroyed) break;
    if (!parser.write(piece)) await drained(parser, ended);
  }
  if (stopped) parser.destroy();
  else parser.end();
  return stopped ? { openQuote: null } : ended;
}

const drained = (parser: Parser, ended: Promise<unknown>): Promise<unknown> =>
  Promise.race([ended, new Promise((resolve) => parser.once('drain', resolve))]);

class RecordRow implements Row {
  number = 0;
  readonly epoch1904 = false;
  quotes: NonNullable<Row['quotes']> = 'sound';
  private cells: readonly string[] = [];
  private mended = false;

  /** False: the record is none of the file's, but says something of the next. */
  step(cells: readonly string[]): boolean {
    const [first] = cells;
    if (cells.length === 1 && first === MENDED) {
      this.mended = true;
      return false;
    }
    const doubtful = cells.length === 1 && first === DOUBTFUL;
    this.quotes = doubtful ? 'doubtful' : this.mended ? 'mended' : 'sound';
    this.cells = doubtful ? [] : cells;
    this.mended = false;
    this.number++;
    return true;
  }

  get width(): number {
    return this.cells.length;
  }

  text(column: number): string {
    return this.cells[column] ?? '';
  }

  numeric(): boolean {
    return false;
  }

  percent(): boolean {
    return false;
  }
}
