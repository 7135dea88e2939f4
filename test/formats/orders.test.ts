import { expect, test } from 'vitest';
import { at, codes, csv, file, rawWorkbook, readAll, sheetXml, toGbk } from './helpers.ts';

const TAOBAO = [
  '订单编号',
  '买家会员名',
  '买家应付邮费',
  '买家实际支付金额',
  '订单状态',
  '订单创建时间',
  '订单付款时间 ',
  '订单备注',
  '宝贝总数量',
  '退款金额',
  '发货时间',
  '分阶段订单信息',
];

test('Taobao: ids as formulas, 无退款申请, null, masked nicks, closed, staged and noted orders', async () => {
  const { orders, inputs } = await readAll(
    file(
      'ExportOrderList202610.csv',
      toGbk(
        csv(
          TAOBAO,
          [
            '="4000000000000000001"',
            'cntaobaoTB_Demo_01',
            '6.00',
            '1,065.90',
            '卖家已发货，等待买家确认',
            '2026-10-07 10:20:00',
            '2026-10-07 10:21:30',
            '赠品',
            '2',
            '无退款申请',
            '2026-10-08 09:00:00',
            '',
          ],
          [
            '="4000000000000000002"',
            't**2',
            '0.00',
            '0.00',
            '交易关闭',
            '2026-10-07 11:00:00',
            '',
            '',
            '1',
            '12.30元',
            'null',
            '阶段1：定金',
          ],
        ),
      ),
    ),
  );
  expect(inputs[0]).toMatchObject({ format: 'taobao-orders', encoding: 'gb18030', rows: 2, kept: 2 });
  expect(orders).toEqual([
    {
      id: '4000000000000000001',
      buyer: 'tb_demo_01',
      createdAt: at('2026-10-07 10:20:00'),
      paidAt: at('2026-10-07 10:21:30'),
      shippedAt: at('2026-10-08 09:00:00'),
      groupedAt: null,
      shipBy: null,
      tellsShipment: true,
      tellsGrouping: false,
      closed: false,
      presale: false,
      paid: 106_590,
      postage: 600,
      refunded: 0,
      units: 2,
      flags: ['赠品'],
      persons: [],
      input: 0,
      row: 2,
    },
    {
      id: '4000000000000000002',
      buyer: null,
      createdAt: at('2026-10-07 11:00:00'),
      paidAt: null,
      shippedAt: null,
      groupedAt: null,
      shipBy: null,
      tellsShipment: true,
      tellsGrouping: false,
      closed: true,
      presale: true,
      paid: 0,
      postage: 0,
      refunded: 1230,
      units: 1,
      flags: [],
      persons: [],
      input: 0,
      row: 3,
    },
  ]);
});

test('JD: one row a SKU: pieces add up, amounts count once, what is unpaid was not paid', async () => {
  const { orders, inputs, problems } = await readAll(
    file(
      '19453840.csv',
      csv(
        [
          '订单号',
          '订购数量',
          '下单时间',
          '京东价',
          '应付金额',
          '订单状态',
          '下单帐号',
          '运费金额',
          '付款确认时间',
          '订单类型',
          '商家备注等级（等级1-5为由高到低）',
          '',
        ],
        [
          '31',
          '2',
          '2026-10-07 10:20:00',
          '9.90',
          '34.80',
          '完成',
          'JD_demo_01',
          '6.00',
          '2026-10-07 10:21:30',
          'SOP',
          '3',
          '',
        ],
        [
          '31',
          '1',
          '2026-10-07 10:20:00',
          '15.00',
          '34.80',
          '完成',
          'JD_demo_01',
          '6.00',
          '2026-10-07 10:21:30',
          'SOP',
          '3',
          '',
        ],
        [
          '32',
          '1',
          '2026-10-07 11:00:00',
          '2.50',
          '8.50',
          '(删除)等待付款',
          'j****b',
          '6.00',
          '',
          '预售订单',
          '',
          '',
        ],
        ['33', '1', '2026-10-07 12:00:00', '2.50', '8.50', '(删除)已取消', 'JD_demo_03', '', '', '', '', ''],
        ['34', '1', '2026-10-07 12:00:00', '2.50', '8.50', '完成', 'JD_demo_04', '', '', '', '', ''],
        ['34', '1', '2026-10-07 12:00:00', '2.50', '9.50', '完成', 'JD_demo_04', '', '', '', '', ''],
      ),
    ),
  );
  expect(
    orders.map(({ id, buyer, units, paid, postage, closed, presale, flags }) => [
      id,
      buyer,
      units,
      paid,
      postage,
      closed,
      presale,
      flags,
    ]),
  ).toEqual([
    ['31', 'jd_demo_01', 3, 3480, 600, false, false, ['3']],
    ['32', null, 1, 0, 600, false, true, []],
    ['33', 'jd_demo_03', 1, 0, 0, true, false, []],
    ['34', 'jd_demo_04', 2, 0, 0, false, false, []],
  ]);
  expect(orders[0]).toMatchObject({ tellsShipment: false, shippedAt: null, row: 2 });
  // 34 is finished without a payment time, and its rows differ; with nothing paid both rows count 0, so no difference.
  expect(problems).toEqual([
    { code: 'no-pay-time', args: { column: '付款确认时间' }, input: 0, row: 6, rows: [6, 7], count: 2 },
  ]);
  expect(inputs[0]).toMatchObject({ rows: 6, kept: 6, refused: 0 });
});

