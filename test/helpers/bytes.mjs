import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';

// Bytes that nobody can type, for the `make.mjs` of a story under test/cases. Run one with `node` to write its files anew.

const gbkPairs = new Map();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if ([...character].length === 1 && character !== '\ufffd' && !gbkPairs.has(character))
      gbkPairs.set(character, [lead, trail]);
  }

/** Text in GBK. */
export function gbk(text) {
  return Buffer.from(
    [...text].flatMap((character) => {
      const pair = character <= '\x7f' ? [character.charCodeAt(0)] : gbkPairs.get(character);
      if (!pair) throw new Error(`not in GBK: ${character}`);
      return pair;
    }),
  );
}

/** Rows as CSV with CRLF. */
export const csv = (...rows) =>
  rows
    .map((row) =>
      row
        .map((cell) =>
          /[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell),
        )
        .join(','),
    )
    .join('\r\n')
    .concat('\r\n');

/**
 * A ZIP archive of [name, bytes, how?] members. A name may be bytes (GBK); `how.utf8` sets the flag for UTF-8 names,
 * `how.claimed` writes a false inflated size, `how.sum` a false checksum, `how.locked` the flag of a password.
 */
export function zip(members) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const [name, content, how = {}] of members) {
    const title = Buffer.from(name);
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((how.utf8 ? 0x0800 : 0) | (how.locked ? 1 : 0), 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0x5c47, 8);
    fields.writeUInt32LE(how.sum ?? crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(how.claimed ?? plain.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, title, packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, central, title]));
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

/** A workbook of raw worksheet XML by sheet name (see `rows`), without styles. */
export function workbook(sheets) {
  const names = Object.keys(sheets);
  return zip([
    [
      'xl/workbook.xml',
      `<?xml version="1.0"?><workbook><sheets>${names
        .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${names
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="x/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ],
    ...names.map((name, i) => [
      `xl/worksheets/sheet${i + 1}.xml`,
      `<?xml version="1.0"?><worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
    ]),
  ]);
}

/** Rows of texts and numbers as worksheet XML. */
export const rows = (...lines) =>
  lines
    .map(
      (line, r) =>
        `<row r="${r + 1}">${line.map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${r + 1}`)).join('')}</row>`,
    )
    .join('');

export const escapeXml = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const cellXml = (cell, place) =>
  typeof cell === 'number'
    ? `<c r="${place}"><v>${cell}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;

/** Writes a file beside the `make.mjs` that calls: `write(import.meta.url, 'x.csv', bytes)`. */
export const write = (from, name, content) =>
  writeFileSync(join(dirname(fileURLToPath(from)), name), content);

/** Reads a file beside the `make.mjs` that calls. */
export const read = (from, name) => readFileSync(join(dirname(fileURLToPath(from)), name));
