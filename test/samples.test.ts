import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type exceljs from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { listFiles, readText, temporaryFolder } from './helpers/folder.ts';
import { contentOf, readBook } from './reports/workbook.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SAMPLES = join(ROOT, 'samples');

// What `npm run samples` makes, in a folder of its own.
const made = temporaryFolder();
beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'test/make-samples.mjs'), made], { stdio: 'pipe' });
});

test('the month is what demo makes, byte for byte', () => {
  const files = listFiles(join(SAMPLES, '2026-10'));
  expect(files).toEqual(listFiles(join(made, 'samples/2026-10')));
  expect(files).toContain('kefu-sla.key');
  for (const file of files) {
    const sample = readFileSync(join(SAMPLES, '2026-10', file));
    expect(sample.equals(readFileSync(join(made, 'samples/2026-10', file))), file).toBe(true);
  }
});

test('the scorecard is what audit gives', () => {
  const read = (folder: string) => {
    const { tool, madeAt, ...card } = JSON.parse(readText(folder, 'samples/scorecard/scorecard.json'));
    return card;
  };
  // The digest first: a difference of a whole scorecard takes long to print.
  expect(read(ROOT).digest).toBe(read(made).digest);
  expect(read(ROOT)).toEqual(read(made));
});

test('the workbook holds the same cells', async () => {
  const read = async (folder: string) =>
    cellsOf(await readBook(readFileSync(join(folder, 'samples/scorecard/scorecard.xlsx'))));
  const cells = await read(ROOT);
  expect(cells.size).toBeGreaterThan(1000);
  expect(cells).toEqual(await read(made));
});

test('the vendor misses some clauses, not all, and it costs money', () => {
  const { total, settlement } = JSON.parse(readText(SAMPLES, 'scorecard/scorecard.json'));
  expect(total.met).toBeGreaterThan(0);
  expect(total.missed).toBeGreaterThan(0);
  expect(settlement.penalties).toBeGreaterThan(0);
});

test('no scorecard names a buyer', () => {
  const chats = new TextDecoder('gbk').decode(
    readFileSync(join(SAMPLES, '2026-10/千牛聊天记录_2026-10.txt')),
  );
  const buyers = new Set([...chats.matchAll(/^-{28}(.+?)-{28}$/gm)].map(([, nick]) => nick!));
  expect(buyers.size).toBeGreaterThan(100);
  const card = readText(SAMPLES, 'scorecard/scorecard.json');
  expect([...buyers].filter((nick) => card.includes(nick))).toEqual([]);
});

/** Sheet and address → content. */
function cellsOf(book: exceljs.Workbook): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        cells.set(`${sheet.name}!${cell.address}`, contentOf(cell));
      });
    });
  return cells;
}
