import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/contract/source.ts';
import { termsOf } from '../../../src/contract/write.ts';
import { complaintText } from '../../../src/text/say.ts';
import { UserError } from '../../../src/units/errors.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { readBook } from '../../reports/workbook.ts';
import { compile } from '../compiling.ts';
import { LONG, SHORT } from '../contracts.ts';
import { bookOf, contractOf, termsFrom } from './books.ts';

/** The short contract's workbook after somebody has typed into it. */
async function typed(change: (book: exceljs.Workbook) => void, text = SHORT): Promise<Uint8Array> {
  const book = await readBook(await bookOf(readSource(text, 'c.yaml').value));
  change(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const cellOf = (book: exceljs.Workbook, sheet: string, row: number, title: string): exceljs.Cell => {
  const head = book.getWorksheet(sheet)!.getRow(2);
  let column = 0;
  head.eachCell((cell, at) => {
    if (cell.value === title) column = at;
  });
  expect(column, title).toBeGreaterThan(0);
  return book.getWorksheet(sheet)!.getCell(row, column);
};

const rowOf = (book: exceljs.Workbook, key: string): exceljs.Row => {
  const sheet = book.getWorksheet('合同')!;
  for (let row = 1; row <= sheet.rowCount; row++)
    if (sheet.getCell(row, 1).value === key) return sheet.getRow(row);
  throw new RangeError(key);
};

async function saidOf(change: (book: exceljs.Workbook) => void): Promise<string[]> {
  try {
    await contractOf(await typed(change));
    return [];
  } catch (error) {
    if (error instanceof UserError)
      return error.complaints.map((each) => complaintText(each, 'zh').split('\n')[0]!);
    throw error;
  }
}

const put = (cell: exceljs.Cell, value: exceljs.CellValue, format = 'General'): void => {
  cell.value = value;
  // Cells read from a file share their styles.
  cell.style = { ...cell.style, numFmt: format };
};

test('numbers, percentages and dates are understood as a spreadsheet types them', async () => {
  const { clauses, term, settlement } = await contractOf(
    await typed((book) => {
      put(cellOf(book, '条款', 4, '不低于'), 0.925, '0.0%');
      put(cellOf(book, '条款', 4, '权重'), 20);
      put(cellOf(book, '条款', 4, '一票否决'), true);
      put(cellOf(book, '服务费', 3, '每月金额'), 12345.6, '#,##0.00');
      put(rowOf(book, '合同起始日').getCell(2), new Date(Date.UTC(2026, 6, 1)), 'yyyy/m/d');
      put(rowOf(book, '合同终止日').getCell(2), '2027年6月30日');
    }),
  );
  expect(clauses[1]!.target).toEqual({ side: 'min', value: { num: 37n, den: 40n } });
  expect(clauses[1]!.weight).toEqual({ num: 20n, den: 1n });
  expect(clauses[1]!.critical).toBe(true);
  expect(settlement!.base).toEqual([{ type: 'fixed', amount: 1_234_560 }]);
  // 1970-01-01 to 2026-07-01: 56 years of 365 days, 14 leap days, and the 181 days from January to June.
  expect(term!.from).toBe(56 * 365 + 14 + 181);
});

describe('a complaint names the cell', () => {
  test('a number without its unit', async () => {
    expect(await saidOf((book) => put(cellOf(book, '条款', 3, '不高于'), 15))).toEqual([
      'contract.xlsx 条款!D3: “15”没有单位。请写上单位，例如 15s。',
    ]);
  });
  test('what is missing is where it should stand', async () => {
    expect(await saidOf((book) => put(rowOf(book, '甲方（店铺）').getCell(2), null))).toEqual([
      'contract.xlsx 合同!B6: 缺少 owner。请补上这一项。',
    ]);
  });
  test('several, in the order of sheets and rows', async () => {
    const said = await saidOf((book) => {
      put(cellOf(book, '服务费', 3, '每月金额'), '三万');
      put(cellOf(book, '条款', 4, '指标'), '应达率');
      put(rowOf(book, '平台').getCell(2), '京西');
    });
    expect(said.map((line) => line.split(': ')[0])).toEqual([
      'contract.xlsx 合同!B8',
      'contract.xlsx 条款!B4',
      'contract.xlsx 服务费!B3',
    ]);
  });
  test('columns, rows and sheets that a contract does not have', async () => {
    expect(await saidOf((book) => put(book.getWorksheet('条款')!.getCell('E2'), '不低于等于'))).toEqual([
      'contract.xlsx 条款!E2: 这张表没有“不低于等于”这一列，是不是想写“不低于”？',
    ]);
    expect(
      await saidOf((book) => {
        put(rowOf(book, '时区').getCell(1), '合同甲方');
        put(rowOf(book, '合同甲方').getCell(2), '某某');
      }),
    ).toEqual(['contract.xlsx 合同!A12: 没有“合同甲方”这个项目。请对照原表的项目名称修改，或删去这一行。']);
    expect(await saidOf((book) => void book.addWorksheet('草稿'))).toEqual([
      'contract.xlsx: 合同里没有“草稿”这种表，不知道该怎么读。请改名或删去；可以有的表：合同, 时间, 客服, 条款, 分档, 服务费, 结算, 补充协议, 店铺, 其他。',
    ]);
  });
  test('tiers of no clause', async () => {
    const said = await saidOf((book) => {
      const row = book.getWorksheet('分档')!.getRow(3);
      for (const [index, text] of ['4.9', '扣款：低于', '85%', '2%'].entries())
        put(row.getCell(index + 1), text);
    });
    expect(said).toEqual([
      'contract.xlsx 分档!A3: 找不到“4.9”：扣款、奖励和得分写“条款”表里的条款号，咨询单价写“服务费”表里的第几项。',
    ]);
  });
});

test('words of one’s own in the column of remarks change nothing', async () => {
  const bytes = await typed((book) => put(cellOf(book, '条款', 3, '备注（不参与计算）'), '十月谈妥'));
  expect(await termsFrom(bytes)).toEqual(termsOf(compile(SHORT).contract));
});

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
if (office.error) console.warn('soffice (LibreOffice) is not installed: contracts are not saved again');

test.skipIf(office.error)('saved again by LibreOffice it means the same', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const texts = [
    LONG,
    readFileSync(resolve(import.meta.dirname, '../../../samples/2026-10/contract.yaml'), 'utf8'),
  ];
  mkdirSync(join(folder, 'out'));
  for (const [index, text] of texts.entries())
    writeFileSync(join(folder, `${index}.xlsx`), await bookOf(readSource(text, 'c.yaml').value));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const files = texts.map((_, index) => join(folder, `${index}.xlsx`));
  const to = ['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out')];
  const run = spawnSync('soffice', [`-env:UserInstallation=${profile}`, ...to, ...files], {
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  for (const [index, text] of texts.entries()) {
    const saved = readFileSync(join(folder, 'out', `${index}.xlsx`));
    expect(await termsFrom(saved)).toEqual(termsOf(compile(text).contract));
  }
});
