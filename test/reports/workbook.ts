import exceljs from 'exceljs';
import { xlsx } from '../../src/reports/index.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';

/** The workbook of a card, as it is written. */
export const bytesOf = async (card: Scorecard, lang: 'zh' | 'en' = 'zh'): Promise<Uint8Array> =>
  (await xlsx.render(card, { lang, color: false, width: 80 })) as Uint8Array;

/** Read back whole. */
export async function readBook(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as exceljs.Buffer);
  return book;
}

/** What a cell holds; of a formula, its cached value, which exceljs leaves out of `value` where it is 0. */
export function contentOf({ value, result }: exceljs.Cell): unknown {
  return typeof value === 'object' && value !== null && 'formula' in value ? result : value;
}

/** The first row whose first cell is this. */
export function rowOf(sheet: exceljs.Worksheet, first: string): exceljs.Row {
  for (let row = 1; row <= sheet.rowCount; row++) {
    if (contentOf(sheet.getCell(row, 1)) === first) return sheet.getRow(row);
  }
  throw new RangeError(`no row of ${first} in ${sheet.name}`);
}

/** Every formula of a book by address, with its value. */
export function formulasOf(book: exceljs.Workbook): Map<string, { formula: string; result: unknown }> {
  const found = new Map<string, { formula: string; result: unknown }>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { value, address, isMerged, master } = cell;
        if (isMerged && master.address !== address) return;
        if (typeof value !== 'object' || value === null || !('formula' in value)) return;
        found.set(`${sheet.name}!${address}`, { formula: value.formula as string, result: contentOf(cell) });
      }),
    );
  }
  return found;
}
