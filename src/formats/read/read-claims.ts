import type { Input, Kind } from '../../records/input.ts';
import { readCsv } from '../bytes/csv.ts';
import { jsonTable, readJson } from '../bytes/json.ts';
import { isBlank, type Row, type RowSink, readLines, textsOf } from '../bytes/row.ts';
import { decode, type Progress, type Source } from '../bytes/source.ts';
import { fillMerges, openWorkbook, type Workbook } from '../bytes/workbook.ts';
import { openZip, ZipError } from '../bytes/zip.ts';
import type { Claim, Table } from '../claim/claim.ts';
import { beginsTable } from '../claim/find-owner.ts';
import { headerNames, normaliseHeader } from '../claim/header.ts';
import type { Format, Yield } from '../format.ts';
import * as shelf from '../index.ts';
import { asideOf } from './aside.ts';
import { cleanCell } from './cell.ts';
import { Cells } from './cells.ts';
import { RowCount } from './row-count.ts';

/** What takes the records of a claim. */
type Taker<K extends Kind> = (claim: Claim<K>) => (record: Yield[K]) => void;

/** Reads claims one after another, each in file order; the first read of a claim fills its input and problems. */
export async function readClaims<K extends Kind>(
  claims: readonly Claim<K>[],
  take: Taker<K>,
  progress?: Progress,
): Promise<void> {
  // The workbook that was read last: its sheets come one after another.
  const open: { source: Source | null; book: Workbook | null } = { source: null, book: null };
  for (const claim of claims) {
    const rowCount = new RowCount(claim.index);
    try {
      if (claim.place.shape === 'sheet') {
        if (open.source !== claim.source)
          Object.assign(open, { source: claim.source, book: await openBook(claim.source, progress) });
        await readSheetOf(claim, open.book!, rowCount, take(claim));
      } else await readText(claim, rowCount, take(claim), progress);
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      rowCount.note('broken-file', {}, null);
    }
    if (claim.counted) continue;
    rowCount.fill(claim.input);
    claim.problems.push(...rowCount.problems);
    claim.counted = true;
  }
}

async function openBook(source: Source, progress: Progress | undefined): Promise<Workbook | null> {
  const pieces: Uint8Array[] = [];
  for await (const piece of told(source, progress)) pieces.push(Buffer.from(piece));
  return openWorkbook(await openZip(Buffer.concat(pieces)));
}

async function readSheetOf<K extends Kind>(
  claim: Claim<K>,
  book: Workbook,
  rowCount: RowCount,
  emit: (record: Yield[K]) => void,
): Promise<void> {
  const { place } = claim;
  if (place.shape !== 'sheet') return;
  const rows = rowsOf(claim, place.table, rowCount, emit);
  const merges = await book.merges(place.sheet);
  try {
    await book.rows(place.sheet, merges.length > 0 ? fillMerges(merges, rows.sink) : rows.sink);
  } finally {
    rows.end();
  }
}

async function readText<K extends Kind>(
  claim: Claim<K>,
  rowCount: RowCount,
  emit: (record: Yield[K]) => void,
  progress: Progress | undefined,
): Promise<void> {
  const { place, source, format } = claim;
  if (place.shape === 'sheet') return;
  const text = decode(told(source, progress), place.encoding, (count) =>
    rowCount.note('undecodable', {}, null, count),
  );
  if (place.shape === 'json') {
    const rows = rowsOf(claim, place.table, rowCount, emit);
    let whole = '';
    for await (const piece of text) whole += piece;
    readJson(jsonTable(whole)!, rows.sink);
    rows.end();
  } else if (place.shape === 'csv') {
    const rows = rowsOf(claim, place.table, rowCount, emit);
    const { openQuote } = await readCsv(text, place.delimiter, rows.sink);
    if (openQuote !== null) {
      rowCount.rows++;
      rowCount.refuse('open-quote', {}, openQuote);
    }
    rows.end();
  } else if ('claims' in format.shape) {
    const reader = format.shape.open({ input: claim.index, zone: claim.zone, rowCount }, emit);
    await readLines(text, reader.line);
    reader.end();
  }
}

async function* told(source: Source, progress: Progress | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of source.bytes()) {
    // The bytes of an archive were told when it was opened.
    if (source.member === undefined) progress?.(chunk.length);
    yield chunk;
  }
}

/**
 * Hands a table's rows to its format's reader and counts them. Blank rows and all down to the header are no rows; nor
 * are sums and remarks, which are told. Of a table that begins below, too late for detection, every row is refused.
 */
function rowsOf<K extends Kind>(
  { index, source, format, zone, place, input, asked }: Claim<K>,
  table: Table,
  rowCount: RowCount,
  emit: (record: Yield[K]) => void,
): { sink: RowSink; end(): void } {
  const { columns, header, headerRow, lastRow, banner, beside, variant } = table;
  const { shape } = format;
  if (!('columns' in shape)) throw new TypeError(`${format.id} is no table`);
  const cells = new Cells(columns, header, zone, shape.decode);
  const reader = shape.open(
    { input: index, cells, banner, beside, variant, fileName: source.member ?? source.name, zone, rowCount },
    emit,
  );
  const empty = asked ? watchEmpty(asked, header) : null;
  if (empty) input.emptyCells = empty.cells;
  let late = false;
  return {
    sink(row) {
      if (lastRow !== null && row.number > lastRow) return false;
      if (row.number <= headerRow) return undefined;
      if (row.quotes === 'doubtful') {
        rowCount.rows++;
        rowCount.refuse('doubtful-quote', {}, row.number);
      }
      if (isBlank(row)) return undefined;
      if (row.quotes === 'mended') rowCount.note('stray-quote', {}, row.number);
      if (late && asideOf(row, table, format.yields) !== 'header') {
        rowCount.rows++;
        rowCount.refuse('late-table', {}, row.number);
        return undefined;
      }
      late = false;
      cells.stand(row);
      if (reader.isRow && !reader.isRow()) return undefined;
      reader.row();
      const aside = cells.refusal && asideOf(row, table, format.yields);
      if (aside) {
        if (aside !== 'header') rowCount.note(aside, {}, row.number);
        return undefined;
      }
      if (cells.refusal && place.shape !== 'json' && isLate(row, header)) {
        late = true;
        return undefined;
      }
      rowCount.rows++;
      if (cells.refusal) rowCount.refuse(cells.refusal.code, cells.refusal.args, row.number);
      else empty?.look(row);
      if (row.hidden) rowCount.note('hidden-row', {}, row.number);
      if (cells.truncated !== null)
        rowCount.note('truncated-cell', { column: cells.name(cells.truncated) }, row.number);
      return undefined;
    },
    end: () => reader.end?.(),
  };
}

const isLate = (row: Row, header: readonly string[]): boolean =>
  beginsTable({ number: row.number, cells: textsOf(row) }, header, Object.values(shelf) as readonly Format[]);

/** Notes in which rows the columns asked for are empty; a column that the header does not have has null. */
function watchEmpty(
  asked: readonly string[],
  header: readonly string[],
): { readonly cells: NonNullable<Input['emptyCells']>; look(row: Row): void } {
  const names = headerNames(header);
  const watched = asked.map((name) => {
    const column = names.get(normaliseHeader(name));
    return { name, column, rows: column === undefined ? null : new Set<number>() };
  });
  return {
    cells: new Map(watched.map(({ name, rows }) => [name, rows])),
    look: (row) => {
      for (const { column, rows } of watched)
        if (column !== undefined && cleanCell(row.text(column)) === '') rows!.add(row.number);
    },
  };
}
