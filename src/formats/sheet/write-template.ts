import type { Column, Worksheet } from 'exceljs';
import stringWidth from 'string-width';
import type { Kind } from '../../records/input.ts';
import { TEMPLATE } from '../../text/exemptions.ts';
import { KIND_NAMES } from '../../text/labels.ts';
import { fill, type Lang, type Text } from '../../units/text.ts';
import type { Field, FieldType, Format } from '../format.ts';

/** Rows below the header that are made ready to be filled in. */
const ROWS = 2000;

// Ids and times are text: a spreadsheet would round the ones and rewrite the others.
const NUMBER_FORMATS: Readonly<Record<FieldType, string>> = {
  instant: '@',
  day: '@',
  id: '@',
  name: '@',
  words: '@',
  word: '@',
  number: 'General',
  money: 'General',
};

/** An empty workbook for a sheet that people fill in, as XLSX bytes: header with notes, drop-downs, an example row. */
export async function writeTemplate({ yields, shape }: Format, lang: Lang): Promise<Uint8Array> {
  const fields = 'fields' in shape ? Object.values(shape.fields ?? {}) : [];
  const { book, sheet } = await makeSheet(yields, fields, ROWS, lang);
  const example = sheet.addRow(fields.map((field) => field.example[lang]));
  example.font = { italic: true, color: { argb: 'FF7F7F7F' } };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A workbook of one sheet with the columns of the fields, ready for so many rows. */
async function makeSheet(kind: Kind, fields: readonly Field[], rows: number, lang: Lang) {
  // Loaded here, since it takes longer to load than the rest of the program.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(KIND_NAMES[kind][lang], { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = fields.map((field) => column(field, lang));
  for (const [index, field] of fields.entries()) {
    headCell(sheet, index + 1, field, lang);
    choices(sheet, index + 1, field, rows, lang);
  }
  return { book, sheet };
}

function column(field: Field, lang: Lang): Partial<Column> {
  const width = Math.max(stringWidth(field.title[lang]), stringWidth(field.example[lang]), 8);
  return { width: width + 4, style: { numFmt: NUMBER_FORMATS[field.type] } };
}

/** A column's name; what to write stands in a note on it. */
function headCell(sheet: Worksheet, index: number, field: Field, lang: Lang): void {
  const cell = sheet.getRow(1).getCell(index);
  cell.value = field.title[lang];
  cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
  cell.fill = {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { argb: field.required ? 'FF1F4E79' : 'FF5B7FA6' },
  };
  cell.note = noteOf(field, lang);
}

function noteOf({ note, required, words }: Field, lang: Lang): string {
  const lines = [note[lang], TEMPLATE[required ? 'required' : 'optional'][lang]];
  if (words)
    lines.push(
      fill(TEMPLATE.choices[lang], { words: listed(words, lang).join(lang === 'zh' ? '、' : ', ') }),
    );
  return lines.join('\n');
}

const listed = (words: NonNullable<Field['words']>, lang: Lang): string[] =>
  Object.values(words).map(([zh, en]) => (lang === 'zh' ? zh : en));

/** A drop-down of what may stand in a column. */
function choices(sheet: Worksheet, index: number, field: Field, rows: number, lang: Lang): void {
  if (!field.words) return;
  const letter = sheet.getColumn(index).letter;
  // exceljs knows ranges; its types do not.
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, rule: object): void };
  };
  dataValidations.add(`${letter}2:${letter}${rows + 1}`, {
    type: 'list',
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: field.title[lang],
    error: TEMPLATE['not-a-choice'][lang],
    formulae: [`"${listed(field.words, lang).join(',')}"`],
  });
}

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
