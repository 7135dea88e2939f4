import { expect, test } from 'vitest';
import { codes, csv, file, readAll, toGbk, toUtf16 } from './helpers.ts';

const ORDERS = [
  '订单编号',
  '买家会员名',
  '订单状态',
  '订单创建时间',
  '订单付款时间',
  '买家实际支付金额',
  '买家应付邮费',
  '宝贝总数量',
  '宝贝标题',
];

const order = (
  id: string,
  buyer: string,
  minute: string,
  paid: string,
  more: { status?: string; item?: string } = {},
): string[] => [
  id,
  buyer,
  more.status ?? '交易成功',
  `2026-10-12 10:${minute}:00`,
  `2026-10-12 10:${minute}:30`,
  paid,
  '0',
  '1',
  more.item ?? '杯子',
];

const readOrders = async (...rows: string[][]) => {
  const { orders, problems, inputs } = await readAll(file('a.csv', csv(ORDERS, ...rows)));
  const { rows: all, kept, overlapping } = inputs[0]!;
  return {
    orders: orders.map(({ id, buyer, paid, units, vague }) => [id, buyer, paid, units, vague ?? false]),
    codes: codes(problems),
    counts: [all, kept, overlapping],
  };
};

test('rows of one number that agree in all are one; those of another buyer or time are orders of their own', async () => {
  const [id, other] = ['800000000000000001', '800000000000000002'];
  const read = await readOrders(
    order(id, 'demo_1', '01', '9'),
    order(id, 'demo_1', '01', '9'),
    order(id, 'demo_2', '01', '9'),
    order(id, 'demo_1', '02', '9'),
    order(other, 'demo_1', '03', '9'),
  );
  expect(read.orders.toSorted()).toEqual([
    [id, 'demo_1', 900, 1, true],
    [id, 'demo_1', 900, 1, true],
    [id, 'demo_2', 900, 1, true],
    [other, 'demo_1', 900, 1, false],
  ]);
  expect(read.counts).toEqual([5, 4, 1]);
  expect(read.codes.toSorted()).toEqual(['repeated-order', 'shared-id']);
});

test('several items are one order, amounts added up where they differ; the same item at another time is not', async () => {
  const [id, other, again] = ['800000000000000001', '800000000000000002', '800000000000000003'];
  const items = [order(id, 'demo_1', '01', '28'), order(id, 'demo_1', '01', '5', { item: '杯垫' })];
  const alike = [order(other, 'demo_2', '02', '9'), order(other, 'demo_2', '02', '9', { item: '杯垫' })];
  const later = [
    order(again, 'demo_3', '03', '9', { status: '交易关闭' }),
    order(again, 'demo_3', '03', '9'),
  ];
  const all = await readOrders(...items, ...alike, ...later);
  expect(all.orders).toEqual([
    [id, 'demo_1', 3300, 2, false],
    [other, 'demo_2', 1800, 2, false],
    [again, 'demo_3', 900, 1, false],
  ]);
  expect(all.counts).toEqual([6, 5, 1]);
  expect(all.codes.toSorted()).toEqual(['order-rows-added', 'order-states-differ']);
  // Where every order repeats its amount, it is the order's.
  const repeated = await readOrders(...alike);
  expect(repeated.orders).toEqual([[other, 'demo_2', 900, 2, false]]);
  expect(repeated.codes).toEqual(['order-rows-shared']);
});

test('numbers that end in zeros where a spreadsheet would have put them, or in .0, are rounded; a single one among many is not', async () => {
  const flagged = async (...ids: string[]) =>
    (await readOrders(...ids.map((id, i) => order(id, `demo_${i}`, '01', '9')))).orders.map(
      ([, , , , vague]) => vague,
    );
  expect(await flagged('8000000000765430000', '8000000000765510000')).toEqual([true, true]);
  expect(await flagged('80000000076543.0', '8.00000000076543E+17')).toEqual([true, true]);
  expect(await flagged('1000000000000000', '1000000000000001', '1000000000000002')).toEqual([
    false,
    false,
    false,
  ]);
});

test('a refund’s id on two orders is two cases', async () => {
  const head = ['订单编号', '退款编号', '退款的申请时间', '退款状态', '买家退款金额', '退款完结时间'];
  const row = (of: string, amount: string) => [
    of,
    'R1',
    '2026-10-12 10:00:00',
    '退款成功',
    amount,
    '2026-10-12 11:00:00',
  ];
  const { refunds, problems } = await readAll(
    file('a.csv', csv(head, row('D1', '9'), row('D1', '9'), row('D1', '8'), row('D2', '9'))),
  );
  expect(refunds.map(({ order: of, amount }) => [of, amount])).toEqual([
    ['D1', 900],
    ['D2', 900],
  ]);
  expect(codes(problems).toSorted()).toEqual(['refund-rows-differ', 'repeated-refund', 'shared-id']);
});

test('a hurt mark hides nothing in any encoding', async () => {
  const head = '会话ID,买家昵称,客服,发送方,发送时间,消息内容';
  const chat = (n: number, text: string) => `K${n},demo_1,店:阿青,买家,2026-10-12 09:0${n}:00,${text}`;
  const text = `${[head, chat(1, '"在吗'), chat(2, '好'), chat(3, '"大号"的')].join('\r\n')}\r\n`;
  for (const delimiter of [',', '\t', ';'])
    for (const bytes of [text, toGbk(text), toUtf16(text, 'le', true), toUtf16(text, 'be', false)]) {
      const content = typeof bytes === 'string' ? bytes.replaceAll(',', delimiter) : bytes;
      const { lines, problems } = await readAll(file('a.csv', content, 7));
      expect(lines.map((line) => line.text)).toEqual(['"在吗', '好', '"大号"的']);
      expect(problems.map(({ code, rows }) => [code, rows])).toEqual([['stray-quote', [2, 4]]]);
    }
});