test('JD: rows of one order that differ in the amount are told', async () => {
  const head = ['订单号', '订购数量', '下单时间', '应付金额', '付款确认时间', '运费金额', '下单账号'];
  const paid = '2026-10-07 10:21:30';
  const row = (due: string) => ['31', 1, paid, due, paid, 0, 'jd_demo_01'];
  const { orders, problems } = await readAll(file('x.csv', csv(head, row('5.00'), row('6.00'))));
  // The larger amount counts: which row comes first must not matter.
  expect(orders[0]).toMatchObject({ paid: 600, units: 2 });
  expect(problems).toEqual([
    { code: 'order-rows-differ', args: { column: '应付金额' }, input: 0, row: 3, rows: [3], count: 1 },
  ]);
});

test('Pinduoduo: values with TABs; grouped by its status; refunded before shipping is closed', async () => {
  const head = [
    '订单号',
    '订单状态',
    '邮费(元)',
    '用户实付金额(元)',
    '商家实收金额(元)',
    '商品数量(件)',
    '支付时间',
    '承诺发货时间',
    '发货时间',
    '订单成交时间',
  ];
  const row = (id: string, status: string, shipped: string): string[] => [
    `${id}\t`,
    status,
    '0',
    '19.8',
    '18',
    '2',
    '2026-10-07 10:21:30\t',
    '2026-10-09 10:21:30\t',
    shipped,
    '2026-10-07 10:25:00\t',
  ];
  const { orders } = await readAll(
    file(
      'orders_export2026-10-07.csv',
      `\ufeff${csv(head, row('261007-000000000000001', '已发货，待签收', '2026-10-08 09:00:00\t'), row('261007-000000000000002', '未发货，退款成功', ''), row('261007-000000000000003', '待分享', ''))}`,
    ),
  );
  expect(
    orders.map(({ id, closed, groupedAt, paid, shippedAt, shipBy, paidAt }) => [
      id,
      closed,
      groupedAt,
      paid,
      shippedAt,
      shipBy,
      paidAt,
    ]),
  ).toEqual(
    [
      ['261007-000000000000001', false, at('2026-10-07 10:25:00'), 1980, at('2026-10-08 09:00:00')],
      ['261007-000000000000002', true, at('2026-10-07 10:25:00'), 1980, null],
      ['261007-000000000000003', false, null, 1980, null],
    ].map((each) => [...each, at('2026-10-09 10:21:30'), at('2026-10-07 10:21:30')]),
  );
});

test('Pinduoduo without the payment column: paid amounts stand, the missing time is named', async () => {
  const { orders, problems } = await readAll(
    file(
      'x.csv',
      csv(
        ['订单号', '订单状态', '商家实收金额(元)', '订单成交时间'],
        ['261007-1', '待发货', '18', '2026-10-07 10:25:00'],
      ),
    ),
  );
  expect(orders[0]).toMatchObject({ paidAt: null, paid: 1800, units: null });
  expect(codes(problems)).toEqual(['no-pay-time', 'no-units-column', 'no-postage-column']);
});

