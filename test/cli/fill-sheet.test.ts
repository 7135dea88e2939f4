import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ledgered } from '../fixtures/ledgered.ts';
import { readText } from '../helpers/folder.ts';
import { run } from '../helpers/run.ts';
import { smallMonth } from '../helpers/small-month.ts';
import { contentOf, readBook } from '../reports/workbook.ts';

const CARD = 'scorecards/KF-1/2026-10/scorecard.json';

// Every answer takes 10 seconds: all 31 miss, and 300 yuan by 31 is 9.68 each.
const contract = `kefu-sla: 1
contract: KF-1
owner: 青禾文具旗舰店
vendor: 创业宏客服
platform: generic
lang: zh
agents: { vendor: [小美] }
clauses:
  - { id: "4.1", metric: response-rate, with: { within: 5s }, min: 90%, penalty: { deduct: 300 } }
settlement: { base: [ { type: fixed, amount: 30000 } ], penalty-cap: 20% }
`;

const audited = async () =>
  (
    await run(['audit', 'in', '-c', 'contract.yaml', '-f', 'json', '-q'], {
      files: { 'in/chats.csv': smallMonth(), 'contract.yaml': contract },
    })
  ).cwd;

const linesOf = (cwd: string, file: string): string[][] =>
  readText(cwd, file)
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

test('from the scorecard alone: every breach by its ref, what it costs, nobody named, nothing decided', async () => {
  const cwd = await audited();
  const made = await run(['exemptions', 'template', CARD, '-o', 'filed.csv', '--lang', 'zh'], { cwd });
  expect(made).toMatchObject({ code: 0, out: '' });
  expect(made.err).toContain('已写出申诉表 filed.csv，共 31 条');
  expect(made.err).not.toContain('个人信息');
  const [head, first, ...rest] = linesOf(cwd, 'filed.csv');
  expect(head).toContain('裁定');
  expect(rest).toHaveLength(30);
  const at = (name: string): string => first![head!.indexOf(name)]!;
  expect(['条款', '买家昵称', '客服账号', '裁定', '参考·客服'].map(at)).toEqual(['4.1', '', '', '', '小美']);
  expect(at('会话ID')).toMatch(/^[A-Z2-7]{10}$/);
  expect(
    ['参考·匿名编号', '参考·实测', '参考·门槛', '参考·涉及金额（元）', '参考·文件与行号'].map(at),
  ).toEqual([at('会话ID'), '10秒', '5秒', '9.68', 'in/chats.csv:2']);
  expect(readText(cwd, 'filed.csv')).not.toContain('demo_');
});

test('with exports, contract and key: sessions and buyers by name, in a file only its owner reads, and it says so', async () => {
  const cwd = await audited();
  const argv = [
    'exemptions',
    'template',
    CARD,
    'in',
    '-c',
    'contract.yaml',
    '-o',
    'filed.csv',
    '--lang',
    'en',
  ];
  const made = await run(argv, { cwd });
  expect(made.err).toContain('Beware: filed.csv holds buyers’ nicknames');
  expect(made.err).not.toContain('stayed pseudonyms');
  const rows = linesOf(cwd, 'filed.csv').slice(1);
  expect(rows.map((row) => [row[1], row[3]])).toEqual(
    Array.from({ length: 31 }, (_, day) => [`S${day + 1}`, `demo_${day + 1}`]),
  );
  expect(statSync(join(cwd, 'filed.csv')).mode & 0o777).toBe(0o600);
});

test('another key names nobody, and that is said', async () => {
  const cwd = await audited();
  rmSync(join(cwd, 'kefu-sla.key'));
  writeFileSync(join(cwd, 'kefu-sla.key'), `${'ab'.repeat(32)}\n`);
  const argv = [
    'exemptions',
    'template',
    CARD,
    'in',
    '-c',
    'contract.yaml',
    '-o',
    'filed.csv',
    '--lang',
    'zh',
  ];
  const { code, err } = await run(argv, { cwd });
  expect(code).toBe(0);
  expect(err).toContain('31 个编号中有 31 个没有对上');
  expect(err).not.toContain('个人信息');
});

