import type { Row } from '../../formats/bytes/row.ts';
import { openWorkbook, type Workbook } from '../../formats/bytes/workbook.ts';
import { openZip, ZipError } from '../../formats/bytes/zip.ts';
import type { Path } from '../../terms/keys/shapes.ts';
import { BOOK_COLUMNS, BOOK_SHEETS, type BookColumn, type BookSheet } from '../../text/contract-book.ts';
import { cellName } from '../../text/show.ts';
import { type Complaint, UserError } from '../../units/errors.ts';
import { fraction, parseDecimal, times } from '../../units/fraction.ts';
import { nearest } from '../../units/nearest.ts';
import { decimal } from '../../units/quantity.ts';
import type { Source } from '../source.ts';
import { type CellKind, decodeCell, isCalled, writePath } from './cells.ts';
import { cellPaths, kindAt, pathCalled, titleOf } from './keys.ts';

/** What reading a sheet is told: where values go, and complaints. */
export interface Reading {
  readonly board: ReturnType<typeof makeBoard>;
  complain(spot: Spot, code: string, args?: Complaint['args']): void;
}

/** Below the header: for each row the cells of the sheet's own columns and those of keys. */
export interface TableRow {
  readonly first: Spot;
  readonly own: ReadonlyMap<BookColumn, Spot>;
  readonly keys: readonly { readonly path: Path; readonly spot: Spot }[];
}

type Column = { readonly own: BookColumn } | { readonly path: Path };

/** A sheet's rows below its header, whose columns are its `own` and the keys of records at `around`. */
export function readTable(
  grid: Grid,
  own: readonly BookColumn[],
  around: Path | null,
  reading: Reading,
): TableRow[] {
  const paths = around ? cellPaths(around) : [];
  const columnCalled = (written: string): Column | null => {
    const named = own.find((name) => isCalled(BOOK_COLUMNS[name], written));
    if (named) return { own: named };
    const path = around && pathCalled(written, around, paths);
    return path && { path };
  };
  const at = grid.rows.findIndex(({ cells }) => {
    const named = cells.filter((cell) => cell !== '');
    return named.length > 1 && columnCalled(cells[0] ?? '') !== null;
  });
  const header = grid.rows[at];
  if (!header) {
    const column = own[0] ? BOOK_COLUMNS[own[0]].zh : titleOf(around!, paths[0]!, 'zh');
    if (grid.rows.length > 1) reading.complain(spotIn(grid, 1, 0, ''), 'book-header', { column });
    return [];
  }
  const titles = [
    ...own.flatMap((name) => Object.values(BOOK_COLUMNS[name])),
    ...paths.map((path) => titleOf(around!, path, 'zh')),
  ];
  const columns = header.cells.map((written, index) => {
    const column = written === '' ? null : columnCalled(written);
    if (written !== '' && !column) {
      const near = nearest(written, titles);
      const code = near === null ? 'book-column' : 'book-column-near';
      reading.complain(spotIn(grid, header.number, index, written), code, { written, near: near ?? '' });
    }
    return column;
  });
  return grid.rows
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell, index) => cell !== '' && !isRemark(columns[index])))
    .map((row) => tableRow(grid, row, columns));
}

const isRemark = (column: Column | null | undefined): boolean =>
  column != null && 'own' in column && column.own === 'remark';

const spotIn = ({ sheet }: Grid, row: number, index: number, text: string): Spot => ({
  sheet,
  row,
  column: index + 1,
  text,
});

function tableRow(grid: Grid, { number, cells }: GridRow, columns: readonly (Column | null)[]): TableRow {
  const spot = (index: number): Spot => spotIn(grid, number, index, cells[index] ?? '');
  const own = new Map<BookColumn, Spot>();
  const keys: { path: Path; spot: Spot }[] = [];
  for (const [index, column] of columns.entries()) {
    if (column === null) continue;
    if ('own' in column) own.set(column.own, spot(index));
    else keys.push({ path: column.path, spot: spot(index) });
  }
  return { first: spot(0), own, keys };
}

/** Reads a row of keys into the record at a path. */
export function readRecord({ first, keys }: TableRow, at: Path, reading: Reading): void {
  reading.board.mark(at, first);
  for (const { path, spot } of keys) readCell([...at, ...path], spot, reading);
}

/** Reads a cell into its place; complains where another cell has done so. */
export function readCell(path: Path, spot: Spot, { board, complain }: Reading): void {
  const taken = board.read(path, kindAt(path), spot);
  if (taken === null) return;
  const other = cellName(taken.sheet.name, taken.row, taken.column);
  complain(spot, 'book-twice', { key: writePath(path), other });
}

/** What stands in a column of the sheet's own; '' where the sheet lacks it. */
export const textIn = ({ own }: TableRow, name: BookColumn): string => own.get(name)?.text ?? '';

/** The cell of a row in a column of the sheet's own, or of a key; the first one where the sheet lacks that. */
export const ownCell = ({ own, first }: TableRow, name: BookColumn): Spot => own.get(name) ?? first;
export const keyCell = ({ keys, first }: TableRow, key: string): Spot =>
  keys.find(({ path }) => writePath(path) === key)?.spot ?? first;

/** A sheet of a contract's workbook as it was read: its rows that are not empty. */
export interface Grid {
  readonly id: BookSheet;
  readonly sheet: Spot['sheet'];
  readonly rows: readonly GridRow[];
}

