import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type exceljs from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scorecard } from '../src/scorecard/scorecard.ts';
import { listFiles, readText, temporaryFolder } from './helpers/folder.ts';
import { run } from './helpers/run.ts';
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

test('the page is what render gives', () => {
  const page = readText(ROOT, 'samples/scorecard/scorecard.html');
  expect(page === readText(made, 'samples/scorecard/scorecard.html')).toBe(true);
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

describe('the same month after appeals, amended and billed', () => {
  const APPEALED = join(SAMPLES, 'appealed');
  const out = temporaryFolder();
  let card: Scorecard;
  beforeAll(async () => {
    const bill = join(APPEALED, '对账单.csv');
    const { code } = await run(
      ['audit', join(SAMPLES, '2026-10'), '-c', join(APPEALED, 'contract.yaml'), '--bill', bill, '-o', out],
      {},
    );
    expect(code).toBe(1);
    card = JSON.parse(readText(out, 'DEMO-TAOBAO-2026/2026-10/scorecard.json'));
  });

  test('its contract says what that of the month says, and more', () => {
    const month = readText(SAMPLES, '2026-10/contract.yaml');
    expect(readText(APPEALED, 'contract.yaml').startsWith(month)).toBe(true);
  });

  test('two rows are accepted, and the days without stock move one step of 4.4', () => {
    expect(card.exemptions.map(({ decision }) => decision)).toEqual([
      'accepted',
      'accepted',
      'rejected',
      'pending',
    ]);
    const { numerator, denominator } = card.judgements.find(({ clause }) => clause === '4.4')!;
    // 49 of 170 without: 3 full points short of 32 %. With: 2 full points, 300 yuan each.
    expect(Math.floor((0.32 - 49 / 170) * 100)).toBe(3);
    expect(Math.floor((0.32 - numerator! / denominator!) * 100)).toBe(2);
    expect(card.settlement).toMatchObject({ payable: 2_910_000, payableWithoutExemptions: 2_880_000 });
  });

  test('4.1 stands in two parts, each held against its own target', () => {
    const parts = card.judgements.filter(({ clause }) => clause === '4.1');
    expect(parts.map(({ part, target }) => [part!.from, target!.value])).toEqual([
      ['2026-10-01', 40],
      ['2026-10-16', 45],
    ]);
  });

  test('the bill leaves a penalty out: 300.00 too much', () => {
    const { bill } = card.settlement!;
    expect(bill).toMatchObject({ billed: 2_940_000, due: 2_910_000, variance: 30_000 });
    expect(bill!.lines.find(({ clause }) => clause === '4.2')!.status).toBe('missing');
  });
});
