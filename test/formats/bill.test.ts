import { expect, test } from 'vitest';
import { namesClause } from '../../src/judge/bill/match-bill.ts';
import { codes, file, readAll } from './helpers.ts';

const CSV = (rows: string): ReturnType<typeof file> => file('b.csv', new TextEncoder().encode(rows));

test.each([
  ['基础服务费', 'base'],
  ['固定月费', 'base'],
  ['客服外包服务费', 'base'],
  ['坐席费（5 席）', 'seat'],
  ['座席费', 'seat'],
  ['进线量计费', 'inquiry'],
  ['咨询接待费', 'inquiry'],
  ['销售提成', 'commission'],
  ['9月提成扣回', 'clawback'],
  ['考核系数调整', 'coefficient'],
  ['考核扣款', 'penalties'],
  // What is told apart by its first word, not by its last.
  ['扣款合计', 'penalties'],
  ['奖励小计', 'bonuses'],
  ['合　计', 'total'],
  ['价税合计', 'total'],
  ['不含税金额', 'total'],
  ['本期应付', 'total'],
  ['增值税 6%', 'tax'],
  ['Base fee', 'base'],
  ['Penalty, clause 4.2', 'penalties'],
  ['Grand Total', 'total'],
  ['VAT', 'tax'],
  ['快递费', null],
])('%s is for %s', async (words, means) => {
  const { bill, problems } = await readAll(CSV(`项目,金额\n"${words}",1.00\n`));
  expect(codes(problems)).toEqual([]);
  expect(bill).toMatchObject([{ item: words, means, amount: 100 }]);
});

test('amounts as people write them, in the order of the rows; rows alike are both there', async () => {
  const rows = '项目,金额\n坐席费,"¥4,500.00"\n扣款,-300元\n坐席费,"¥4,500.00"\n合计,8700\n';
  const { bill } = await readAll(CSV(rows));
  expect(bill.map(({ row, amount }) => [row, amount])).toEqual([
    [2, 450_000],
    [3, -30_000],
    [4, 450_000],
    [5, 870_000],
  ]);
});

test('an amount that is none is refused, and told', async () => {
  const { bill, inputs, problems } = await readAll(CSV('项目,金额\n坐席费,约1千\n服务费,1.005\n合计,10\n'));
  expect(bill.map(({ item }) => item)).toEqual(['合计']);
  expect(inputs[0]).toMatchObject({ rows: 3, kept: 1, refused: 2 });
  expect(codes(problems)).toContain('bad-money');
});

test.each([
  ['4.1 扣款', '4.1', true],
  ['扣款（4.1）', '4.1', true],
  ['条款4.1扣款', '4.1', true],
  ['扣款 4.10', '4.1', false],
  ['扣款 14.1', '4.1', false],
  ['扣款 4.1.2', '4.1', false],
  ['扣款 4.1.', '4.1', true],
  // A bare number is a clause only where it is called one, or begins the item.
  ['坐席 5 席', '5', false],
  ['条款 5', '5', true],
  ['第5条扣款', '5', true],
  ['5 扣款', '5', true],
  ['clause 5', '5', true],
  ['2026年扣款', '2026', true],
  ['扣款 A-1', 'A-1', true],
  ['扣款 A-12', 'A-1', false],
])('“%s” names %s: %s', (item, id, named) => {
  expect(namesClause(item, id)).toBe(named);
});
