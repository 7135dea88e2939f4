import { expect, test } from 'vitest';
import { parseDay } from '../../src/units/time.ts';
import { at, codes, csv, file, rawWorkbook, readAll, sheetXml } from './helpers.ts';

test('refunds, first version: type by 是否需要退货, thousands commas, closed cases are not completed', async () => {
  const { refunds, inputs } = await readAll(
    file(
      'x.csv',
      csv(
        [
          '订单编号',
          '退款编号',
          '退款完结时间',
          '买家退款金额',
          '是否需要退货',
          '退款的申请时间',
          '退款状态',
          '完结时间',
        ],
        [
          '="1"',
          '="R1"',
          '2026-10-09 12:00:00',
          '1,280.00',
          '否',
          '2026-10-08 12:00:00',
          '退款成功',
          '2026-10-10 12:00:00',
        ],
        ['="2"', '="R2"', '2026-10-09 12:00:00', '20', '是', '2026-10-08 12:00:00', '退款关闭', ''],
        ['="3"', '="R3"', '', '20', '', '2026-10-08 13:00:00', '买家已经申请退款，等待卖家同意', ''],
      ),
    ),
  );
  const untold = { intervened: null, liable: null, hasReason: null, freight: null };
  expect(refunds).toEqual([
    {
      ...untold,
      id: 'R1',
      order: '1',
      appliedAt: at('2026-10-08 12:00:00'),
      completedAt: at('2026-10-09 12:00:00'),
      type: 'refund-only',
      status: 'success',
      amount: 128_000,
      input: 0,
      row: 2,
    },
    {
      ...untold,
      id: 'R2',
      order: '2',
      appliedAt: at('2026-10-08 12:00:00'),
      completedAt: null,
      type: 'return-refund',
      status: 'closed',
      amount: 2000,
      input: 0,
      row: 3,
    },
    {
      ...untold,
      id: 'R3',
      order: '3',
      appliedAt: at('2026-10-08 13:00:00'),
      completedAt: null,
      type: null,
      status: 'open',
      amount: 2000,
      input: 0,
      row: 4,
    },
  ]);
  expect(inputs[0]!.from).toBe(at('2026-10-08 12:00:00'));
});

test('refunds: who stepped in, who is liable, whether a reason is given, who paid the freight', async () => {
  const head =
    '退款编号,订单编号,退款的申请时间,退款状态,买家退款金额,售后类型,客服介入状态,责任方,买家退款原因,运费承担方';
  const rows = [
    // [介入, 责任方, 原因, 运费] → [intervened, liable, hasReason, freight]
    ['未介入', '', '', '', false, 'unnamed', false, null],
    ['', '-', '-', '-', false, 'unnamed', false, null],
    ['不需客服介入', '买家责任', '少件', '买家', false, 'other', true, 'buyer'],
    ['客服未介入', '', '', '', false, 'unnamed', false, null],
    ['平台未介入', '', '', '', false, 'unnamed', false, null],
    ['客服已介入', '卖家', '破损', '买卖双方各半', true, 'seller', true, 'half'],
    ['客服处理完成', '非卖家责任', '不想要了', '卖家承担', true, 'other', true, 'other'],
    ['客服已介入', '乙方', '发错', '消费者', true, 'seller', true, 'buyer'],
    // The platform's own service is not the shop's.
    ['客服已介入', '平台客服', '发错', '平台', true, 'other', true, 'other'],
  ] as const;
  const lines = rows.map(
    ([state, party, reason, freight], i) =>
      `R${i},${i},2026-10-08 12:00:00,退款成功,1.00,退货退款,${state},${party},${reason},${freight}`,
  );
  const { refunds } = await readAll(file('x.csv', `${head}\n${lines.join('\n')}\n`));
  expect(refunds.map((each) => [each.intervened, each.liable, each.hasReason, each.freight])).toEqual(
    rows.map((row) => row.slice(4)),
  );
});

test('refunds: what goods are sent again for is no refund, and an exchange is told from it', async () => {
  const types = ['换货', '补寄', '维修', '仅退款', '退货退款', '未发货退款', ''];
  const lines = types.map((type, i) => `R${i},${i},2026-10-08 12:00:00,退款成功,0,${type}`);
  const { refunds } = await readAll(
    file('x.csv', `退款编号,订单编号,退款的申请时间,退款状态,买家退款金额,售后类型\n${lines.join('\n')}\n`),
  );
  expect(refunds.map(({ type }) => type)).toEqual([
    'exchange',
    'other',
    'other',
    'refund-only',
    'return-refund',
    'refund-only',
    null,
  ]);
});

