import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { run } from '../helpers/run.ts';
import { readBook, rowOf } from '../reports/workbook.ts';

const CONTRACT = `kefu-sla: 1
contract: K
owner: 甲
vendor: 乙
platform: generic
formats:
  - id: our-crm
    kind: chats
    header: [会话, 客户, 谁, 类型, 时刻, 说]
    fields:
      session: 会话
      buyer: 客户
      agent: 谁
      class: { column: 类型, values: { 客户: buyer, 人工: human } }
      at: 时刻
      text: 说
clauses:
  - { id: "4.2", metric: reply-rate, min: 90%, min-sample: 1, penalty: { deduct: 100 } }
`;
const SETTLED = `${CONTRACT}settlement: { base: [ { type: fixed, amount: 1000 } ] }\n`;
// One of two answered: 100.00 off, 900.00 due.
const CHATS = `会话,客户,谁,类型,时刻,说
S1,甲一,小美,客户,2026-10-07 10:00:00,在吗
S1,甲一,小美,人工,2026-10-07 10:00:08,在的，您请说
S2,乙二,小美,客户,2026-10-08 10:00:00,这个有货吗
`;
const files = (bill: string, contract = SETTLED) => ({
  'k.yaml': contract,
  'exports/crm.csv': CHATS,
  'bill.csv': bill,
});
const AUDIT = ['audit', 'exports', '-c', 'k.yaml', '--period', '2026-10', '--accept-incomplete'];

test('a bill is held against the settlement: screen, JSON and workbook; the exit code stays', async () => {
  const bill = '项目,金额\n固定服务费,"1,000.00"\n条款 4.2 扣款,50.00\n加急费,20\n合计,970.00\n';
  const { code, out, cwd } = await run([...AUDIT, '--bill', 'bill.csv', '--lang', 'zh'], {
    files: files(bill),
  });
  // The clause is missed, whatever the bill says.
  expect(code).toBe(1);
  expect(out).toContain('对账：账单 970.00元，应付 900.00元，多开 70.00元');
  expect(out).toContain('↑ 多开 条款 4.2 扣款：账单 -50.00元，应付 -100.00元（原因不明，请双方核对）');
  expect(out).toContain('✗ 没有依据 加急费：账单 20.00元，应付 -');
  const path = join(cwd, 'scorecards/K/2026-10');
  const card: Scorecard = JSON.parse(readFileSync(join(path, 'scorecard.json'), 'utf8'));
  expect(card.settlement).toMatchObject({
    payable: 90_000,
    bill: { billed: 97_000, due: 90_000, variance: 7000 },
  });
  expect(card.inputs[card.settlement!.bill!.input!]).toMatchObject({
    file: 'bill.csv',
    kind: 'bill',
    rows: 4,
  });
  expect(card.settlement!.bill!.lines.map(({ item, status, row }) => [item, status, row])).toEqual([
    ['固定服务费', 'match', 2],
    ['条款 4.2 扣款', 'over', 3],
    ['加急费', 'unbacked', 4],
    ['合计', 'over', 5],
  ]);
  const book = await readBook(readFileSync(join(path, 'scorecard.xlsx')));
  const row = rowOf(book.getWorksheet('结算单')!, '条款 4.2 扣款');
  expect(row.getCell(7).formula).toBe(`ROUND(E${row.number}-F${row.number},2)`);
  expect(row.getCell(7).result).toBe(50);
});

test('a single total in a workbook of another language', async () => {
  const { out } = await run([...AUDIT, '--bill', 'bill.csv', '--lang', 'en'], {
    files: files('Item,Amount\nTotal,900\n'),
  });
  expect(out).toContain('Bill: ¥900.00, as is due');
});

test('a bill among the exports that --bill names is read once; one that it does not name is told', async () => {
  const inside = { ...files(''), 'exports/bill.csv': '项目,金额\n合计,900.00\n' };
  const named = await run([...AUDIT, '--bill', 'exports/bill.csv', '--json'], { files: inside });
  const card: Scorecard = JSON.parse(named.out);
  expect(card.inputs.filter(({ kind }) => kind === 'bill')).toHaveLength(1);
  expect(card.settlement!.bill).toMatchObject({ variance: 0 });
  const unnamed = await run([...AUDIT, '--json'], { files: inside });
  const other: Scorecard = JSON.parse(unnamed.out);
  expect(other.settlement!.bill).toBeNull();
  expect(other.problems.map(({ code }) => code)).toContain('bill-unused');
  expect(other.status).toBe('final');
});

test('where the bill stands and what it is called is not in the digest', async () => {
  const bill = '项目,金额\n合计,900.00\n';
  const digest = async (name: string) => {
    const { out } = await run([...AUDIT, '--bill', name, '--json'], {
      files: { ...files(''), [name]: bill },
    });
    return (JSON.parse(out) as Scorecard).digest;
  };
  expect(await digest('a.csv')).toBe(await digest('zz/账单.csv'));
});

test.each([
  ['no settlement', '项目,金额\n合计,1\n', CONTRACT, 'settlement'],
  ['no such columns', '甲,乙\n1,2\n', SETTLED, 'formats template bill'],
  ['no amount in it', '项目,金额\n合计,\n', SETTLED, 'formats template bill'],
])('%s: nothing is judged', async (_, bill, contract, said) => {
  const { code, err } = await run([...AUDIT, '--bill', 'bill.csv', '--lang', 'en'], {
    files: files(bill, contract),
  });
  expect(code).toBe(2);
  expect(err).toContain(said);
});
