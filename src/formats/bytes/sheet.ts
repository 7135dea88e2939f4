import { type Row, type RowSink, serialDate } from './row.ts';
import { findAttribute, readXml, type Tag, tagName, unescapeXml } from './xml.ts';

const [ROW, C, F, V, T, IS, PHONETIC] = ['row', 'c', 'f', 'v', 't', 'is', 'rPh'].map(tagName) as [
  number,
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

/** What a workbook's sheets share. */
interface SheetContext {
  readonly strings: SharedStrings;
  /** By cell style: what a number is shown as. */
  readonly styles: readonly NumberStyle[];
  readonly epoch1904: boolean;
}

/**
 * Reads a worksheet's XML row by row with bounded memory. Rows and cells without a position follow the one before;
 * where a cell's own position names another row (some exports put every cell into a row 1 of its own), it counts.
 */
export async function readSheet(
  chunks: AsyncIterable<Buffer>,
  context: SheetContext,
  sink: RowSink,
): Promise<void> {
  const row = new SheetRow(context);
  const span = { from: 0, to: 0 };
  /** What the present row tag says; the row itself begins with its first cell. */
  let number = 0;
  let begun = false;
  let hidden = false;
  let held = false;
  let open = false;
  let inline = false;
  let phonetic = false;

  /** Hands over the row that is held; false where no more are wanted. */
  const hand = (): boolean => {
    if (!held) return true;
    held = false;
    return sink(row) !== false;
  };
  const startCell = (tag: Tag): boolean => {
    const { bytes } = tag;
    const placed = findAttribute(tag, ATTRIBUTE_R, span);
    const column = placed ? columnOf(bytes, span.from, span.to) : begun ? row.next : 0;
    if (column < 0 || column >= COLUMNS) throw new SyntaxError('no such column');
    if (!begun) {
      begun = true;
      const own = placed ? rowOf(bytes, span.from, span.to) : 0;
      const inRow = own || number;
      if (!held || !own || inRow !== row.number || column < row.width) {
        if (!hand()) return false;
        row.start(inRow, hidden);
        held = true;
      }
    }
    const style = findAttribute(tag, ATTRIBUTE_S, span) ? digits(bytes, span.from, span.to) : 0;
    // Types by their first letters: s(hared), st(r), i(nlineStr), b, e, d, n.
    const type = findAttribute(tag, ATTRIBUTE_T, span) ? bytes.toString('latin1', span.from, span.to) : 'n';
    row.startCell(column, type, style);
    return true;
  };

  try {
    await readXml(chunks, (tag) => {
      const { name, closing, empty } = tag;
      if (name === ROW) {
        open = !closing && !empty;
        if (closing) return undefined;
        hidden = isHidden(tag);
        number = findAttribute(tag, ATTRIBUTE_R, span)
          ? digits(tag.bytes, span.from, span.to)
          : Math.max(number, row.number) + 1;
        begun = false;
      } else if (!open) return undefined;
      else if (name === C) {
        if (!closing && !startCell(tag)) return false;
        if (closing || empty) row.endCell();
      } else if (name === IS) inline = !closing && !empty;
      else if (name === PHONETIC) phonetic = !closing && !empty;
      else if (name === F && !closing) row.markFormula();
      else if (name === V && empty) row.markValue();
      else if (closing && (name === V || (name === T && inline && !phonetic))) {
        row.append(tag);
        if (name === V) row.markValue();
      }
      return undefined;
    });
  } finally {
    // Of a sheet that breaks off, what stands above the break.
    if (!open) hand();
  }
}

const isHidden = ({ bytes, nameTo, tagTo }: Tag): boolean => {
  const at = bytes.indexOf(' hidden=', nameTo);
  return at >= 0 && at < tagTo && /^["'](?:1|true)["']/.test(bytes.toString('latin1', at + 8, at + 14));
};

function digits(bytes: Buffer, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + bytes[at]! - 0x30;
  return value;
}

/** `BC12` → 12; 0 where no number stands there. */
function rowOf(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at]! > 0x39) at++;
  return digits(bytes, at, to);
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

/** The row of a sheet that is being read: its cells' bytes one after another, decoded when asked for. */
class SheetRow implements Row {
  number = 0;
  width = 0;
  next = 0;
  hidden = false;
  /** Columns of formulas, and whether a value stands beside each. */
  private readonly formulas = new Map<number, boolean>();
  readonly epoch1904: boolean;
  private readonly context: SheetContext;
  private readonly store = new ByteStore();
  private readonly types: string[] = [];
  private readonly styles: number[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  constructor(context: SheetContext) {
    this.context = context;
    this.epoch1904 = context.epoch1904;
  }

  start(number: number, hidden: boolean): void {
    this.number = number;
    this.hidden = hidden;
    this.formulas.clear();
    this.width = this.next = this.store.used = 0;
  }

  startCell(column: number, type: string, style: number): void {
    for (; this.width <= column; this.width++) this.types[this.width] = '';
    this.types[column] = type;
    this.styles[column] = style;
    this.from[column] = this.store.used;
    this.next = column;
  }

  append({ bytes, textFrom, textTo }: Tag): void {
    this.store.append(bytes, textFrom, textTo);
  }

  endCell(): void {
    this.to[this.next] = this.store.used;
    this.next++;
  }

  markFormula(): void {
    this.formulas.set(this.next, false);
  }

  markValue(): void {
    if (this.formulas.size > 0 && this.formulas.has(this.next)) this.formulas.set(this.next, true);
  }

  unsaved(column: number): boolean {
    const valued = this.formulas.get(column);
    // An empty value is the result of a formula of texts alone.
    return valued !== undefined && this.text(column) === '' && !(valued && this.types[column] === 'str');
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
    const raw = this.store.text(this.from[column]!, this.to[column]!);
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

/** Bytes put one behind another, as many as come. */
class ByteStore {
  used = 0;
  private bytes = Buffer.allocUnsafe(1 << 16);

  append(from: Buffer, start: number, end: number): void {
    if (this.used + end - start > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.used + end - start));
      this.bytes.copy(larger, 0, 0, this.used);
      this.bytes = larger;
    }
    from.copy(this.bytes, this.used, start, end);
    this.used += end - start;
  }

  text(start: number, end: number): string {
    return this.bytes.toString('utf8', start, end);
  }
}

const SI = tagName('si');

/** A workbook's strings, kept as bytes and decoded when asked for. */
export class SharedStrings {
  private readonly store = new ByteStore();
  private ends = new Float64Array(1 << 10);
  private count = 0;

  /** The string of that number; '' where there is none. */
  text(index: number): string {
    if (index >= this.count) return '';
    const from = index === 0 ? 0 : this.ends[index - 1]!;
    return unescapeXml(this.store.text(from, this.ends[index]!));
  }

  async read(chunks: AsyncIterable<Buffer>): Promise<void> {
    let phonetic = false;
    await readXml(chunks, ({ bytes, name, closing, empty, textFrom, textTo }) => {
      if (name === T && closing) {
        if (!phonetic) this.store.append(bytes, textFrom, textTo);
      } else if (name === PHONETIC) phonetic = !closing && !empty;
      else if (name === SI && (closing || empty)) this.end();
      return undefined;
    });
  }

  private end(): void {
    if (this.count === this.ends.length) {
      const larger = new Float64Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[this.count++] = this.store.used;
  }
}

/** What a cell's style shows a number as; `plain` is the number itself. */
export type NumberStyle = 'plain' | 'date' | 'percent';

/** Number formats that Excel shows as dates in every or in Chinese locales (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DATE = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

const BUILT_IN_PERCENT = (id: number): boolean => id === 9 || id === 10;

/** Of `xl/styles.xml`: for each cell style, what it shows a number as. */
export function numberStyles(xml: string): NumberStyle[] {
  const custom = new Map<number, NumberStyle>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) {
    const code = /\sformatCode=(?:"([^"]*)"|'([^']*)')/.exec(tag);
    const id = /\snumFmtId=["'](\d+)/.exec(tag);
    if (id && code) custom.set(Number(id[1]), styleOf((code[1] ?? code[2])!));
  }
  const styles = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return [...styles.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(/\snumFmtId=["'](\d+)/.exec(tag)?.[1] ?? 0);
    return custom.get(id) ?? (BUILT_IN_DATE(id) ? 'date' : BUILT_IN_PERCENT(id) ? 'percent' : 'plain');
  });
}

/** What a format code shows, outside literals, colours and conditions: a part of a date or time, or a percentage. */
function styleOf(code: string): NumberStyle {
  const bare = code
    .replace(/&quot;/g, '"')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/General/gi, '')
    .split(';')[0]!;
  if (/[ymdhs年月日时分秒]/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'plain';
}