const DOUYIN = [
  '主订单编号',
  '子订单编号',
  '商品数量',
  '订单应付金额',
  '运费',
  '订单提交时间',
  '支付完成时间',
  '订单状态',
  '发货时间',
  '订单类型',
];
const part = (
  id: string,
  sub: string,
  amount: string,
  paid: string,
  status: string,
  shipped: string,
): string[] => [
  `\t${id}`,
  `\t${sub}`,
  '1',
  amount,
  '0.00',
  '2026-10-07 10:20:00',
  paid,
  status,
  shipped,
  '普通订单',
];

test('Douyin: sub-orders add up; shipped when the last open one is; a repeated sub-order counts once', async () => {
  const paid = '2026-10-07 10:21:30';
  const { orders, inputs, problems } = await readAll(
    file(
      '1791430000_x.csv',
      `\ufeff${csv(
        DOUYIN,
        part('69000001', '69000001', '19.80', paid, '已发货', '2026-10-08 09:00:00'),
        part('69000001', '69000002', '15.00', paid, '已发货', '2026-10-08 12:00:00'),
        part('69000001', '69000003', '5.00', paid, '已关闭', '-'),
        part('69000001', '69000002', '15.00', paid, '已发货', '2026-10-08 12:00:00'),
        part('69000010', '69000010', '10.00', paid, '备货中', '-'),
        part('69000010', '69000011', '10.00', paid, '已发货', '2026-10-08 12:00:00'),
        part('69000020', '69000020', '10.00', '-', '已关闭', '-'),
      )}`,
    ),
  );
  expect(
    orders.map(({ id, paid: fen, units, shippedAt, closed }) => [id, fen, units, shippedAt, closed]),
  ).toEqual([
    ['69000001', 3980, 3, at('2026-10-08 12:00:00'), false],
    ['69000010', 2000, 2, null, false],
    ['69000020', 0, 1, null, true],
  ]);
  expect(inputs[0]).toMatchObject({ rows: 7, kept: 6, overlapping: 1 });
  expect(codes(problems)).toEqual(['repeated-order', 'no-buyer-column']);
});

test('a re-export: the file that reaches further wins; the other’s rows overlap; file order changes nothing', async () => {
  const head = [
    '订单编号',
    '订单状态',
    '订单创建时间',
    '订单付款时间',
    '买家实际支付金额',
    '宝贝总数量',
    '买家应付邮费',
  ];
  const early = file(
    'a.csv',
    csv(
      head,
      ['1', '等待买家付款', '2026-10-07 10:00:00', '', '0', 1, 0],
      ['2', '交易成功', '2026-10-06 10:00:00', '2026-10-06 10:00:01', '5', 1, 0],
    ),
  );
  const late = file(
    'b.csv',
    csv(
      head,
      ['1', '交易成功', '2026-10-07 10:00:00', '2026-10-07 10:05:00', '9', 1, 0],
      ['3', '交易成功', '2026-10-20 10:00:00', '2026-10-20 10:00:01', '5', 1, 0],
    ),
  );
  const forth = await readAll(early, late);
  const back = await readAll(late, early);
  expect(forth.orders.map(({ id, paid }) => [id, paid])).toEqual([
    ['1', 900],
    ['2', 500],
    ['3', 500],
  ]);
  const bare = (orders: typeof forth.orders): unknown[] => orders.map(({ input: _, ...order }) => order);
  expect(bare(back.orders)).toEqual(bare(forth.orders));
  expect(forth.inputs.map(({ kept, overlapping }) => [kept, overlapping])).toEqual([
    [1, 1],
    [2, 0],
  ]);
  expect(back.inputs.map(({ kept, overlapping }) => [kept, overlapping])).toEqual([
    [2, 0],
    [1, 1],
  ]);
});

