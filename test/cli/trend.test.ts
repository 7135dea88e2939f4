import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { measured, scorecard } from '../fixtures/cards.ts';
import { listFiles, readText, temporaryFolder } from '../helpers/folder.ts';
import { run } from '../helpers/run.ts';

/** The made-up October, moved to other days, with other figures of 4.2 and other money. */
function card(from: string, to: string, change: Partial<Scorecard> = {}, rate = 0.88141025641): Scorecard {
  const october = scorecard();
  const judgements = october.judgements.map((each) =>
    each.clause === '4.2' ? { ...each, value: rate } : each,
  );
  return { ...october, period: { from, to }, judgements, ...change };
}

function put(cwd: string, path: string, of: Scorecard): void {
  const file = join(cwd, path, 'scorecard.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(of));
}

/** August, no September, October, the first days of November twice. */
function months(): string {
  const cwd = temporaryFolder();
  const august = card(
    '2026-08-01',
    '2026-08-31',
    { total: { ...scorecard().total, score: 91.25, grade: 'B' } },
    0.9,
  );
  const held = august.judgements.map((each) =>
    each.clause === '4.2'
      ? { ...each, verdict: 'met' as const, target: { side: 'min' as const, value: 0.85 } }
      : each,
  );
  put(cwd, 'out/KF/2026-08', { ...august, judgements: held });
  put(cwd, 'out/KF/2026-10', card('2026-10-01', '2026-10-31'));
  const provisional = { status: 'provisional' as const };
  put(cwd, 'out/KF/2026-11-01_2026-11-05', card('2026-11-01', '2026-11-05', provisional, 0.5));
  put(cwd, 'out/KF/2026-11-01_2026-11-08', card('2026-11-01', '2026-11-08', provisional, 0.89996));
  put(cwd, 'out/KF/2026-10/superseded/x', card('2026-10-01', '2026-10-31', {}, 0.1));
  put(cwd, 'out/no-contract/2026-10', measured());
  return cwd;
}

let cwd: string;
beforeAll(() => {
  cwd = months();
});
const trend = (argv: readonly string[], columns = 80) => run(['trend', 'out', ...argv], { cwd, columns });
const quiet = (err: string) =>
  err
    .split('\n')
    .filter((line) => !/changed after|被改动过/.test(line))
    .join('\n');

describe.each(['zh', 'en'] as const)('on the screen, %s', (lang) => {
  test('months beside each other, missing and provisional ones said', async () => {
    const { code, out } = await trend(['--lang', lang], 160);
    expect(code).toBe(0);
    const lines = out.split('\n');
    const cells = (start: string | RegExp) =>
      lines
        .find((line) => (typeof start === 'string' ? line.startsWith(start) : start.test(line)))!
        .trim()
        .split(/ {2,}/);
    expect(cells(lang === 'zh' ? '条款' : 'Clause').slice(-4)).toEqual([
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
    ]);
    expect(cells(/^ +(状态|Status)/).slice(1)).toEqual(
      lang === 'zh' ? ['终核', '缺', '终核', '预核'] : ['Final', 'missing', 'Final', 'PROVISIONAL'],
    );
    expect(cells(/^ +(综合得分|Score)/).slice(1)).toEqual(['91.3', '—', '80.8', '80.8']);
    expect(cells(/^ +(应付|Payable)/).slice(1)).toEqual(['26,700.00', '—', '26,700.00', '26,700.00']);
    // August's target was another; November's value is just short of its own.
    const differs = lang === 'zh' ? '90.0% ✓（≥ 85%）' : '90.0% ✓ (≥ 85%)';
    expect(cells('4.2').slice(2)).toEqual(['≥ 90%', differs, '—', '88.1% ✗', '89.996% ✗']);
    expect(out).toContain(
      lang === 'zh' ? '没有评分卡的月份：2026-09' : 'Months without a scorecard: 2026-09',
    );
    expect(out).toContain(
      lang === 'zh' ? '2026-11（2026-11-01 至 2026-11-08）' : '2026-11 (2026-11-01 to 2026-11-08)',
    );
  });

  test('what does not fit beside each other stands below, never wider than the screen', async () => {
    for (const width of [80, 60]) {
      const { out } = await trend(['--lang', lang, '--width', String(width)], 200);
      for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      for (const month of ['2026-08', '2026-09', '2026-10', '2026-11']) expect(out).toContain(month);
    }
  });
});

test('files: workbook, page, Markdown and CSV hold the same figures', async () => {
  const { code, err } = await trend(['--format', 'xlsx,html,markdown,csv', '-o', 'made', '--lang', 'zh']);
  expect(code).toBe(0);
  expect(quiet(err)).toBe('已写出：made/trend.xlsx、made/trend.html、made/trend.md、made/trend.csv\n');
  const { readBook } = await import('../reports/workbook.ts');
  const { formatNumber } = await import('../../src/reports/html/plan-html.ts');
  const { readFileSync } = await import('node:fs');
  const book = await readBook(readFileSync(join(cwd, 'made/trend.xlsx')));
  const sheet = book.getWorksheet('逐月走势')!;
  const found: string[] = [];
  sheet.eachRow((row) => {
    if (row.getCell(1).value !== '4.2') return;
    for (let column = 3; column <= 7; column++) {
      const { value, numFmt } = row.getCell(column);
      found.push(typeof value === 'number' ? formatNumber(value, numFmt) : String(value));
    }
  });
  const shown = ['≥ 90%', '90.0% ✓（≥ 85%）', '—', '88.1% ✗', '89.996% ✗'];
  expect(found).toEqual(shown);
  const page = readText(cwd, 'made/trend.html').replaceAll('&gt;', '>');
  for (const text of shown) expect(page).toContain(`>${text}</td>`);
  expect(page).toContain('<svg');
  expect(page).not.toContain('<script');
  expect(readText(cwd, 'made/trend.md')).toContain(`| 4.2 | 首次30秒应答率 | ${shown.join(' | ')} |`);
  const rows = parse(readText(cwd, 'made/trend.csv'), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  const rates = rows.filter((row) => row.条款 === '4.2').map((row) => row['实测（数值）']);
  expect(rates).toEqual(['0.9', '0.88141025641', '0.89996']);
  expect(rows.find((row) => row.状态 === '缺')!.考核期).toBe('2026-09-01..2026-09-30');
  expect(rows.filter((row) => row.指标或项目 === '综合得分').map((row) => row.实测)).toEqual([
    '91.3',
    '80.8',
    '80.8',
  ]);
});

test('each language alone, in every file', async () => {
  const { CHINESE, ENGLISH, withoutData } = await import('../reports/languages.ts');
  for (const lang of ['zh', 'en'] as const) {
    await trend(['--format', 'html,markdown,csv', '-o', lang, '--lang', lang]);
    for (const file of ['trend.html', 'trend.md', 'trend.csv']) {
      const text = readText(cwd, lang, file)
        .replace(/<style>.*?<\/style>/gs, '')
        .replace(/<[^>]*>/g, '\n');
      for (const line of withoutData(text.split(/[\n|,]/), scorecard()))
        expect(line).not.toMatch(lang === 'zh' ? ENGLISH : CHINESE);
    }
  }
});

test('the folder of one contract will do; of several one has to be named; of none it says so', async () => {
  expect((await run(['trend', 'out/KF'], { cwd })).code).toBe(0);
  const other = scorecard();
  const two = months();
  put(two, 'out/B/2026-10', { ...other, contract: { ...other.contract!, id: 'KF-B' } });
  const several = await run(['trend', 'out', '--lang', 'en'], { cwd: two });
  expect(several.code).toBe(2);
  expect(several.err).toContain('This folder holds scorecards of several contracts: KF-B, ');
  const none = await run(['trend', '.', '--lang', 'zh'], { files: { 'a.txt': '' } });
  expect(none).toMatchObject({ code: 2, out: '' });
  expect(none.err).toContain('.: 这个文件夹里没有按合同考核的评分卡');
  expect((await run(['trend', 'nowhere'])).err).toContain('nowhere: There is no such file or folder');
  expect(listFiles(none.cwd)).toEqual(['a.txt']);
});
