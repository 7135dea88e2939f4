import type { Path } from '../../terms/keys/shapes.ts';
import { BOOK_COLUMNS, type BookColumn } from '../../text/contract-book.ts';
import { cellName } from '../../text/show.ts';
import type { Complaint } from '../../units/errors.ts';
import { nearest } from '../../units/nearest.ts';
import type { Board, Spot } from './board.ts';
import type { Grid } from './grid.ts';
import { cellPaths, isKey, kindAt, pathCalled, titleOf } from './keys.ts';
import { parsePath, writePath } from './path-text.ts';

/** What reading a sheet is told: where values go, and complaints. */
export interface Reading {
  readonly board: Board;
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
    const named = own.find((name) => isCalled(name, written));
    if (named) return { own: named };
    if (around === null) return null;
    const path = pathCalled(around, paths, written) ?? parsePath(written);
    return path && isKey([...around, ...path]) ? { path } : null;
  };
  const at = grid.rows.findIndex(({ cells }) => {
    const named = cells.filter((cell) => cell.trim() !== '');
    return named.length > 1 && columnCalled(cells[0]?.trim() ?? '') !== null;
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
  const columns = header.cells.map((cell, index) => {
    const written = cell.trim();
    const column = written === '' ? null : columnCalled(written);
    if (written !== '' && !column) {
      const near = nearest(written, titles);
      const spot = spotIn(grid, header.number, index, cell);
      reading.complain(spot, near === null ? 'book-column' : 'book-column-near', {
        written,
        near: near ?? '',
      });
    }
    return column;
  });
  return grid.rows.slice(at + 1).flatMap(({ number, cells }) => {
    const filled = cells.some((cell, index) => cell.trim() !== '' && !isRemark(columns[index]));
    return filled ? [tableRow(grid, number, cells, columns)] : [];
  });
}

const isRemark = (column: Column | null | undefined): boolean =>
  column !== null && column !== undefined && 'own' in column && column.own === 'remark';

const isCalled = (name: BookColumn, written: string): boolean =>
  Object.values(BOOK_COLUMNS[name]).some((title) => title.toLowerCase() === written.toLowerCase());

const spotIn = ({ sheet }: Grid, row: number, index: number, text: string): Spot => ({
  sheet,
  row,
  column: index + 1,
  text,
});

function tableRow(
  grid: Grid,
  number: number,
  cells: readonly string[],
  columns: readonly (Column | null)[],
): TableRow {
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
  const other = board.read(path, kindAt(path), spot);
  if (other)
    complain(spot, 'book-twice', {
      key: writePath(path),
      other: cellName(other.sheet.name, other.row, other.column),
    });
}

/** What stands in a column of a row, its outer space off; '' where the sheet lacks the column. */
export const textIn = ({ own }: TableRow, name: BookColumn): string => own.get(name)?.text.trim() ?? '';
