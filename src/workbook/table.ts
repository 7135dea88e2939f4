import type { Lang, Text } from '../units/text.ts';
import type { Bounds } from './fit.ts';
import { type Cell, type Condition, columnName, type Row, text } from './plan.ts';

/** What stands at the head of a column. */
interface Headed {
  /** In each language, or the same in all. */
  readonly head: Text | string;
  /** Whether the table has it; it has, unless this is false. */
  readonly when?: boolean;
}

/** A column of a table: its head, and what it shows of a row. It is referred to by itself. */
export interface Column<R, C = string> extends Headed {
  cell(row: R): C;
}

/** Where a column's cell stands in the row that is being made. */
type AddressOf = (column: object) => string;

/** A column of a table on a sheet. */
export interface SheetColumn<R> extends Headed {
  cell(row: R, at: AddressOf): Cell;
  /** Columns of the sheet that it covers, 1 unless given. */
  readonly span?: number;
  /** What its head has beside its text. */
  readonly headed?: Partial<Pick<Cell, 'look' | 'shown' | 'note'>>;
  /** Conditional formatting of its cells. */
  readonly drawn?: Drawing | ((place: Place) => readonly Condition[]);
}

/** What is drawn beside a value: bars of one kind or the other. */
type Drawing = { readonly bar: true } | { readonly bounds: readonly number[] };

/** One that the widths of the sheet are taken from. */
export interface WideColumn<R> extends SheetColumn<R>, Bounds {}

/** The rows of a table: as many as they say, seen one after the other. */
interface Rows<R> extends Iterable<R> {
  readonly length: number;
}

/** Where on its sheet a table stands. */
export interface Place {
  /** Row of the first and the last of its rows. */
  readonly first: number;
  readonly last: number;
  letter(column: object): string;
  /** A column's cells below its head. */
  range(column: object): string;
}

/** A table at its place on a sheet. */
export interface Table extends Place {
  /** Its heads, then its rows; each is made when it is asked for. */
  readonly lines: Iterable<Row>;
  /** Range of its filter: heads and rows. */
  readonly filter: string;
  /** What its columns draw. */
  readonly conditions: readonly Condition[];
}

/** The columns that are there. */
export const columnsOf = <K extends Headed>(all: readonly K[]): K[] =>
  all.filter(({ when }) => when !== false);

export const headOf = ({ head }: Headed, lang: Lang): string =>
  typeof head === 'string' ? head : head[lang];

/** A table; `above`: how many rows of its sheet stand above it, where somebody asks for its place. */
export function table<R>(
  all: readonly SheetColumn<R>[],
  rows: Rows<R>,
  { lang, above = 0 }: { readonly lang: Lang; readonly above?: number },
): Table {
  const columns = columnsOf(all);
  const letters = new Map<object, string>();
  let covered = 0;
  for (const column of columns) {
    letters.set(column, columnName(covered + 1));
    covered += column.span ?? 1;
  }
  const letter = (column: object): string => letters.get(column)!;
  const [first, last] = [above + 2, above + 1 + rows.length];
  const range = (column: object): string => `${letter(column)}${first}:${letter(column)}${last}`;
  const headCell = (column: SheetColumn<R>): Cell => ({
    ...text(headOf(column, lang), 'head', column.span),
    ...column.headed,
  });
  function* lines(): Generator<Row> {
    yield columns.map(headCell);
    let number = first;
    for (const row of rows) {
      const at: AddressOf = (column) => `${letter(column)}${number}`;
      yield columns.map((column) => {
        const cell = column.cell(row, at);
        return column.span === undefined ? cell : { ...cell, span: column.span };
      });
      number++;
    }
  }
  const place: Place = { first, last, letter, range };
  const drawnIn = (column: SheetColumn<R>): readonly Condition[] => {
    const { drawn } = column;
    if (drawn === undefined || rows.length === 0) return [];
    return typeof drawn === 'function' ? drawn(place) : [{ ref: range(column), ...drawn }];
  };
  return {
    ...place,
    lines: { [Symbol.iterator]: lines },
    filter: `A${above + 1}:${columnName(covered)}${last}`,
    conditions: columns.flatMap(drawnIn),
  };
}
