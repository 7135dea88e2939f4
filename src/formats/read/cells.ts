import type { Problem } from '../../records/input.ts';
import { isEpoch, parseCellStamp } from '../../units/cell-stamp.ts';
import { type Fen, parseYuan } from '../../units/money.ts';
import { parseStamp, type Stamp } from '../../units/stamp.ts';
import { withoutThousands } from '../../units/thousands.ts';
import {
  DAY_SECONDS,
  type Day,
  day,
  type Instant,
  instant,
  type Wall,
  wall,
  type Zone,
} from '../../units/time.ts';
import { type Row, serialDateOf } from '../bytes/row.ts';
import { cleanCell, cleanWords, LONGEST_CELL, shapeOf, showTime } from './cell.ts';

/** Why a row is not taken. */
interface Refusal {
  readonly code: string;
  readonly args: Problem['args'];
}

/** The row a reader stands on, its cells by field. What cannot be read is null, and the row's `refusal` says why. */
export class Cells {
  row!: Row;
  refusal: Refusal | null = null;
  /** A field whose cell is as long as a spreadsheet's can be: what stood behind is lost. */
  truncated: string | null = null;
  private readonly columns: ReadonlyMap<string, number>;
  private readonly header: readonly string[];
  private readonly zone: Zone;
  private readonly decode: Readonly<Record<string, Decode>>;

  constructor(
    columns: ReadonlyMap<string, number>,
    header: readonly string[],
    zone: Zone,
    decode: Readonly<Record<string, Decode>> = {},
  ) {
    this.columns = columns;
    this.header = header;
    this.zone = zone;
    this.decode = decode;
  }

  /** Steps to a row. */
  stand(row: Row): void {
    this.row = row;
    this.refusal = null;
    this.truncated = null;
  }

  has(field: string): boolean {
    return this.columns.has(field);
  }

  column(field: string): number | null {
    return this.columns.get(field) ?? null;
  }

  /** The column's name as the file writes it. */
  name(field: string): string {
    const column = this.columns.get(field);
    return column === undefined ? field : this.header[column]!.trim();
  }

  /** The first reason counts. */
  refuse(code: string, field: string, value?: string): null {
    this.refusal ??= { code, args: { column: this.name(field), ...(value === undefined ? {} : { value }) } };
    return null;
  }

  /** The cleaned cell; '' where it is empty or there is no such column. */
  text(field: string): string {
    const column = this.columns.get(field);
    if (column === undefined) return '';
    const text = cleanCell(this.raw(field, column));
    const decode = this.decode[field];
    if (decode === undefined || text === '') return text;
    return (
      decode.read(text, this.row.numeric(column)) ??
      this.refuse(decode.refusal, field, decode.show(text)) ??
      ''
    );
  }

  /** A person's words. */
  words(field: string): string {
    const column = this.columns.get(field);
    return column === undefined ? '' : cleanWords(this.raw(field, column));
  }

  private raw(field: string, column: number): string {
    const raw = this.row.text(column);
    if (raw.length === LONGEST_CELL) this.truncated ??= field;
    if (raw === '' && this.row.unsaved?.(column)) this.refuse('unsaved-formula', field);
    return raw;
  }

  /** A cell that must be filled. */
  needed(field: string): string {
    const text = this.text(field);
    if (text === '') this.refuse('missing-cell', field);
    return text;
  }

  /** Columns with such a name. */
  columnsNamed(isMeant: (name: string) => boolean): number[] {
    return this.header.flatMap((name, column) => (isMeant(name) ? column : []));
  }

  /** Whether an id's last digits are lost, or may be: a program made a float of it. */
  isFloat(field: string): boolean {
    const column = this.columns.get(field);
    if (column === undefined) return false;
    const text = this.text(field);
    return (
      /^\d+(?:\.\d+)?E\+?\d+$|^\d{6,}\.0+$/i.test(text) ||
      (this.row.numeric(column) && Number(text) > Number.MAX_SAFE_INTEGER)
    );
  }

