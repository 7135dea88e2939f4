import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { ConditionalFormattingRule, Row as ExcelRow, stream, Worksheet, WorksheetView } from 'exceljs';
import { type Embedder, makeEmbedder } from './charts.ts';
import { rowHeight } from './fit.ts';
import { OVERLAYS, styleOf } from './looks.ts';
import { type Cell, type Choice, type Condition, columnName, type SheetPlan } from './plan.ts';

/** What the file says of itself. */
export interface BookProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly made: Date;
  /** Printed at the foot of every page; `&P` and `&N` are page and pages. */
  readonly footer: string;
  /** Printed at the head of every page; empty for nothing. */
  readonly header: string;
}

/** The bytes of a workbook, written as a stream: rows are let go as soon as they are in it. */
export async function writeWorkbook(
  plans: readonly SheetPlan[],
  about: BookProperties | null,
): Promise<Uint8Array> {
  // Loaded here, since it takes longer to load than the rest of the program.
  const { default: exceljs } = await import('exceljs');
  const chunks: Uint8Array[] = [];
  const target = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream: target,
    useStyles: true,
    useSharedStrings: false,
  });
  if (about !== null)
    Object.assign(book, {
      creator: about.creator,
      lastModifiedBy: about.creator,
      created: about.made,
      modified: about.made,
      title: about.title,
      subject: about.subject,
    });
  const embedder = makeEmbedder(book);
  for (const plan of plans) await writeSheet(book, plan, about, embedder);
  await book.commit();
  return Buffer.concat(chunks);
}

// What a spreadsheet adds to a width in characters.
const CELL_PADDING = 0.71;
// Rows between two pauses in which the compressor catches up; without them the whole sheet waits in memory.
const BREATH = 500;

async function writeSheet(
  book: stream.xlsx.WorkbookWriter,
  plan: SheetPlan,
  about: BookProperties | null,
  embedder: Embedder,
): Promise<void> {
  const sheet = book.addWorksheet(plan.name, {
    views: [view(plan)],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesWide(plan),
      fitToHeight: plan.onePage ? 1 : 0,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...titles(plan),
    },
    ...(about !== null && {
      headerFooter: { oddFooter: about.footer, ...(about.header !== '' && { oddHeader: about.header }) },
    }),
  });
  withoutEmptyIds(sheet);
  const { entry } = plan;
  sheet.columns = plan.columns.map((width, index) =>
    entry ? { width, style: { numFmt: entry[index]! } } : { width: width + CELL_PADDING },
  );
  if (plan.filter !== undefined) sheet.autoFilter = plan.filter;
  let number = 0;
  for (const cells of plan.rows) {
    const row = sheet.getRow(++number);
    if (!entry) row.height = rowHeight(cells, plan.columns);
    let column = 1;
    for (const cell of cells) {
      put(sheet, row, column, cell);
      column += cell.span ?? 1;
    }
    row.commit();
    if (number % BREATH === 0) await setImmediate();
  }
  for (const [index, condition] of (plan.conditions ?? []).entries()) {
    sheet.addConditionalFormatting(formatting(condition, index + 1));
  }
  for (const choice of plan.choices ?? []) addChoice(sheet, choice);
  const { rowBreaks } = sheet as unknown as { rowBreaks: object[] };
  for (const id of plan.breaks ?? []) rowBreaks.push({ id, max: 16_383, man: 1 });
  embedder.embed(sheet, plan.charts ?? [], plan.sparklines ?? []);
  sheet.commit();
  await setImmediate();
}

function put(
  sheet: Worksheet,
  row: ExcelRow,
  column: number,
  { value, look, pattern, span = 1, note }: Cell,
): void {
  // `@` keeps a text a text when someone edits the cell, even one that begins with `=`.
  const style = styleOf(look, typeof value === 'string' ? '@' : pattern);
  for (let covered = column; covered < column + span; covered++) row.getCell(covered).style = style;
  if (span > 1) sheet.mergeCells(row.number, column, row.number, column + span - 1);
  if (value !== null) row.getCell(column).value = typeof value === 'object' ? { ...value } : value;
  if (note !== undefined) row.getCell(column).note = note;
}

function addChoice(sheet: Worksheet, { ref, words, title, error }: Choice): void {
  // exceljs knows ranges; its types do not.
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(ref: string, rule: object): void };
  };
  dataValidations.add(ref, {
    type: 'list',
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: title,
    error,
    formulae: [`"${words.join(',')}"`],
  });
}

// Characters across a landscape page at which text of 10 points is printed with about 6.
const LEGIBLE = 260;

const pagesWide = ({ columns, onePage, entry }: SheetPlan): number =>
  onePage || entry ? 1 : Math.ceil(columns.reduce((sum, width) => sum + width + CELL_PADDING, 0) / LEGIBLE);

/** What is printed on every page: the repeated rows, and the frozen columns where a sheet is wider than a page. */
const titles = (plan: SheetPlan) => ({
  ...(plan.repeated && { printTitlesRow: plan.repeated.join(':') }),
  ...(plan.frozen &&
    plan.frozen.columns > 0 &&
    pagesWide(plan) > 1 && { printTitlesColumn: `A:${columnName(plan.frozen.columns)}` }),
});

function view({ frozen, entry }: SheetPlan): Partial<WorksheetView> {
  const showGridLines = entry !== undefined;
  return frozen
    ? { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines }
    : { state: 'normal', showGridLines };
}

function formatting(
  condition: Condition,
  priority: number,
): { ref: string; rules: ConditionalFormattingRule[] } {
  if ('bar' in condition) {
    const bar = {
      type: 'dataBar',
      priority,
      cfvo: [{ type: 'num', value: 0 }, { type: 'max' }],
      color: BAR,
    };
    return { ref: condition.ref, rules: [bar as unknown as ConditionalFormattingRule] };
  }
  if ('heat' in condition) {
    const heat = {
      type: 'colorScale',
      priority,
      cfvo: [{ type: 'min' }, { type: 'max' }],
      color: [{ argb: 'FFFFFFFF' }, { argb: `FF${condition.heat}` }],
    };
    return { ref: condition.ref, rules: [heat as unknown as ConditionalFormattingRule] };
  }
  if ('bounds' in condition) {
    const icons = {
      type: 'iconSet',
      priority,
      iconSet: '4Rating',
      cfvo: [0, ...condition.bounds].map((value) => ({ type: 'num', value })),
    };
    return { ref: condition.ref, rules: [icons as unknown as ConditionalFormattingRule] };
  }
  const style = OVERLAYS[condition.look];
  return {
    ref: condition.ref,
    rules: [{ type: 'expression', priority, formulae: [condition.when], style }],
  };
}

const BAR = { argb: 'FF9DC3E6' };

// exceljs writes an empty `x14:id` into every data bar, which the schema of that extension forbids.
const EMPTY_ID = /<extLst><ext [^>]*><x14:id\/><\/ext><\/extLst>/g;

function withoutEmptyIds(sheet: Worksheet): void {
  const out = (sheet as unknown as { stream: { write(data: unknown): void } }).stream;
  const write = out.write.bind(out);
  out.write = (data) => write(typeof data === 'string' ? data.replace(EMPTY_ID, '') : data);
}