test('the program reads back what it wrote: rows nobody filled in are not filed, those somebody did are', async () => {
  const cwd = await audited();
  await run(['exemptions', 'template', CARD, '-o', 'out/filed.csv', '--lang', 'zh'], { cwd });
  const lines = readText(cwd, 'out/filed.csv').split('\r\n');
  const head = lines[0]!.split(',');
  const row = lines[1]!.split(',');
  row[head.indexOf('申诉理由')] = '平台公告';
  row[head.indexOf('裁定')] = '采纳';
  writeFileSync(join(cwd, 'out/filed.csv'), [lines[0], row.join(','), ...lines.slice(2)].join('\r\n'));
  const { out } = await run(['inspect', 'out', '--json'], { cwd });
  expect(JSON.parse(out)).toMatchObject({
    inputs: [{ format: 'exemptions', rows: 1, kept: 1, refused: 0 }],
    problems: [{ code: 'untouched-row', count: 30 }],
  });
});

test('a file that is there is kept; exports without their contract tell no names', async () => {
  const cwd = await audited();
  await run(['exemptions', 'template', CARD], { cwd });
  const before = readFileSync(join(cwd, 'exemptions.xlsx'));
  const again = await run(['exemptions', 'template', CARD], { cwd });
  expect(again.code).toBe(2);
  expect(again.err).toContain('exemptions.xlsx');
  expect(readFileSync(join(cwd, 'exemptions.xlsx')).equals(before)).toBe(true);
  const unnamed = await run(['review', 'template', CARD, 'in', '--lang', 'zh'], { cwd });
  expect(unnamed.code).toBe(2);
  expect(unnamed.err).toContain('-c');
});

test('a review sheet: drop-downs to decide by, texts that stay texts, and it is read as what it is', async () => {
  const files = { 'card.json': JSON.stringify(ledgered()) };
  const made = await run(['review', 'template', 'card.json', '-o', 'in/review.xlsx', '--lang', 'zh'], {
    files,
  });
  expect(made.code).toBe(0);
  expect(made.err).toContain('已写出复核表 in/review.xlsx，共 3 条');
  const sheet = (await readBook(readFileSync(join(made.cwd, 'in/review.xlsx')))).worksheets[0]!;
  const heads = (sheet.getRow(1).values as unknown[]).slice(1);
  const cells = (row: number) => heads.map((_, index) => contentOf(sheet.getCell(row, index + 1)));
  expect(heads.slice(0, 5)).toEqual(['条款', '编号（匿名）', '时间', '复核结论', '备注']);
  expect(cells(2).slice(0, 5)).toEqual(['5.7', 'INCIDENTAA', '2026-10-05 10:00:00', null, null]);
  const money = heads.indexOf('参考·涉及金额（元）') + 1;
  expect(sheet.getCell(2, money).value).toBe(50);
  expect(sheet.getCell(2, 1).numFmt).toBe('@');
  expect(sheet.getCell(2, 4).dataValidation.formulae).toEqual(['"确认,不成立,待定"']);
  const { out } = await run(['inspect', 'in', '--json'], { cwd: made.cwd });
  expect(JSON.parse(out)).toMatchObject({ inputs: [{ kind: 'review', rows: 3, kept: 3 }], problems: [] });
});

test('what the scorecard does not list is said', async () => {
  const files = { 'card.json': JSON.stringify(ledgered()) };
  const { err } = await run(['exemptions', 'template', 'card.json', '--lang', 'zh'], { files });
  // 388 of 4.4 and one listed; of 4.1, an average, nothing is left out.
  expect(err).toContain('条款 4.4 共 388 条，评分卡只列出最差的 1 条');
  expect(err).not.toContain('条款 4.1 ');
});
