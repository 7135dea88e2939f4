import type { Workbook, Worksheet } from 'exceljs';
import { BOOK_INTRO, BOOK_SHEETS } from '../../text/contract-book.ts';
import { TEMPLATE } from '../../text/exemptions.ts';
import { type Bounds, fitWidths, rowHeight } from '../../workbook/fit.ts';
import { styleOf } from '../../workbook/looks.ts';
import { type Cell, range, text } from '../../workbook/plan.ts';
import { findMetric } from '../clause.ts';
import { planBook } from './plan-book.ts';
import type { PlannedColumn, PlannedRow, PlannedSheet, Planning } from './plan-rows.ts';

/** Rows below a table that are made ready to be filled in. */
const SPARE = 20;
/** Rows of introduction and header. */
const TOP = 2;

/**
 * A contract's plain values, as its file has them, as XLSX bytes: a workbook with drop-downs that `readContractBook`
 * reads back as the same values. `remarks`: words beside them, by path (`clauses[2]`); they are not read.
 */
export async function writeContractBook(
  values: Readonly<Record<string, unknown>>,
  planning: Omit<Planning, 'remarks'> & Partial<Pick<Planning, 'remarks'>>,
): Promise<Uint8Array> {
  const { lang, metrics } = planning;
  const sheets = planBook(values, { remarks: {}, ...planning });
  // Loaded here, since it takes longer to load than the rest of the program.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  for (const sheet of sheets) draw(sheet, book, planning);
  const lists = book.addWorksheet(BOOK_SHEETS.lists[lang], { state: 'hidden' });
  for (const { id, title } of metrics)
    lists.addRow([findMetric(metrics, title[lang])?.id === id ? title[lang] : id]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function draw(
  planned: PlannedSheet,
  book: Workbook,
  { lang, metrics }: Pick<Planning, 'lang' | 'metrics'>,
): void {
  const { id, columns } = planned;
  const isForm = id === 'contract' || id === 'settlement';
  const rows = isForm ? planned.rows : [...planned.rows, ...spareRows(columns.length)];
  const cells = rows.map((row) => cellsOf(row, isForm || id === 'more'));
  const head = columns.map(({ title }): Cell => text(title, 'head'));
  const bounds = columns.map((column, index) => boundsOf(column, index, isForm));
  const widths = fitWidths([head, ...cells], bounds);
  const sheet = book.addWorksheet(BOOK_SHEETS[id][lang], {
    views: [{ state: 'frozen', ySplit: TOP, xSplit: id === 'clauses' ? 2 : 0, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: id === 'contract' ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: isForm ? 1 : 0,
    },
  });
  sheet.columns = widths.map((width, index) =>
    columns[index]!.folded ? { width, outlineLevel: 1, hidden: true } : { width },
  );
  const seen = widths.map((width, index) => (columns[index]!.folded ? 0 : width));
  drawIntro(sheet, BOOK_INTRO[id][lang], seen);
  drawHead(sheet, columns, lang);
  for (const [index, row] of cells.entries()) {
    const line = sheet.getRow(TOP + 1 + index);
    for (const [column, { value, look }] of row.entries()) {
      const cell = line.getCell(column + 1);
      if (value !== '') cell.value = value as string;
      cell.style = styleOf(look, '@');
    }
    line.height = Math.max(18, rowHeight(row, widths));
  }
  const last = TOP + rows.length;
  for (const [index, { choices }] of columns.entries()) {
    const source = sourceOf(choices, lang, metrics.length);
    if (source !== null) addChoices(sheet, range(index + 1, TOP + 1, index + 1, last), source);
  }
  for (const [index, { choices = [] }] of rows.entries())
    if (choices.length > 0) addChoices(sheet, `B${TOP + 1 + index}`, quoted(choices));
  if (!isForm) sheet.autoFilter = range(1, TOP, columns.length, last);
}

const spareRows = (width: number): PlannedRow[] =>
  Array.from({ length: SPARE }, () => ({ cells: Array.from({ length: width }, () => '') }));

/** In a form the keys and what they mean are printed, and what is filled in stands out. */
function cellsOf({ cells, heading }: PlannedRow, isForm: boolean): Cell[] {
  if (heading) return cells.map((cell) => text(cell, 'heading'));
  return cells.map((cell, index) => text(cell, isForm ? (FORM[index] ?? 'text') : 'text'));
}

const FORM = ['label', 'text', 'hint', 'text'] as const;

const boundsOf = ({ note }: PlannedColumn, index: number, isForm: boolean): Bounds =>
  isForm ? FORM_BOUNDS[index]! : { least: note === '' ? 12 : 9, most: 32 };

const FORM_BOUNDS: readonly Bounds[] = [
  { least: 22, most: 34 },
  { least: 34, most: 60 },
  { least: 40, most: 64 },
  { least: 24, most: 40 },
];

function drawIntro(sheet: Worksheet, intro: string, widths: readonly number[]): void {
  // Over what is seen without scrolling only: a wide table is no place to read across.
  let columns = 0;
  let width = 0;
  while (columns < widths.length && width < 110) width += widths[columns++]!;
  sheet.mergeCells(1, 1, 1, columns);
  const cell = sheet.getCell(1, 1);
  cell.value = intro;
  cell.style = styleOf('note', '@');
  sheet.getRow(1).height = rowHeight([text(intro, 'note', columns)], widths) + 4;
}

/** The header; what to write in a column stands in a note on it. */
function drawHead(sheet: Worksheet, columns: readonly PlannedColumn[], lang: Planning['lang']): void {
  for (const [index, { title, note, required }] of columns.entries()) {
    const cell = sheet.getCell(TOP, index + 1);
    cell.value = title;
    cell.style = styleOf('head', '@');
    const lines = [note, required ? TEMPLATE.required[lang] : ''].filter((line) => line !== '');
    if (lines.length > 0) cell.note = lines.join('\n');
  }
  sheet.getRow(TOP).height = 24;
}

const quoted = (words: readonly string[]): string => `"${words.join(',')}"`;

/** Where a drop-down takes its words from; null where there is none. */
function sourceOf(choices: PlannedColumn['choices'], lang: Planning['lang'], metrics: number): string | null {
  if (choices === 'metrics') return `'${BOOK_SHEETS.lists[lang]}'!$A$1:$A$${metrics}`;
  if (choices === 'clauses') return `'${BOOK_SHEETS.clauses[lang]}'!$A$${TOP + 1}:$A$200`;
  return choices.length > 0 ? quoted(choices) : null;
}

function addChoices(sheet: Worksheet, range: string, source: string): void {
  // exceljs knows ranges; its types do not.
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, rule: object): void };
  };
  // Codes and other names are understood too, so that nothing that is typed is refused here.
  dataValidations.add(range, { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [source] });
}