test('refunds, later versions: type by 售后类型; a case that two files have counts once', async () => {
  const head = [
    '订单编号',
    '退款编号',
    '退款总额',
    '售后类型',
    '退款申请时间',
    '退款状态',
    '退款完结时间',
    '商品 id',
  ];
  const open = csv(head, ['1', 'R1', '5', '退货退款', '2026-10-08 12:00:00', '等待买家退货', '', '1']);
  const done = csv(
    head,
    ['1', 'R1', '5', '退货退款', '2026-10-08 12:00:00', '退款成功', '2026-10-12 12:00:00', '1'],
    ['2', 'R2', '0', '换货', '2026-10-20 12:00:00', '退款成功', '2026-10-22 12:00:00', '1'],
    ['3', 'R3', '3', '仅退款', '2026-10-20 12:00:00', '退款成功', '2026-10-22 12:00:00', '1'],
  );
  const { refunds, inputs } = await readAll(file('a.csv', open), file('b.csv', done));
  expect(refunds.map(({ id, type, status, input }) => [id, type, status, input])).toEqual([
    ['R1', 'return-refund', 'success', 1],
    ['R2', 'exchange', 'success', 1],
    ['R3', 'refund-only', 'success', 1],
  ]);
  expect(inputs.map(({ kept, overlapping }) => [kept, overlapping])).toEqual([
    [0, 1],
    [3, 0],
  ]);
});

const DSR = [
  ['店铺180天DSR（统计日期：2026-10-14）'],
  ['指标名称', '得分', '趋势提示', '行业均值', '与行业对比', '目标值', '距目标值相差（笔5分评价订单）'],
  ['近180天宝贝与描述相符DSR', '4.780', '↓', '4.79', '低于行业0.22%', '4.79', '48'],
  ['近180天服务态度DSR', 4.81, '↑', '4.79', '高于行业1.5%', '4.79', '0'],
  ['近180天物流质量DSR', '4.80', '-', '4.80', '持平', '4.79', '0'],
  ['注：数据每日更新'],
  [],
  ['日期', '描述得分（较上日）', '物流得分（较上日）', '服务得分（较上日）'],
  ['2026-10-14', '4.78（+0.01）', '4.80（+0.00）', '4.81（-0.01）'],
  ['2026-10-13', '4.77（+0.01）', '--', '4.82（-0.01）'],
];

test('DSR: the day from the banner, scores as they are written, the daily table below; alike from CSV and XLSX', async () => {
  const expected = [
    ['2026-10-13', 'description', '4.77', null, 10],
    ['2026-10-13', 'service', '4.82', null, 10],
    ['2026-10-14', 'description', '4.780', '4.79', 3],
    ['2026-10-14', 'logistics', '4.80', '4.80', 5],
    ['2026-10-14', 'service', '4.81', '4.79', 4],
  ].map(([day, ...rest]) => [parseDay(day as string), ...rest]);
  for (const source of [file('a.csv', csv(...DSR)), file('a.xlsx', rawWorkbook({ Sheet0: sheetXml(DSR) }))]) {
    const { dsr, inputs, problems } = await readAll(source);
    expect(dsr.map(({ day, side, score, industry, row }) => [day, side, score, industry, row])).toEqual(
      expected,
    );
    // Three scores and two days; banner, note, blank row and both headers are no rows.
    expect(inputs[0]).toMatchObject({ kind: 'dsr', rows: 5, kept: 5, refused: 0 });
    expect(problems).toEqual([]);
  }
});

test('DSR without a banner: the day in the file name, told; without either the scores are refused', async () => {
  const rows = csv(...DSR.slice(1, 5));
  const named = await readAll(file('folder/天猫DSR_20261015.csv', rows));
  expect(named.dsr.map(({ day }) => day)).toEqual(Array(3).fill(parseDay('2026-10-15')));
  expect(codes(named.problems)).toEqual(['dsr-day-from-name']);
  const nameless = await readAll(file('DSR.csv', rows));
  expect(nameless.dsr).toEqual([]);
  expect(nameless.inputs[0]).toMatchObject({ rows: 3, refused: 3 });
  expect(nameless.problems).toMatchObject([{ code: 'no-dsr-day', count: 3 }]);
});

test('two files with different scores of one day: one is used, and the other is told', async () => {
  const other = DSR.slice(0, 4).map((row) => row.map((cell) => (cell === '4.780' ? '4.70' : cell)));
  const { dsr, problems, inputs } = await readAll(
    file('a.csv', csv(...DSR.slice(0, 5))),
    file('b.csv', csv(...other)),
  );
  expect(dsr).toHaveLength(3);
  expect(codes(problems)).toEqual(['scores-differ']);
  expect(inputs.reduce((sum, { overlapping }) => sum + overlapping, 0)).toBe(2);
});