test('order sheet and item sheet of the same orders complete each other', async () => {
  const sheet = csv(
    [
      '订单编号',
      '买家会员名',
      '订单创建时间',
      '订单付款时间',
      '买家实际支付金额',
      '宝贝总数量',
      '买家应付邮费',
    ],
    ['1', 'tb_demo_01', '2026-10-07 10:00:00', '2026-10-07 10:05:00', '9', 2, 0],
  );
  const items = csv(
    [
      '子订单编号',
      '主订单编号',
      '订单创建时间',
      '订单付款时间',
      '买家实付金额',
      '购买数量',
      '发货时间',
      '应发货时间',
    ],
    [
      '11',
      '1',
      '2026-10-07 10:00:00',
      '2026-10-07 10:05:00',
      '4',
      1,
      '2026-10-08 10:00:00',
      '2026-10-09 10:05:00',
    ],
    [
      '12',
      '1',
      '2026-10-07 10:00:00',
      '2026-10-07 10:05:00',
      '5',
      1,
      '2026-10-08 11:00:00',
      '2026-10-09 10:05:00',
    ],
  );
  const { orders, inputs } = await readAll(file('a.csv', sheet), file('b.csv', items));
  expect(orders).toMatchObject([
    {
      id: '1',
      buyer: 'tb_demo_01',
      paid: 900,
      units: 2,
      tellsShipment: true,
      tellsGrouping: false,
      shippedAt: at('2026-10-08 11:00:00'),
      shipBy: at('2026-10-09 10:05:00'),
    },
  ]);
  // Both reach as far; the item sheet's copy is the fuller one (two times more, one nick less).
  expect(inputs.map(({ rows, kept, overlapping }) => [rows, kept, overlapping])).toEqual([
    [1, 0, 1],
    [2, 2, 0],
  ]);
});

test('cells that cannot be read refuse the row, named by column, with shapes instead of values', async () => {
  const head = [
    '订单编号',
    '买家会员名',
    '订单创建时间',
    '订单付款时间',
    '买家实际支付金额',
    '宝贝总数量',
    '买家应付邮费',
  ];
  const good = ['1', 'tb_demo_01', '2026-10-07 10:00:00', '', '9', '1', '0'];
  const but = (column: number, cell: string): string[] => good.map((each, i) => (i === column ? cell : each));
  const { inputs, problems, orders } = await readAll(
    file(
      'x.csv',
      csv(
        head,
        good,
        but(0, ''),
        but(2, '13800000000'),
        but(2, ''),
        but(4, '九元5'),
        but(4, '1.234'),
        but(5, '1.5'),
        but(6, 'x'),
      ),
    ),
  );
  expect(orders).toHaveLength(1);
  expect(inputs[0]).toMatchObject({ rows: 8, kept: 1, refused: 7 });
  expect(problems.map(({ code, args, row, count }) => [code, args.column, args.value, row, count])).toEqual([
    ['missing-cell', '订单编号', undefined, 3, 1],
    ['bad-instant', '订单创建时间', '99999999999', 4, 1],
    ['missing-cell', '订单创建时间', undefined, 5, 1],
    ['bad-money', '买家实际支付金额', 'aa9', 6, 2],
    ['bad-count', '宝贝总数量', '9.9', 8, 1],
    ['bad-money', '买家应付邮费', 'a', 9, 1],
  ]);
});

test('ids that became floats are named, never mended, and never taken for one another', async () => {
  const head = [
    '订单编号',
    '订单创建时间',
    '订单付款时间',
    '买家实际支付金额',
    '宝贝总数量',
    '买家应付邮费',
    '买家会员名',
  ];
  const row = (id: string | number, minute: string): (string | number)[] => [
    id,
    `2026-10-07 10:${minute}:00`,
    `2026-10-07 10:${minute}:09`,
    '9',
    '1',
    '0',
    'tb_demo_01',
  ];
  const text = csv(head, row('4.0000000000000001E+18', '01'), row('4.0000000000000001E+18', '02'));
  const book = rawWorkbook({
    订单: sheetXml([
      head,
      row(4_000_000_000_000_000_000, '01'),
      row(4_000_000_000_000_000_000, '02'),
      row('4000000000000000123', '03'),
      row(9_007_199_254_740_991, '04'),
    ]),
  });
  const fromText = await readAll(file('a.csv', text));
  expect(fromText.orders.map(({ id }) => id)).toEqual(['4.0000000000000001E+18', '4.0000000000000001E+18']);
  expect(fromText.problems).toEqual([
    { code: 'float-id', args: { column: '订单编号' }, input: 0, row: 2, rows: [2, 3], count: 2 },
  ]);
  const fromBook = await readAll(file('a.xlsx', book));
  expect(fromBook.orders.map(({ id }) => id)).toEqual([
    '4000000000000000000',
    '4000000000000000000',
    '4000000000000000123',
    '9007199254740991',
  ]);
  expect(fromBook.problems).toEqual([
    { code: 'float-id', args: { column: '订单编号' }, input: 0, row: 2, rows: [2, 3], count: 2 },
  ]);
});

