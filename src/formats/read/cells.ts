import type { Problem } from '../../records/input.ts';
import { type Fen, parseYuan } from '../../units/money.ts';
import { parseStamp } from '../../units/stamp.ts';
import { type Instant, instant, type Zone } from '../../units/time.ts';
import { cleanCell, cleanWords, shapeOf, showTime } from './cell.ts';
import type { Row } from './row.ts';
import { serialDateOf } from './serial-date.ts';

/** Why a row is not taken. */
export interface Refusal {
  readonly code: string;
  readonly args: Problem['args'];
}

/** The row a reader stands on, its cells by field. What cannot be read is null, and the row's `refusal` says why. */
export class Cells {
  row!: Row;
  refusal: Refusal | null = null;
  private readonly columns: ReadonlyMap<string, number>;
  private readonly header: readonly string[];
  private readonly zone: Zone;

  constructor(columns: ReadonlyMap<string, number>, header: readonly string[], zone: Zone) {
    this.columns = columns;
    this.header = header;
    this.zone = zone;
  }

  /** Steps to a row. */
  stand(row: Row): void {
    this.row = row;
    this.refusal = null;
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
    return column === undefined ? '' : cleanCell(this.row.text(column));
  }

  /** A person's words. */
  words(field: string): string {
    const column = this.columns.get(field);
    return column === undefined ? '' : cleanWords(this.row.text(column));
  }

  /** A cell that must be filled. */
  needed(field: string): string {
    const text = this.text(field);
    if (text === '') this.refuse('missing-cell', field);
    return text;
  }

  /** Whether an id's last digits are lost: the spreadsheet made a float of it. */
  isFloat(field: string): boolean {
    const column = this.columns.get(field);
    if (column === undefined) return false;
    const text = this.text(field);
    return (
      /^\d+(\.\d+)?E\+?\d+$/i.test(text) ||
      (this.row.numeric(column) && Number(text) > Number.MAX_SAFE_INTEGER)
    );
  }

  instant(field: string): Instant | null {
    const text = this.text(field);
    return text === '' ? null : (this.parse(text) ?? this.refuse('bad-instant', field, showTime(text)));
  }

  /** A written time to an instant in the contract's zone; null where it is none. */
  parse(text: string): Instant | null {
    const stamp = parseStamp(text) ?? parseStamp(serialDateOf(text, this.row.epoch1904) ?? '');
    if (stamp === null) return null;
    return stamp.offset === null ? this.zone.instant(stamp.reading) : instant(stamp.reading - stamp.offset);
  }

  money(field: string): Fen | null {
    const text = this.text(field);
    return text === '' ? null : (parseYuan(text) ?? this.refuse('bad-money', field, shapeOf(text)));
  }

  /** A whole number of things. */
  count(field: string): number | null {
    const text = this.text(field).replace(/[,，件个]/g, '');
    if (text === '') return null;
    const match = /^(\d{1,9})(?:\.0+)?$/.exec(text);
    return match ? Number(match[1]) : this.refuse('bad-count', field, shapeOf(text));
  }
}
