import { crc32, deflateRawSync } from 'node:zlib';
import type { Source } from '../../src/formats/bytes/source.ts';
import type { Claim } from '../../src/formats/claim/claim.ts';
import { detect } from '../../src/formats/claim/detect.ts';
import { readChats, readSheets } from '../../src/formats/read/read-records.ts';
import type { ChatLine } from '../../src/records/chat-line.ts';
import type { Input, Problem } from '../../src/records/input.ts';
import type { Sheets } from '../../src/records/sheets.ts';
import { zone } from '../../src/units/time.ts';

export const SHANGHAI = zone('Asia/Shanghai')!;

/** Seconds since 1970 of a Shanghai reading (+08:00 all through these years). */
export const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`) / 1000;

/** A file in memory that comes in chunks of a size, or of the sizes a function gives. */
export function file(
  name: string,
  content: string | Uint8Array,
  chunk: number | (() => number) = 1 << 20,
): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *bytes() {
      for (let from = 0; from < bytes.length; ) {
        const size = typeof chunk === 'number' ? chunk : chunk();
        yield bytes.subarray(from, from + size);
        from += size;
      }
    },
  };
}

export interface ReadAll extends Sheets {
  readonly claims: Claim[];
  readonly inputs: readonly Input[];
  /** Of the files, then of the inputs. */
  readonly problems: readonly Problem[];
  readonly lines: ChatLine[];
}

/** Everything that files hold. */
export async function readAll(...sources: Source[]): Promise<ReadAll> {
  const { claims, problems } = await detect(sources, SHANGHAI);
  const sheets = await readSheets(claims);
  const lines: ChatLine[] = [];
  await readChats(claims, () => (line) => void lines.push(line));
  return {
    claims,
    ...sheets,
    lines,
    inputs: claims.map(({ input }) => input),
    problems: [...problems, ...claims.flatMap((claim) => claim.problems)],
  };
}

export const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);

/** Rows of plain cells as CSV. */
export const csv = (...rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;

function quoted(cell: string | number): string {
  const text = String(cell);
  return /[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const gbk = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if ([...character].length === 1 && character !== '\ufffd' && !gbk.has(character))
      gbk.set(character, [lead, trail]);
  }

/** Text in GBK; characters beyond it are an error of the test. */
export function toGbk(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const pair = character <= '\x7f' ? [character.charCodeAt(0)] : gbk.get(character);
    if (!pair) throw new Error(`not in GBK: ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

export function toUtf16(text: string, endian: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
}

/** A ZIP archive of these parts, deflated. `claimed` writes a false inflated size into the directory. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>, claimed?: number): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text as string);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimed ?? plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, central, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** A workbook of raw XML: sheets by name, and other parts. */
export function rawWorkbook(
  sheets: Readonly<Record<string, string>>,
  { strings, styles, bookPr = '' }: { strings?: string; styles?: string; bookPr?: string } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<?xml version="1.0"?><workbook>${bookPr}<sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map(
        (_, i) => `<Relationship Id="rId${i + 1}" Type="x/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<?xml version="1.0"?><worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`;
  });
  if (strings !== undefined) parts['xl/sharedStrings.xml'] = strings;
  if (styles !== undefined) parts['xl/styles.xml'] = styles;
  return zip(parts);
}

/** Rows of text and numbers as a sheet's XML, text inline. */
export const sheetXml = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${r + 1}`)).join('')}</row>`,
    )
    .join('');

function cellXml(cell: string | number, place: string): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
