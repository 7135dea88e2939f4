import { posix } from 'node:path';
import { isBlank, type Row, type RowSink } from './row.ts';
import { numberStyles, readSheet, SharedStrings } from './sheet.ts';
import { unescapeXml, withoutSections } from './xml.ts';
import { type Archive, ZipError } from './zip.ts';

/** A workbook's sheets, in its own order, each read row by row. */
export interface Workbook {
  readonly sheets: readonly string[];
  /** Whether a sheet's tab is hidden. */
  isHidden(sheet: number): boolean;
  /** Words of the document's properties, for telling our own reports. */
  readonly properties: string;
  /** Whether a column of a sheet, from 0, is hidden. */
  hiddenColumns(sheet: number): Promise<(column: number) => boolean>;
  rows(sheet: number, sink: RowSink): Promise<void>;
  merges(sheet: number): Promise<Merge[]>;
}

const BOOK = 'xl/workbook.xml';

/** Opens an XLSX file; null where the archive is no workbook. Throws `ZipError`. */
export async function openWorkbook(archive: Archive): Promise<Workbook | null> {
  if (!archive.has(BOOK)) return null;
  const book = withoutComments(await archive.text(BOOK));
  const targets = await relations(archive);
  const sheets = tags(book, 'sheet').map((tag) => ({
    name: attribute(tag, 'name') ?? '',
    target: targets.get(attribute(tag, '\\w+:id') ?? ''),
    hidden: /hidden$/i.test(attribute(tag, 'state') ?? ''),
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
    const { target } = sheets[sheet]!;
    if (target && archive.has(target.part)) return archive.stream(target.part);
    if (target?.type.endsWith('/worksheet')) throw new ZipError('broken');
    return null;
  };
  return {
    sheets: sheets.map(({ name }) => name),
    isHidden: (sheet) => sheets[sheet]!.hidden,
    hiddenColumns: async (sheet) => {
      const stream = streamOf(sheet);
      return stream ? readHiddenColumns(stream) : () => false;
    },
    properties: await properties(archive),
    rows: async (sheet, sink) => {
      const stream = streamOf(sheet);
      if (stream) await broken(readSheet(stream, { strings, styles, epoch1904 }, sink));
    },
    merges: async (sheet) => {
      const stream = streamOf(sheet);
      if (!stream) return [];
      return broken(readMerges(withoutSections(stream))).catch((error) => {
        // Where a sheet breaks off, its rows tell.
        if (error instanceof ZipError) return [];
        throw error;
      });
    },
  };
}

/** Relation id → part of the archive, and what it is. */
async function relations(archive: Archive): Promise<Map<string, { part: string; type: string }>> {
  const name = 'xl/_rels/workbook.xml.rels';
  const xml = archive.has(name) ? withoutComments(await archive.text(name)) : '';
  return new Map(
    tags(xml, 'Relationship').map((tag) => {
      const target = attribute(tag, 'Target') ?? '';
      const part = posix.resolve('/xl', target).slice(1);
      return [attribute(tag, 'Id') ?? '', { part, type: attribute(tag, 'Type') ?? '' }];
    }),
  );
}

/** Columns are told of before the rows. */
async function readHiddenColumns(chunks: AsyncIterable<Uint8Array>): Promise<(column: number) => boolean> {
  let top = '';
  for await (const chunk of chunks) {
    top += Buffer.from(chunk).toString('latin1');
    if (/<(?:\w+:)?sheetData\b/.test(top)) break;
  }
  const above = withoutComments(top).split(/<(?:\w+:)?sheetData\b/)[0]!;
  const hidden = tags(above, 'col')
    .filter((tag) => /^(?:1|true)$/.test(attribute(tag, 'hidden') ?? ''))
    .map((tag) => [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))] as const);
  return (column) => hidden.some(([from, to]) => from <= column + 1 && column + 1 <= to);
}

async function properties(archive: Archive): Promise<string> {
  const parts = ['docProps/core.xml', 'docProps/app.xml'].filter((part) => archive.has(part));
  return (await Promise.all(parts.map((part) => archive.text(part)))).join(' ');
}

const withoutComments = (xml: string): string => xml.replace(/<!--[\s\S]*?-->/g, '');

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

/** A cell that reaches over several rows: its column from 0, its first and last row. */
interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

const REF = /<(?:\w+:)?mergeCell\s[^>]*?\bref=["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/g;

const MERGE = 'mergeCell';

/** More than a merge's tag is long. */
const TAIL = 256;

/** The cells of a worksheet that are merged downwards; they stand behind its rows. */
async function readMerges(chunks: AsyncIterable<Buffer>): Promise<Merge[]> {
  const merges: Merge[] = [];
  let rest = '';
  for await (const chunk of chunks) {
    const seam = rest + chunk.toString('latin1', 0, TAIL);
    // Most of a sheet is rows.
    const text = chunk.includes(MERGE) || seam.includes(MERGE) ? rest + chunk.toString('latin1') : '';
    let end = 0;
    for (const match of text.matchAll(REF)) {
      end = match.index + match[0].length;
      const [from, to] = [Number(match[2]), Number(match[3])];
      if (to > from) merges.push({ column: columnOf(match[1]!), from, to });
    }
    rest =
      text === ''
        ? chunk.toString('latin1', Math.max(0, chunk.length - TAIL))
        : text.slice(Math.max(end, text.length - TAIL));
  }
  return merges;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Rows in which a merged cell's text stands in all its rows; rows that are blank without it stay blank. */
export function fillMerges(merges: readonly Merge[], sink: RowSink): RowSink {
  const filled = new MergedRow(merges);
  return (row) => {
    filled.stand(row);
    return sink(isBlank(row) ? row : filled);
  };
}

class MergedRow implements Row {
  private row!: Row;
  /** By the row they begin in. */
  private readonly merges = new Map<number, Merge[]>();
  /** By column, the last merge that began, with its text. */
  private readonly above = new Map<number, { to: number; text: string; numeric: boolean }>();

  constructor(merges: readonly Merge[]) {
    for (const merge of merges) {
      const known = this.merges.get(merge.from);
      if (known) known.push(merge);
      else this.merges.set(merge.from, [merge]);
    }
  }

  stand(row: Row): void {
    this.row = row;
    for (const { column, to } of this.merges.get(row.number) ?? [])
      this.above.set(column, { to, text: row.text(column), numeric: row.numeric(column) });
  }

  get number(): number {
    return this.row.number;
  }

  get epoch1904(): boolean {
    return this.row.epoch1904;
  }

  get width(): number {
    return this.row.width;
  }

  text(column: number): string {
    return this.at(column)?.text ?? this.row.text(column);
  }

  numeric(column: number): boolean {
    return this.at(column)?.numeric ?? this.row.numeric(column);
  }

  percent(column: number): boolean {
    return this.row.percent(column);
  }

  get hidden(): boolean {
    return this.row.hidden ?? false;
  }

  unsaved(column: number): boolean {
    return this.text(column) === '' && (this.row.unsaved?.(column) ?? false);
  }

  /** What a merged cell above says of a cell that is empty itself. */
  private at(column: number): { readonly text: string; readonly numeric: boolean } | undefined {
    const above = this.above.get(column);
    return above && this.row.number <= above.to && this.row.text(column) === '' ? above : undefined;
  }
}
