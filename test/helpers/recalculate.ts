import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type exceljs from 'exceljs';
import { readBook } from '../reports/workbook.ts';
import { temporaryFolder } from './folder.ts';

const { error } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
if (error) console.warn('soffice (LibreOffice) is not installed: workbooks are not recalculated');

/** Whether LibreOffice is here. */
export const hasOffice = error === undefined;

/** Workbooks whose formulas LibreOffice worked out again, without the results that they were written with. */
export async function recalculate(books: readonly Uint8Array[]): Promise<exceljs.Workbook[]> {
  const folder = temporaryFolder();
  const files = books.map((_, index) => join(folder, `${index}.xlsx`));
  for (const [index, book] of books.entries()) writeFileSync(files[index]!, await withoutResults(book));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const out = join(folder, 'out');
  const { status, stderr } = spawnSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`);
  return Promise.all(books.map((_, index) => readBook(readFileSync(join(out, `${index}.xlsx`)))));
}

/** The workbook with nothing but formulas, so that what they give must be worked out. */
async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const book = await readBook(bytes);
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula && (!cell.isMerged || cell.master.address === cell.address)) {
          cell.value = { formula: cell.formula } as typeof cell.value;
        }
      }),
    );
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
