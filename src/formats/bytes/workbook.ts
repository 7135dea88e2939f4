import { type Merge, readMerges } from './merges.ts';
import { numberStyles } from './number-styles.ts';
import type { RowSink } from './row.ts';
import { SharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { unescapeXml } from './xml.ts';
import { type Archive, ZipError } from './zip.ts';

/** A workbook's sheets, in its own order, each read row by row. */
export interface Workbook {
  readonly sheets: readonly string[];
  /** Words of the document's properties, for telling our own reports. */
  readonly properties: string;
  rows(sheet: number, sink: RowSink): Promise<void>;
  merges(sheet: number): Promise<Merge[]>;
}

const BOOK = 'xl/workbook.xml';

/** Opens an XLSX file; null where the archive is no workbook. Throws `ZipError`. */
export async function openWorkbook(archive: Archive): Promise<Workbook | null> {
  if (!archive.has(BOOK)) return null;
  const book = await archive.text(BOOK);
  const targets = await relations(archive);
  const sheets = tags(book, 'sheet').map((tag) => ({
    name: attribute(tag, 'name') ?? '',
    part: targets.get(attribute(tag, '\\w+:id') ?? '')?.part,
  }));
  const strings = new SharedStrings();
  const table =
    [...targets.values()].find(({ type }) => type.endsWith('/sharedStrings'))?.part ?? 'xl/sharedStrings.xml';
  if (archive.has(table)) await broken(strings.read(archive.stream(table, 'kept')));
  const styles = archive.has('xl/styles.xml') ? numberStyles(await archive.text('xl/styles.xml')) : [];
  const epoch1904 = tags(book, 'workbookPr').some((tag) =>
    /^(?:1|true)$/.test(attribute(tag, 'date1904') ?? ''),
  );
  // Chart sheets and macros have no rows; their part is no worksheet.
  const streamOf = (sheet: number) => {
    const { part } = sheets[sheet]!;
    return part === undefined || !archive.has(part) ? null : archive.stream(part);
  };
  return {
    sheets: sheets.map(({ name }) => name),
    properties: await properties(archive),
    rows: async (sheet, sink) => {
      const stream = streamOf(sheet);
      if (stream) await broken(readSheet(stream, { strings, styles, epoch1904 }, sink));
    },
    merges: async (sheet) => {
      const stream = streamOf(sheet);
      return stream ? broken(readMerges(stream)) : [];
    },
  };
}

/** Relation id → part of the archive, and what it is. */
async function relations(archive: Archive): Promise<Map<string, { part: string; type: string }>> {
  const name = 'xl/_rels/workbook.xml.rels';
  const xml = archive.has(name) ? await archive.text(name) : '';
  return new Map(
    tags(xml, 'Relationship').map((tag) => {
      const target = attribute(tag, 'Target') ?? '';
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      return [attribute(tag, 'Id') ?? '', { part, type: attribute(tag, 'Type') ?? '' }];
    }),
  );
}

async function properties(archive: Archive): Promise<string> {
  const parts = ['docProps/core.xml', 'docProps/app.xml'].filter((part) => archive.has(part));
  return (await Promise.all(parts.map((part) => archive.text(part)))).join(' ');
}

const tags = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([tag]) => tag);

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? unescapeXml((match[1] ?? match[2])!) : undefined;
}

/** XML that is none is a damaged file. */
function broken<T>(reading: Promise<T>): Promise<T> {
  return reading.catch((error) => {
    throw error instanceof SyntaxError ? new ZipError('broken', error) : error;
  });
}
