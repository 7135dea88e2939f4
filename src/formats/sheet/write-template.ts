import stringWidth from 'string-width';
import { TEMPLATE } from '../../text/exemptions.ts';
import { KIND_NAMES } from '../../text/labels.ts';
import { fill, type Lang, type Text } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { type Cell, type Choice, columnName, type SheetPlan } from '../../workbook/plan.ts';
import { headOf, table, type WideColumn } from '../../workbook/table.ts';
import { writeWorkbook } from '../../workbook/write.ts';
import type { Field, FieldType, Format } from '../format.ts';

/** An empty workbook for a sheet that people fill in, as XLSX bytes: header with notes, drop-downs, an example row. */
export function writeTemplate(format: Format, lang: Lang): Promise<Uint8Array> {
  const columns = fieldsOf(format).map(
    ([, field]): EntryColumn<null> => ({
      ...headedBy(field, lang),
      cell: () => entryCell(field, field.example[lang], 'example'),
    }),
  );
  return writeWorkbook([planSheet(format, columns, [null], READY, lang)], null);
}

/** Rows below the header that are made ready to be filled in. */
const READY = 2000;

/** A row: what stands in the format's own columns by field, and what stands beside them to be read only. */
export interface FilledRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly reading: readonly Cell[];
}

/** A sheet filled in as far as it can be, as XLSX bytes: the format's columns with drop-downs, then those for reading. */
export function writeFilled(
  format: Format,
  reading: readonly Text[],
  rows: readonly FilledRow[],
  lang: Lang,
): Promise<Uint8Array> {
  const columns = filledColumns(format, reading, lang);
  const plan = planSheet(format, columns, rows, Math.max(rows.length, LEAST_READY), lang);
  const filter = `A1:${columnName(columns.length)}1`;
  return writeWorkbook([{ ...plan, repeated: [1, 1], filter }], null);
}

const LEAST_READY = 200;

/** The same as CSV, for Excel and WPS: UTF-8 with BOM; what a spreadsheet would take for a formula is quoted by `'`. */
export async function writeFilledCsv(
  format: Format,
  reading: readonly Text[],
  rows: readonly FilledRow[],
  lang: Lang,
): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const columns = filledColumns(format, reading, lang);
  const head = columns.map((column) => headOf(column, lang));
  const body = rows.map((row) => columns.map(({ cell }) => shownText(cell(row))));
  return stringify([head, ...body], { bom: true, record_delimiter: '\r\n', escape_formulas: true });
}

/** A column of a sheet that people fill in; null: it is there to be read only. */
interface EntryColumn<R> extends WideColumn<R> {
  readonly field: Field | null;
  cell(row: R): Cell;
}

// The template's example row has no place among rows to decide.
const filledColumns = (format: Format, reading: readonly Text[], lang: Lang): EntryColumn<FilledRow>[] => [
  ...fieldsOf(format)
    .filter(([id]) => id !== 'mark')
    .map(([id, field]) => ({
      ...headedBy(field, lang),
      cell: ({ cells }: FilledRow) => entryCell(field, cells[id] ?? '', 'entry'),
    })),
  // Columns for people have a name that no format reads.
  ...reading.map((title, index) => ({
    field: null,
    head: TEMPLATE.reading[lang] + title[lang],
    headed: { look: 'beside' as const },
    least: 0,
    most: 40,
    cell: (row: FilledRow) => readingCell(row.reading[index]!),
  })),
];

const fieldsOf = ({ shape }: Format): [id: string, Field][] =>
  Object.entries('fields' in shape ? (shape.fields ?? {}) : {});

/** A field's name; what to write stands in a note on it. */
const headedBy = (field: Field, lang: Lang) => ({
  field,
  head: field.title,
  headed: { look: field.required ? ('needed' as const) : ('wanted' as const), note: noteOf(field, lang) },
  least: Math.max(stringWidth(field.title[lang]), stringWidth(field.example[lang]), 8) + 4,
});

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

const entryCell = ({ type }: Field, value: string, look: 'entry' | 'example'): Cell => ({
  value: value || null,
  look,
  pattern: patternOf(type),
});

// Ids and times are text: a spreadsheet would round the ones and rewrite the others.
const patternOf = (type: FieldType): string => (type === 'number' || type === 'money' ? 'General' : '@');

const readingCell = (cell: Cell): Cell => ({
  ...cell,
  look: 'reading',
  pattern: typeof cell.value === 'number' ? (cell.pattern ?? 'General') : '@',
  shown: shownText(cell),
});

const shownText = ({ value, shown }: Cell): string => shown ?? String(value ?? '');

/** `ready`: how many rows can be filled in. */
function planSheet<R>(
  { yields }: Format,
  columns: readonly EntryColumn<R>[],
  items: readonly R[],
  ready: number,
  lang: Lang,
): SheetPlan {
  const { lines, letter } = table(columns, items, { lang });
  const rows = [...lines];
  const choices = columns.flatMap((column): Choice[] => {
    const { title, words } = column.field ?? {};
    if (title === undefined || words === undefined) return [];
    const ref = `${letter(column)}2:${letter(column)}${ready + 1}`;
    return [{ ref, words: listed(words, lang), title: title[lang], error: TEMPLATE['not-a-choice'][lang] }];
  });
  return {
    name: KIND_NAMES[yields][lang],
    columns: fitWidths(rows.slice(0, LOOKED_AT), columns),
    rows,
    frozen: { rows: 1, columns: 0 },
    choices,
    entry: columns.map(({ field }) => (field === null ? 'General' : patternOf(field.type))),
  };
}

const LOOKED_AT = 501;
