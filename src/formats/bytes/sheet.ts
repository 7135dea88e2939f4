import type { RowSink } from './row.ts';
import { type SheetContext, SheetRow } from './sheet-row.ts';
import { findAttribute, readXml, type Tag, tagName } from './xml.ts';

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
        row.start(inRow);
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
      else if (closing && (name === V || (name === T && inline && !phonetic))) row.append(tag);
      return undefined;
    });
  } finally {
    // Of a sheet that breaks off, what stands above the break.
    if (!open) hand();
  }
}

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
