import type { ChatLine } from '../records/chat-line.ts';
import type { Kind, SheetKind } from '../records/input.ts';
import type { SheetRecords } from '../records/sheets.ts';
import type { Text } from '../units/text.ts';
import type { Zone } from '../units/time.ts';
import type { Cells, Decode } from './read/cells.ts';
import type { RowCount } from './read/row-count.ts';

/** What a format of each kind hands over. */
export type Yield = { readonly chats: ChatLine } & {
  readonly [K in SheetKind]: Copy<SheetRecords[K]>;
};

/** A record as one file has it; another file may have it too. */
export interface Copy<T> {
  readonly record: T;
  /** Equal keys are the same thing. */
  readonly key: string;
  /** How many rows of the file it is made of. */
  readonly rows: number;
}

/** One export of one platform: a description from which files are recognised and read. */
export interface Format<K extends Kind = Kind> {
  /** In kebab-case, the same as the file's name. */
  readonly id: string;
  readonly title: Text;
  readonly platform: 'taobao' | 'jd' | 'pdd' | 'douyin' | 'xiaohongshu' | 'kuaishou' | 'alibaba-1688' | 'any';
  readonly yields: K;
  /**
   * How sure the shape is. A: from a program written against real exports; B: from an imitation of one; own: this
   * program's own template, or a description in the contract.
   */
  readonly grade: 'A' | 'B' | 'own';
  /** Claims what no other format does. */
  readonly general?: true;
  /** Described in the contract: it claims before the shelf does. */
  readonly described?: true;
  /** Where a shop finds the export. */
  readonly export: Text;
  /** A file of this format, in short; all of it invented. */
  readonly sample: readonly string[];
  readonly shape: TableShape<K> | LogShape<K>;
}

/** A table with a header row. */
export interface TableShape<K extends Kind> {
  /** Field → the names its column goes by, the preferred first. A column may serve several fields. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Fields that must all be there for the table to be this format's; of a list, at least one. */
  readonly requires: readonly (string | readonly string[])[];
  /** Column names that no table of this format has. */
  readonly without?: readonly string[];
  /** Column names that only this platform's tables have: at least one stands there. */
  readonly own?: readonly string[];
  /** Column names that every table of this format has, whether a field is read from them or not. */
  readonly header?: readonly string[];
  /** Field → what its cells say in the reader's words. */
  readonly decode?: Readonly<Record<string, Decode>>;
  /** Of a sheet that people fill in: its columns as the template has them. */
  readonly fields?: Readonly<Record<string, Field>>;
  /** Looks at a sample of the rows (a field's filled cells), where the header alone does not tell. */
  readonly survey?: (cellsOf: (field: string) => readonly string[]) => string;
  open(table: OpenTable, emit: (record: Yield[K]) => void): TableReader;
}

/** What a table's reader is given. */
export interface OpenTable {
  readonly input: number;
  readonly cells: Cells;
  readonly banner: readonly string[];
  readonly beside: readonly string[];
  readonly variant: string | null;
  /** Name of the file, for what stands only there. */
  readonly fileName: string;
  readonly zone: Zone;
  readonly rowCount: RowCount;
}

export interface TableReader {
  /** Whether the row is one at all; notes and further headers below the first are none. Every row is, where this is not given. */
  isRow?(): boolean;
  /** Reads the row that `cells` stands on; what cannot be read is told with `cells.refuse`. */
  row(): void;
  end?(): void;
}

/** A log: lines of text without columns. */
export interface LogShape<K extends Kind> {
  /** Whether the first lines of a file are this format's. */
  claims(lines: readonly string[]): boolean;
  open(log: OpenLog, emit: (record: Yield[K]) => void): LogReader;
}

/** What a log's reader is given. */
export interface OpenLog {
  readonly input: number;
  readonly zone: Zone;
  readonly rowCount: RowCount;
}

export interface LogReader {
  /** One line without its end, and its number from 1. */
  line(text: string, number: number): void;
  end(): void;
}

/** Keeps the kind; the shelf holds formats of any kind. */
export const defineFormat = <K extends Kind>(format: Format<K>): Format<K> => format;

/** What is written in a column: it decides how the template formats it. */
export type FieldType = 'instant' | 'day' | 'id' | 'name' | 'words' | 'number' | 'money' | 'word';

/** A column of a sheet that people fill in. */
export interface Field {
  /** Its name in the template. */
  readonly title: Text;
  /** Other names that sheets give it. */
  readonly names: readonly string[];
  readonly type: FieldType;
  /** The row is refused without it. */
  readonly required?: true;
  /** What to write. */
  readonly note: Text;
  /** Of a `word`: what may stand there. */
  readonly words?: Words;
  /** Its cell in the template's example row; '' where it is left empty. */
  readonly example: Text;
}

/** Code → what stands in the cell: the first two are the template's, in zh and en. */
export type Words = Readonly<Record<string, readonly [zh: string, en: string, ...others: string[]]>>;

/** An example that is the same in both languages. */
export const same = (example: string): Text => ({ zh: example, en: example });
