import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../src/formats/bytes/workbook.ts';
import { openZip } from '../../src/formats/bytes/zip.ts';
import type { ClaimPlace } from '../../src/formats/claim/claim.ts';
// @ts-expect-error: plain JavaScript, shared with the makers of stories
import { zip } from '../helpers/bytes.mjs';
import { contentOf, type Fixture, fixtures, readFiles } from './fixtures.ts';
import { codes, csv, rawWorkbook, sheetXml, toGbk, toUtf16 } from './helpers.ts';

type Files = Fixture['files'];
const named = (keep: (fixture: Fixture) => boolean = () => true) =>
  fixtures.filter(keep).map((fixture) => [fixture.story, fixture] as const);
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The files as text where every character of them is known; null for containers and damaged text. */
async function textsOf(files: Files): Promise<(string | null)[]> {
  const { inputs, problems } = await readFiles(files);
  return files.map(([name, bytes]) => {
    const input = inputs.findIndex((each) => each.file === name);
    const { encoding } = inputs[input] ?? {};
    const damaged = problems.some((problem) => problem.code === 'undecodable' && problem.input === input);
    return encoding && !isZip(bytes) && !damaged ? new TextDecoder(encoding).decode(bytes) : null;
  });
}

describe('every fixture has exactly one owner', () => {
  test.each(named())('%s', async (_story, { files }) => {
    const { claims, problems } = await readFiles(files);
    expect(codes(problems)).not.toContain('claimed-twice');
    // A table has one claim: none begins where another does.
    const places = claims.map(({ source, place }) =>
      JSON.stringify([
        source.name,
        source.member,
        { ...place, table: 'table' in place && place.table.headerRow },
      ]),
    );
    expect(new Set(places).size).toBe(places.length);
    // Every file is some format's, or is told.
    for (const [name] of files) {
      const told = problems.some(({ args }) => String(args.file ?? '').startsWith(name));
      expect(told || claims.some(({ source }) => source.name === name), name).toBe(true);
    }
  });
});

describe('renamed, it is read the same', () => {
  test.each(named(({ namesMatter }) => !namesMatter))('%s', async (_story, { files }) => {
    const lock = (name: string): string => (name.includes('~$') ? '~$' : '');
    // Names that sort as the old ones do: of two files that have a message the first keeps it.
    const renamed = [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, bytes], i) => [`${lock(name)}改名${String(i).padStart(3, '0')}.dat`, bytes] as const);
    expect(contentOf(await readFiles(renamed))).toEqual(contentOf(await readFiles(files)));
  });
});

describe('in any order of files, it is read the same', () => {
  test.each(named(({ files }) => files.length > 1))('%s', async (_story, { files }) => {
    const turned = contentOf(await readFiles([...files].reverse()));
    expect(turned).toEqual(contentOf(await readFiles(files)));
  });
});

describe('zipped, it is read the same', () => {
  // An archive in an archive is refused.
  const plain = ({ files }: Fixture): boolean => !files.some(([name]) => name.endsWith('.zip'));
  test.each(named(plain))('%s', async (_story, { files }) => {
    const packed = zip(files.map(([name, bytes]) => [`十月/${name}`, bytes, { utf8: true }]));
    expect(contentOf(await readFiles([['十月.zip', packed]]))).toEqual(contentOf(await readFiles(files)));
  });
});

describe('in another encoding, it is read the same', () => {
  const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ['UTF-8 with BOM', (text) => new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16', (text) => toUtf16(text, 'le', true)],
    ['UTF-16, big end first, no mark', (text) => toUtf16(text, 'be', false)],
    ['GBK', toGbk],
  ];
  test.each(named())('%s', async (_story, { files }) => {
    const texts = await textsOf(files);
    const before = contentOf(await readFiles(files));
    for (const [name, encode] of encodings) {
      const encoded = files.map(([path, bytes], i): readonly [string, Uint8Array] => {
        const text = texts[i];
        // Characters beyond GBK stay in UTF-8.
        const possible = text != null && (name !== 'GBK' || canGbk(text));
        return possible ? [path, encode(text)] : [path, bytes];
      });
      expect(contentOf(await readFiles(encoded)), name).toEqual(before);
    }
  });
});

const canGbk = (text: string): boolean => {
  try {
    return toGbk(text).length > 0;
  } catch {
    return false;
  }
};

describe('with its rows sorted anew, it is read the same', () => {
  test.each(named(({ orderMatters }) => !orderMatters))('%s', async (_story, { files }) => {
    const texts = await textsOf(files);
    const read = await readFiles(files);
    const turned: [string, Uint8Array][] = [];
    for (const [i, [name, bytes]] of files.entries()) {
      const places = read.claims.filter(({ source }) => source.name === name).map(({ place }) => place);
      turned.push([name, (await sortedAnew(bytes, texts[i] ?? null, places)) ?? bytes]);
    }
    expect(contentOf(await readFiles(turned))).toEqual(contentOf(read));
  });
});

/** The file with the rows of its one table, or the parts of its log, the other way about; null where order has a meaning. */
async function sortedAnew(
  bytes: Uint8Array,
  text: string | null,
  places: readonly ClaimPlace[],
): Promise<Uint8Array | null> {
  const [place] = places;
  if (!place || places.length > 1) return null;
  if (place.shape === 'sheet') return turnedSheet(bytes, place);
  if (text === null) return null;
  const plain = text.replace(/^\ufeff/, '');
  if (place.shape === 'csv') {
    const rows: string[][] = parse(plain, {
      delimiter: place.delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    const { headerRow } = place.table;
    return new TextEncoder().encode(csv(...rows.slice(0, headerRow), ...rows.slice(headerRow).reverse()));
  }
  if (place.shape === 'json') {
    const value: unknown = JSON.parse(plain);
    return Array.isArray(value) ? new TextEncoder().encode(JSON.stringify(value.reverse())) : null;
  }
  return new TextEncoder().encode(turnedLog(plain));
}

/** A workbook with the rows below the header of its one table the other way about; null where rows are merged or dated by style. */
async function turnedSheet(
  bytes: Uint8Array,
  { sheet, table }: Extract<ClaimPlace, { shape: 'sheet' }>,
): Promise<Uint8Array | null> {
  const archive = await openZip(Buffer.from(bytes));
  const book = archive.has('xl/workbook.xml') ? await openWorkbook(archive) : null;
  if (book === null || book.sheets.length > 1 || (await book.merges(sheet)).length > 0) return null;
  const rows: (string | number)[][] = [];
  await book.rows(sheet, (row) => {
    for (let blank = rows.length + 1; blank < row.number; blank++) rows.push([]);
    rows.push(
      Array.from({ length: row.width }, (_, column) =>
        row.numeric(column) && String(Number(row.text(column))) === row.text(column)
          ? Number(row.text(column))
          : row.text(column),
      ),
    );
    return undefined;
  });
  const { headerRow } = table;
  return rawWorkbook({
    [book.sheets[0]!]: sheetXml([...rows.slice(0, headerRow), ...rows.slice(headerRow).reverse()]),
  });
}

/** A 千牛 record with its buyers' sections, a JD log with its conversations, the other way about; other logs as they are. */
function turnedLog(text: string): string {
  const [before = '', ...parts] = text.split(/^(?=-{28}.+-{28}\s*$|\/\*{5,}以下为一通会话)/m);
  // Group chats stand below all buyers.
  if (/^\s+群聊\s*$/m.test(text)) return text;
  return [before, ...parts.map((part) => part.replace(/\n?$/, '\n')).reverse()].join('');
}
