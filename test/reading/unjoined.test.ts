import { expect, test } from 'vitest';
import { auditOf } from '../helpers/audit.ts';
import { smallContract, smallMonth } from '../helpers/small-month.ts';

const encode = (name: string, lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
});
const chats = { name: 'chats.csv', bytes: new TextEncoder().encode(smallMonth()) };
const toldOf = async (...files: Parameters<typeof auditOf>[1]) =>
  (await auditOf(smallContract(), [chats, ...files])).problems
    .filter(({ code }) => code.startsWith('unjoined-'))
    .map(({ code, args }) => `${code} ${args.column} ${args.rows} ${args.cell} ${args.example}`);

const complaints = (...rows: string[]) =>
  encode('投诉.csv', [
    '投诉时间,投诉编号,订单号,买家昵称,客服账号,责任方',
    ...rows.map((row, i) => `2026-10-0${i + 1} 12:00:00,T${i},${row},乙方`),
  ]);
const events = (...buyers: string[]) =>
  encode('事件.csv', [
    '事件时间,事件类型,买家昵称',
    ...buyers.map((buyer) => `2026-10-02 12:00:00,退款完成,${buyer}`),
  ]);

test('a column that joins in no row is told with an example of both sides, nicks masked', async () => {
  // The chats' least nick is demo_1; the complaints' are of nobody there. Their accounts are known by name or glob.
  expect(await toldOf(complaints(',other_1,小美', ',other_2,小美', ',other_3,小美'))).toEqual([
    'unjoined-buyers 买家昵称 3 o***1 d***1',
  ]);
  expect(await toldOf(complaints(',,小梅', ',,小梅', ',,小玫'))).toEqual([
    'unjoined-accounts 客服账号 3 小梅 小美',
  ]);
  expect(await toldOf(events('x_1', 'x_2', 'x_3'))).toEqual(['unjoined-buyers 买家昵称 3 x***1 d***1']);
});

test('one row that joins, too few rows, or nothing to hold them against: nothing is told', async () => {
  expect(await toldOf(events('x_1', 'x_2', 'demo_3'))).toEqual([]);
  expect(await toldOf(events('x_1', 'x_2'))).toEqual([]);
  // There is no order sheet at all.
  expect(await toldOf(complaints('1,demo_1,', '2,demo_2,', '3,demo_3,'))).toEqual([]);
});
