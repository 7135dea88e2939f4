import type { Row, RowSink } from './row.ts';
import { serialDate } from './serial-date.ts';
import type { SharedStrings } from './shared-strings.ts';
import { findAttribute, readXml, type Tag, tagName, unescapeXml } from './xml.ts';

/** What a workbook's sheets share. */
export interface SheetContext {
  readonly strings: SharedStrings;
  /** By cell style: shown as a date. */
  readonly styles: readonly boolean[];
  readonly epoch1904: boolean;
}

const [ROW, C, V, T, IS, PHONETIC] = ['row', 'c', 'v', 't', 'is', 'rPh'].map(tagName) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const [ATTRIBUTE_R, ATTRIBUTE_S, ATTRIBUTE_T] = [0x72, 0x73, 0x74] as const;

/** Columns of the widest sheet Excel has. */
const COLUMNS = 16_384;

/** Reads a worksheet's XML row by row with bounded memory. Rows and cells without a position follow the one before. */
export async function readSheet(
  chunks: AsyncIterable<Buffer>,
  context: SheetContext,
  sink: RowSink,
): Promise<void> {
  const row = new SheetRow(context);
  const span = { from: 0, to: 0 };
  let open = false;
  let inline = false;
  let phonetic = false;
  await readXml(chunks, (tag) => {
    const { name, closing, empty } = tag;
    if (name === ROW) {
      if (closing) {
        open = false;
        return sink(row);
      }
      row.start(
        findAttribute(tag, ATTRIBUTE_R, span) ? digits(tag.bytes, span.from, span.to) : row.number + 1,
      );
      open = !empty;
    } else if (!open) return undefined;
    else if (name === C) {
      if (!closing) startCell(row, tag, span);
      if (closing || empty) row.endCell();
    } else if (name === IS) inline = !closing && !empty;
    else if (name === PHONETIC) phonetic = !closing && !empty;
    else if (closing && (name === V || (name === T && inline && !phonetic))) row.append(tag);
    return undefined;
  });
}

function startCell(row: SheetRow, tag: Tag, span: { from: number; to: number }): void {
  const { bytes } = tag;
  const column = findAttribute(tag, ATTRIBUTE_R, span) ? columnOf(bytes, span.from, span.to) : row.next;
  const style = findAttribute(tag, ATTRIBUTE_S, span) ? digits(bytes, span.from, span.to) : 0;
  // Types by their first letters: s(hared), st(r), i(nlineStr), b, e, d, n.
  const type = findAttribute(tag, ATTRIBUTE_T, span) ? bytes.toString('latin1', span.from, span.to) : 'n';
  if (column < 0 || column >= COLUMNS) throw new SyntaxError('no such column');
  row.startCell(column, type, style);
}

function digits(bytes: Buffer, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + bytes[at]! - 0x30;
  return value;
}

/** `BC12` → 54. */
function columnOf(bytes: Buffer, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const letter = bytes[at]! & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return column - 1;
}

/** The row under way: its cells' bytes one after another, decoded when asked for. */
class SheetRow implements Row {
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
    const date = this.context.styles[style] ? serialDate(value, this.epoch1904) : null;
    if (date !== null) return date;
    // Excel keeps 15 digits: 178.80000000000001 is 178.8. What has lost digits stays as it is written.
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return raw;
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  }
}