test('rows that only add a piece to an order are its own; to a number nobody knows they are refused', async () => {
  const item = (...cells: string[]): string[] => cells;
  const { orders, inputs } = await readAll(
    file(
      'o.csv',
      csv(
        ['订单号', '订购数量', '下单时间', '应付金额', '订单状态', '付款确认时间', '运费金额'],
        item('300000000001', '2', '2026-10-07 10:00:00', '34.80', '完成', '2026-10-07 10:01:00', '0.00'),
        item('300000000001', '1', '', '', '', '', ''),
        item('300000000001', '3', '', '', '', '', ''),
        item('300000000009', '1', '', '', '', '', ''),
      ),
    ),
  );
  // 2 + 1 + 3 pieces; what was paid stands once.
  expect(orders.map(({ id, units, paid }) => [id, units, paid])).toEqual([['300000000001', 6, 3480]]);
  expect(inputs[0]).toMatchObject({ rows: 4, kept: 3, overlapping: 0, refused: 1 });
});

const REPORT = [
  '订单编号',
  '买家实际支付金额',
  '买家应付邮费',
  '订单状态',
  '订单创建时间',
  '订单付款时间',
  '宝贝总数量',
];

/** Orders of one hour, a minute apart; `second` stands in each creation time. */
const minuteByMinute = (count: number, second: string): string[][] =>
  Array.from({ length: count }, (_, i) => {
    const minute = String(i).padStart(2, '0');
    const id = `40000000000000000${minute}`;
    return [
      id,
      '5.00',
      '0',
      '交易成功',
      `2026-10-07 10:${minute}:${second}`,
      `2026-10-07 11:${minute}:07`,
      '1',
    ];
  });

test('a sheet without a buyer column says so; Pinduoduo’s never have one, and an item sheet completes others', async () => {
  const codesOf = async (...rows: string[][]) => codes((await readAll(file('x.csv', csv(...rows)))).problems);
  const [order] = minuteByMinute(1, '05');
  expect(await codesOf(REPORT, order!)).toEqual(['no-buyer-column']);
  expect(await codesOf([...REPORT, '买家会员名'], [...order!, 'tb_demo_01'])).toEqual([]);
  // Nobody is missed where there is no order.
  expect(await codesOf(REPORT)).toEqual([]);
  const pdd = [
    '订单号',
    '订单状态',
    '商家实收金额(元)',
    '邮费(元)',
    '商品数量(件)',
    '支付时间',
    '订单成交时间',
  ];
  const paid = ['261007-1', '待发货', '18', '0', '1', '2026-10-07 10:25:01', '2026-10-07 10:25:00'];
  expect(await codesOf(pdd, paid)).toEqual([]);
  expect(await codesOf(['订单编号', '标题', '价格', '购买数量'], ['1', '中性笔', '2', '1'])).toEqual([]);
});

test('order times without seconds are told: 20 rows; 19 are too few, and one second undoes it', async () => {
  const header = [...REPORT, '买家会员名'];
  const told = async (rows: string[][]) => {
    const named = rows.map((row) => [...row, 'tb_demo_01']);
    const { problems, inputs } = await readAll(file('x.csv', csv(header, ...named)));
    // Coarse is said of chats only: no wait is measured from orders.
    expect(inputs[0]!.coarse).toBe(false);
    return problems.map(({ code, args }) => ({ code, args }));
  };
  const coarse = { code: 'coarse-order-times', args: { column: '订单创建时间' } };
  expect(await told(minuteByMinute(20, '00'))).toEqual([coarse]);
  expect(await told(minuteByMinute(19, '00'))).toEqual([]);
  expect(await told([...minuteByMinute(19, '00'), minuteByMinute(20, '01')[19]!])).toEqual([]);
});