  instant(field: string): Instant | null {
    const text = this.text(field);
    return text === '' ? null : (this.parse(text) ?? this.refuse('bad-instant', field, showTime(text)));
  }

  /** A moment by which something is due: of a day without a time, its last second. */
  deadline(field: string): Instant | null {
    const at = this.instant(field);
    return at === null || !this.isDayAlone(field) ? at : this.zone.instant(endOf(this.zone.wall(at)));
  }

  /** Whether a filled cell is a day without a time; a spreadsheet keeps one as its midnight, or as a bare number. */
  isDayAlone(field: string): boolean {
    const text = this.text(field);
    const isNumber = this.row.numeric(this.columns.get(field)!);
    return parseCellStamp(text)?.precision === 'day' || (isNumber && / 00:00:00$|^\d{5}$/.test(text));
  }

  /** A written time to an instant in the contract's zone; null where it is none. */
  parse(text: string): Instant | null {
    const stamp = this.stamp(text);
    if (stamp === null) return null;
    return stamp.offset === null ? this.zone.instant(stamp.reading) : instant(stamp.reading - stamp.offset);
  }

  private stamp(text: string): Stamp | null {
    return parseCellStamp(text) ?? parseStamp(serialDateOf(text, this.row.epoch1904) ?? '');
  }

  /** A date; its time of day, where there is one, is not looked at. */
  day(field: string): Day | null {
    const text = this.text(field);
    if (text === '') return null;
    const stamp = this.stamp(text);
    if (stamp === null) return this.refuse('bad-instant', field, showTime(text));
    return day(Math.floor((isEpoch(text) ? this.zone.wall(this.parse(text)!) : stamp.reading) / DAY_SECONDS));
  }

  /** A figure as a decimal numeral, `95.5`; units people write behind it are dropped. */
  decimal(field: string): string | null {
    const text = this.text(field)
      .normalize('NFKC')
      .replace(/\s|[分天次]$/g, '');
    if (text === '') return null;
    const plain = withoutThousands(text) ?? '';
    return /^-?\d{1,12}(?:\.\d+)?$/.test(plain) ? plain : this.refuse('bad-number', field, shapeOf(text));
  }

  money(field: string): Fen | null {
    const text = this.text(field);
    return text === '' ? null : (sumOf(text, parseYuan) ?? this.refuse('bad-money', field, shapeOf(text)));
  }

  /** A whole number of things. */
  count(field: string): number | null {
    const text = this.text(field)
      .normalize('NFKC')
      .replace(/[件个]/g, '');
    if (text === '') return null;
    return sumOf(text, wholeNumber) ?? this.refuse('bad-count', field, shapeOf(text));
  }
}

const endOf = (reading: Wall): Wall => wall(reading + DAY_SECONDS - 1);

const wholeNumber = (text: string): number | null => {
  const match = /^(\d{1,9})(?:\.0+)?$/.exec(withoutThousands(text) ?? '');
  return match ? Number(match[1]) : null;
};

/** One figure, or those of several things in one cell (`2;1`) added up; null where one of them is none. */
function sumOf<N extends number>(text: string, read: (part: string) => N | null): N | null {
  const parts = text.split(/[;；]/).map((part) => read(part.trim()));
  return parts.every((part) => part !== null)
    ? (parts.reduce<number>((sum, part) => sum + part, 0) as N)
    : null;
}

/** From a cleaned, filled cell to the words that a reader knows. */
export interface Decode {
  /** `numeric`: the container holds the cell as a number. Null where it says nothing known. */
  read(text: string, numeric: boolean): string | null;
  /** Code of the problem where it does not. */
  readonly refusal: 'unknown-value' | 'bad-instant';
  /** How such a cell is shown, so that it names nobody. */
  show(text: string): string;
}
