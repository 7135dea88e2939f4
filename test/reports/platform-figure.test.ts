import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { terminal } from '../../src/reports/index.ts';
import type { Judgement, PlatformEntry } from '../../src/scorecard/judgement.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { scorecardSchema } from '../../src/scorecard/scorecard.ts';
import { scorecard } from '../fixtures/cards.ts';
import { bytesOf, contentOf, readBook, rowOf } from './workbook.ts';

const FIGURE: PlatformEntry = {
  value: 0.905,
  numerator: null,
  denominator: null,
  sample: 900,
  reason: null,
  basis: 'weighted',
  formats: ['pdd-service'],
  columns: ['30秒应答率(8-23点)'],
  weight: ['需要人工回复的咨询人数'],
  accounts: 2,
  days: 30,
  measured: { value: 0.881, numerator: 881, denominator: 1000, sample: 1000, reason: null },
  difference: 0.024,
  reasons: [
    { code: 'edges', args: { days: 30, of: 31 } },
    { code: 'bots', args: { count: 96 } },
  ],
};

/** The October of the fixtures with a platform's figure for 4.2, which it is judged on or stands beside. */
function card(from: Judgement['from'], changes: Partial<PlatformEntry> = {}): Scorecard {
  const made = scorecard();
  const judgements = made.judgements.map((each) =>
    each.clause === '4.2' ? { ...each, from, console: { ...FIGURE, ...changes } } : each,
  );
  return scorecardSchema.parse({ ...made, judgements });
}

const screen = (made: Scorecard, lang: 'zh' | 'en' = 'zh'): string =>
  stripVTControlCharacters(terminal.render(made, { lang, width: 140, color: false }) as string);

test('the terminal has a column for the platform’s figures where there are any', () => {
  expect(screen(scorecard())).not.toContain('平台');
  expect(screen(card('exports'))).toMatch(/^4\.2 .* 90\.5% /m);
});

test('a clause judged on the platform’s figure says so, that it is weighted, and what the exports give', () => {
  expect(screen(card('console'))).toContain('按平台数据判定（加权平均），按导出文件为 88.1%');
  expect(screen(card('console'), 'en')).toContain(
    "judged on the platform's figure (weighted); the exports give 88.1%",
  );
  expect(screen(card('console', { basis: 'counts' }))).toContain('按平台数据判定，按导出文件为 88.1%');
  expect(screen(card('exports'))).not.toContain('按平台数据判定');
});

test('考核总览 has the platform’s figure as a number, beside the measured one', async () => {
  const book = await readBook(await bytesOf(card('exports')));
  const row = rowOf(book.getWorksheet('考核总览')!, '4.2');
  expect([row.getCell(6).value, row.getCell(6).numFmt]).toEqual([0.905, '0.0%']);
  expect(rowOf(book.getWorksheet('考核总览')!, '4.1').getCell(6).value).toBeNull();
});

test('统计口径 tells how it came about, the difference and the reasons', async () => {
  const sheet = (await readBook(await bytesOf(card('exports')))).getWorksheet('统计口径')!;
  const heading = Array.from({ length: sheet.rowCount }, (_, i) => i + 1).find(
    (row) => contentOf(sheet.getCell(row, 1)) === '平台数据与导出文件对照',
  )!;
  const cells = Array.from({ length: 9 }, (_, i) => contentOf(sheet.getCell(heading + 2, i + 1)));
  expect(cells).toEqual([
    '4.2',
    '首次30秒应答率',
    '加权平均：30秒应答率(8-23点)，按需要人工回复的咨询人数加权',
    '90.5%',
    '88.1%',
    '+2.4个百分点',
    '导出文件',
    '2 / 30',
    '平台报表只覆盖考核期 31 天中的 30 天；合同剔除了机器人阶段（96 次），平台未必',
  ]);
});

test('a card without any platform’s figure has no such part', async () => {
  const sheet = (await readBook(await bytesOf(scorecard()))).getWorksheet('统计口径')!;
  const firsts = Array.from({ length: sheet.rowCount }, (_, i) => contentOf(sheet.getCell(i + 1, 1)));
  expect(firsts).not.toContain('平台数据与导出文件对照');
});

test('where the platform gives none, the reason stands in its place', async () => {
  const none = card('console', {
    value: null,
    basis: null,
    reason: 'console-no-weight',
    difference: null,
    reasons: [],
  });
  const sheet = (await readBook(await bytesOf(none, 'en'))).getWorksheet('Definitions')!;
  const texts = Array.from({ length: sheet.rowCount }, (_, i) => contentOf(sheet.getCell(i + 1, 3)));
  expect(texts).toContain(
    "the platform's report has the agents' rates and no counts to put them together by",
  );
});
