import type { Column, Worksheet } from 'exceljs';
import stringWidth from 'string-width';
import type { Kind } from '../../records/input.ts';
import { KIND_NAMES } from '../../text/labels.ts';
import { TEMPLATE } from '../../text/template.ts';
import { fill, type Lang } from '../../units/text.ts';
import type { Field, FieldType } from '../field.ts';
import type { Format } from '../format.ts';

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
export async function makeSheet(kind: Kind, fields: readonly Field[], rows: number, lang: Lang) {
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