interface GridRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The sheets of a contract's workbook; throws a UserError where it is none, or holds other sheets. */
export async function readGrids(bytes: Uint8Array, file: string): Promise<Grid[]> {
  const fault = (code: string, args: Complaint['args']): Complaint => ({ code, args, place: { file } });
  const book = await open(bytes);
  if (book === null) throw new UserError([fault('book-broken', {})]);
  const ids = book.sheets.map(sheetCalled);
  const sheet = BOOK_SHEETS.clauses.zh;
  if (!ids.includes('clauses')) throw new UserError([fault('book-none', { sheet })]);
  const { lists: _hidden, ...seen } = BOOK_SHEETS;
  const known = Object.values(seen).map(({ zh }) => zh);
  const unknown = book.sheets.filter((_, index) => ids[index] === null);
  if (unknown.length > 0)
    throw new UserError(unknown.map((name) => fault('book-sheet', { sheet: name, known: known.join(', ') })));
  const grids: Grid[] = [];
  for (const [index, name] of book.sheets.entries()) {
    const rows: GridRow[] = [];
    await book.rows(index, (row) => {
      const cells = Array.from({ length: row.width }, (_, column) => cellText(row, column));
      if (cells.some((cell) => cell !== '')) rows.push({ number: row.number, cells });
      return undefined;
    });
    grids.push({ id: ids[index]!, sheet: { name, index }, rows });
  }
  return grids;
}

/** The sheet that is called so in either language. */
function sheetCalled(name: string): BookSheet | null {
  const ids = Object.keys(BOOK_SHEETS) as BookSheet[];
  return ids.find((id) => isCalled(BOOK_SHEETS[id], name.trim())) ?? null;
}

/** Null where the bytes are no workbook that can be opened. */
async function open(bytes: Uint8Array): Promise<Workbook | null> {
  try {
    return await openWorkbook(await openZip(Buffer.from(bytes)));
  } catch (error) {
    if (error instanceof ZipError) return null;
    throw error;
  }
}

const HUNDRED = fraction(100);

/** A cell without outer space, as its writer saw it: a number shown as 90 % is `90%`, a date without a time its day. */
function cellText(row: Row, column: number): string {
  const text = row.text(column).trim();
  if (!row.numeric(column)) return text;
  const share = row.percent(column) ? parseDecimal(text) : null;
  if (share) return `${decimal(times(share, HUNDRED))}%`;
  return text.replace(/^(\d{4}-\d\d-\d\d) 00:00:00$/, '$1');
}

/** A cell of the workbook: row and column count from 1; its text without outer space. */
export interface Spot {
  readonly sheet: { readonly name: string; readonly index: number };
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

type Node = Map<string | number, Node> | { readonly value: unknown };

/** What the cells read so far come to, by the paths they stand for. */
export function makeBoard() {
  const root: Node = new Map();
  const spots = new Map<string, Spot>();
  const keyOf = (path: Path): string => JSON.stringify(path);
  /** Remembers where a place is that holds nothing by itself. */
  const mark = (path: Path, spot: Spot): void => {
    if (!spots.has(keyOf(path))) spots.set(keyOf(path), spot);
  };
  /** Gives a place its value; the cell that took it, or a part of it, before, if one did. */
  const put = (path: Path, value: unknown, spot: Spot): Spot | null => {
    let node: Node = root;
    for (const [index, step] of path.entries()) {
      if (!(node instanceof Map)) return spots.get(keyOf(path.slice(0, index))) ?? spot;
      const next = node.get(step);
      if (index === path.length - 1) {
        if (next) return spots.get(keyOf(path)) ?? [...spots.values()].at(-1)!;
        node.set(step, { value });
      } else if (next) node = next;
      else {
        const made: Node = new Map();
        node.set(step, made);
        node = made;
      }
    }
    spots.set(keyOf(path), spot);
    return null;
  };
  return {
    mark,
    /** Reads a cell's text into a place; one that is empty only tells where the place is. */
    read: (path: Path, kind: CellKind, spot: Spot): Spot | null => {
      if (spot.text !== '') return put(path, decodeCell(spot.text, kind), spot);
      mark(path, spot);
      return null;
    },
    /** The contract's values, and where they stand. */
    source: (file: string, start: Spot): Source => ({
      value: treeValue(root),
      spot: (path) => placeOf(file, spotOf(path, spots, keyOf) ?? start),
    }),
  };
}

/** The cell of a place; of one that has none, the nearest thing around it, or the first thing in that. */
function spotOf(path: Path, spots: ReadonlyMap<string, Spot>, keyOf: (path: Path) => string): Spot | null {
  for (let around = path; around.length > 0; around = around.slice(0, -1)) {
    const known = spots.get(keyOf(around));
    if (known) return known;
    const start = `${keyOf(around).slice(0, -1)},`;
    for (const [key, spot] of spots) if (key.startsWith(start)) return spot;
  }
  return null;
}

const placeOf = (file: string, { sheet, row, column, text }: Spot): ReturnType<Source['spot']> => ({
  place: { file, sheet, line: row, column },
  excerpt: text.replace(/\s*\n\s*/g, ' / '),
});

function treeValue(node: Node): unknown {
  if (!(node instanceof Map)) return node.value;
  const steps = [...node.keys()];
  if (steps.length === 0 || !steps.every((step) => typeof step === 'number'))
    return Object.fromEntries([...node].map(([step, below]) => [String(step), treeValue(below)]));
  const length = Math.max(...(steps as number[])) + 1;
  return Array.from({ length }, (_, index) => (node.has(index) ? treeValue(node.get(index)!) : null));
}
