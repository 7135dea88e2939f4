import type { NumberStyle } from './number-styles.ts';
import type { Row } from './row.ts';
import { serialDate } from './serial-date.ts';
import type { SharedStrings } from './shared-strings.ts';
import { type Tag, unescapeXml } from './xml.ts';

/** What a workbook's sheets share. */
export interface SheetContext {
  readonly strings: SharedStrings;
  /** By cell style: what a number is shown as. */
  readonly styles: readonly NumberStyle[];
  readonly epoch1904: boolean;
}

/** The row of a sheet that is being read: its cells' bytes one after another, decoded when asked for. */
export class SheetRow implements Row {
  number = 0;
  width = 0;
  next = 0;
  readonly epoch1904: boolean;
  private readonly context: SheetContext;
  private store = Buffer.allocUnsafe(1 << 16);
  private used = 0;
  private readonly types: string[] = [];
  private readonly styles: number[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  constructor(context: SheetContext) {
    this.context = context;
    this.epoch1904 = context.epoch1904;
  }

  start(number: number): void {
    this.number = number;
    this.width = this.next = this.used = 0;
  }

  startCell(column: number, type: string, style: number): void {
    for (; this.width <= column; this.width++) this.types[this.width] = '';
    this.types[column] = type;
    this.styles[column] = style;
    this.from[column] = this.used;
    this.next = column;
  }

  append({ bytes, textFrom, textTo }: Tag): void {
    const length = textTo - textFrom;
    if (this.used + length > this.store.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.store.length * 2, this.used + length));
      this.store.copy(larger, 0, 0, this.used);
      this.store = larger;
    }
    bytes.copy(this.store, this.used, textFrom, textTo);
    this.used += length;
  }

  endCell(): void {
    this.to[this.next] = this.used;
    this.next++;
  }

  numeric(column: number): boolean {
    return column < this.width && this.types[column] === 'n';
  }

  percent(column: number): boolean {
    return this.numeric(column) && this.context.styles[this.styles[column]!] === 'percent';
  }

  text(column: number): string {
    const type = column < this.width ? this.types[column]! : '';
    if (type === '') return '';
    const raw = this.store.toString('utf8', this.from[column]!, this.to[column]!);
    if (raw === '') return '';
    if (type === 's') return this.context.strings.text(Number(raw));
    if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
    if (type === 'n') return this.numberText(raw, this.styles[column]!);
    return unescapeXml(raw);
  }

  private numberText(raw: string, style: number): string {
    const value = Number(raw);
    if (Number.isNaN(value)) return raw;
    const date = this.context.styles[style] === 'date' ? serialDate(value, this.epoch1904) : null;
    if (date !== null) return date;
    // Excel keeps 15 digits: 178.80000000000001 is 178.8. What has lost digits stays as it is written.
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return raw;
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  }
}
