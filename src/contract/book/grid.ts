import type { Row } from '../../formats/bytes/row.ts';
import { openWorkbook, type Workbook } from '../../formats/bytes/workbook.ts';
import { openZip, ZipError } from '../../formats/bytes/zip.ts';
import { BOOK_SHEETS, type BookSheet } from '../../text/contract-book.ts';
import { type Complaint, UserError } from '../../units/errors.ts';
import { fraction, parseDecimal, times } from '../../units/fraction.ts';
import { decimal } from '../../units/quantity.ts';
import type { Spot } from './board.ts';

/** A sheet of a contract's workbook as it was read: its rows that are not empty. */
export interface Grid {
  readonly id: BookSheet;
  readonly sheet: Spot['sheet'];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** The sheets of a contract's workbook; throws a UserError where it is none, or holds other sheets. */
export async function readGrids(bytes: Uint8Array, file: string): Promise<Grid[]> {
  const fail = (complaints: readonly Complaint[]): never => {
    throw new UserError(complaints);
  };
  const book = await open(bytes);
  if (book === null) return fail([{ code: 'book-broken', args: {}, place: { file } }]);
  const known = book.sheets.map(sheetCalled);
  const sheet = BOOK_SHEETS.clauses.zh;
  if (!known.includes('clauses')) return fail([{ code: 'book-none', args: { sheet }, place: { file } }]);
  const names = Object.values(BOOK_SHEETS).map(({ zh }) => zh);
  const unknown = book.sheets.filter((_, index) => known[index] === null);
  if (unknown.length > 0)
    return fail(
      unknown.map((name) => ({
        code: 'book-sheet',
        args: { sheet: name, known: names.slice(0, -1).join(', ') },
        place: { file },
      })),
    );
  const grids: Grid[] = [];
  for (const [index, name] of book.sheets.entries()) {
    const rows: { number: number; cells: string[] }[] = [];
    await book.rows(index, (row) => {
      const cells = Array.from({ length: row.width }, (_, column) => cellText(row, column));
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ number: row.number, cells });
      return undefined;
    });
    grids.push({ id: known[index]!, sheet: { name, index }, rows });
  }
  return grids;
}

/** The sheet that is called so in either language. */
function sheetCalled(name: string): BookSheet | null {
  const lower = name.trim().toLowerCase();
  const sheets = Object.entries(BOOK_SHEETS) as [BookSheet, { zh: string; en: string }][];
  return sheets.find(([, { zh, en }]) => zh === lower || en.toLowerCase() === lower)?.[0] ?? null;
}

/** Null where the bytes are no workbook that can be opened. */
async function open(bytes: Uint8Array): Promise<Workbook | null> {
  try {
    return await openWorkbook(await openZip(Buffer.from(bytes)));
  } catch (error) {
    if (error instanceof ZipError) return null;
    throw error;
  }
}

const HUNDRED = fraction(100);

/** A cell as its writer saw it: a number shown as 90 % is `90%`, a date without a time its day. */
function cellText(row: Row, column: number): string {
  const text = row.text(column);
  if (!row.numeric(column)) return text;
  const share = row.percent(column) ? parseDecimal(text) : null;
  if (share) return `${decimal(times(share, HUNDRED))}%`;
  return text.replace(/^(\d{4}-\d\d-\d\d) 00:00:00$/, '$1');
}
