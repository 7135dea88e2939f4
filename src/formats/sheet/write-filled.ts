import stringWidth from 'string-width';
import { TEMPLATE } from '../../text/template.ts';
import type { Lang, Text } from '../../units/text.ts';
import type { Field } from '../field.ts';
import type { Format } from '../format.ts';
import { makeSheet } from './write-template.ts';

/** A cell that is there to be read only: a number with its format, or a text. `shown`: as text. */
export interface ReadingCell {
  readonly value: string | number | null;
  readonly pattern?: string | undefined;
  readonly shown: string;
}

/** A row: what stands in the format's own columns by field, and what stands beside them for people. */
export interface FilledRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly reading: readonly ReadingCell[];
}

/** Columns for people have a name that no format reads. */
const readingHead = (title: Text, lang: Lang): string => TEMPLATE.reading[lang] + title[lang];

/** A sheet filled in as far as it can be, as XLSX bytes: the format's columns with drop-downs, then those for reading. */
export async function writeFilled(
  { yields, shape }: Format,
  reading: readonly Text[],
  rows: readonly FilledRow[],
  lang: Lang,
): Promise<Uint8Array> {
  const fields = fieldsOf(shape);
  const own = fields.map(([, field]) => field);
  const { book, sheet } = await makeSheet(yields, own, Math.max(rows.length, LEAST_ROWS), lang);
  for (const [index, title] of reading.entries()) {
    const head = sheet.getRow(1).getCell(own.length + index + 1);
    head.value = readingHead(title, lang);
    head.font = { bold: true };
    head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9D9D9' } };
    const widest = Math.max(
      ...[...rows.slice(0, LOOKED_AT).map((row) => row.reading[index]!.shown), head.value].map((text) =>
        stringWidth(text),
      ),
    );
    sheet.getColumn(own.length + index + 1).width = Math.min(widest + 2, MOST_WIDE);
  }
  for (const { cells, reading: beside } of rows) {
    const row = sheet.addRow(fields.map(([field]) => cells[field] || null));
    for (const [index, { value, pattern }] of beside.entries()) {
      const cell = row.getCell(own.length + index + 1);
      cell.value = value;
      // A text stays one, even where it begins with `=`.
      cell.numFmt = typeof value === 'number' ? (pattern ?? 'General') : '@';
      cell.font = { color: { argb: 'FF595959' } };
    }
  }
  Object.assign(sheet.pageSetup, PRINTED);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: own.length + reading.length } };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The same as CSV, for Excel and WPS: UTF-8 with BOM; what a spreadsheet would take for a formula is quoted by `'`. */
export async function writeFilledCsv(
  { shape }: Format,
  reading: readonly Text[],
  rows: readonly FilledRow[],
  lang: Lang,
): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const fields = fieldsOf(shape);
  const head = [
    ...fields.map(([, { title }]) => title[lang]),
    ...reading.map((title) => readingHead(title, lang)),
  ];
  const body = rows.map(({ cells, reading: beside }) => [
    ...fields.map(([field]) => cells[field] ?? ''),
    ...beside.map(({ shown }) => shown),
  ]);
  return stringify([head, ...body], { bom: true, record_delimiter: '\r\n', escape_formulas: true });
}

// The template's example row has no place among rows to decide.
const fieldsOf = (shape: Format['shape']): [string, Field][] =>
  Object.entries('fields' in shape ? (shape.fields ?? {}) : {}).filter(([field]) => field !== 'mark');

// A4 landscape, as wide as the page, the head on every one.
const PRINTED = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '1:1',
};

const LEAST_ROWS = 200;
const LOOKED_AT = 500;
const MOST_WIDE = 40;
