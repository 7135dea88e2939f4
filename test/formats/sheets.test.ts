import { expect, test } from 'vitest';
import { at, codes, csv, file, rawWorkbook, readAll, sheetXml } from './helpers.ts';

const day = (text: string): number => at(`${text} 00:00:00`) / 86_400 + 1 / 3;
const placed = (row: number) => ({ input: 0, row });

test('complaints: whose fault it was in any of the usual words; masked nicks name nobody', async () => {
  const { complaints, inputs, problems } = await readAll(
    file(
      '投诉.csv',
      csv(
        ['日期', '投诉单号', '订单编号', '客户昵称', '责任客服', '投诉原因', '判责结果', '赔偿金额'],
        ['2026/10/7', 'T1', '4000000000000000001', 'TB_Demo_01', '小美', '态度', '外包责任', '￥1,020.50'],
        ['2026-10-08 15:30', 'T2', '', 't**1', '', '破损', '快递', ''],
        ['2026-10-09', 'T3', '', '', '', '质量', '', ''],
        // 卖家 may be shop or vendor: money hangs on it, so nobody guesses.
        ['2026-10-09', 'T4', '', '', '', '质量', '卖家责任', ''],
        ['2026-10-09', 'T1', '', '', '', '态度', '乙方', ''],
      ),
    ),
  );
  expect(complaints).toEqual([
    {
      at: at('2026-10-07 00:00:00'),
      id: 'T1',
      order: '4000000000000000001',
      buyer: 'tb_demo_01',
      agent: '小美',
      type: '态度',
      liability: 'vendor',
      paid: 102_050,
      ...placed(2),
    },
    {
      at: at('2026-10-08 15:30:00'),
      id: 'T2',
      order: null,
      buyer: null,
      agent: null,
      type: '破损',
      liability: 'logistics',
      paid: null,
      ...placed(3),
    },
    {
      at: at('2026-10-09 00:00:00'),
      id: 'T3',
      order: null,
      buyer: null,
      agent: null,
      type: '质量',
      liability: null,
      paid: null,
      ...placed(4),
    },
  ]);
  // T4 refused, the second T1 a repetition: 5 = 3 + 1 + 0 + 1.
  expect(inputs[0]).toMatchObject({ rows: 5, kept: 3, overlapping: 1, outside: 0, refused: 1 });
  expect(codes(problems)).toEqual(['unknown-value', 'repeated-record']);
  expect(problems[0]!.args).toEqual({ column: '判责结果', value: '卖家责任' });
});

test('ratings: stars in words, signs and digits; an invitation that was not followed has none', async () => {
  const row = (time: string, stars: string, invited: string, solved: string) => [
    time,
    stars,
    invited,
    solved,
  ];
  const { ratings, inputs } = await readAll(
    file(
      'r.csv',
      csv(
        ['Rated at', 'CSAT score', 'Invited', 'Resolved'],
        row('2026-10-07 10:00:00', '5', 'yes', 'Y'),
        row('2026-10-07 10:01:00', '★★★★', '', 'no'),
        row('2026-10-07 10:02:00', '不满意', 'no', ''),
        row('2026-10-07 10:03:00', '', 'yes', ''),
        row('2026-10-07 10:04:00', '', '', ''),
        row('2026-10-07 10:05:00', '6', '', ''),
      ),
    ),
  );
  expect(ratings.map(({ stars, invited, solved }) => [stars, invited, solved])).toEqual([
    [5, true, true],
    [4, null, false],
    [2, false, null],
    [null, true, null],
  ]);
  expect(inputs[0]).toMatchObject({ rows: 6, kept: 4, refused: 2 });
});

test('events need a whole nick or an order number', async () => {
  const { events, problems } = await readAll(
    file(
      'e.csv',
      csv(
        ['发生时间', '事件', '买家', '订单编号'],
        ['2026-10-07 09:00:00', '补发', 't**1', '4000000000000000001'],
        ['2026-10-07 10:00:00', '异常件', 't**1', ''],
        ['2026-10-07 11:00:00', '改地址', 'tb_demo_02', ''],
      ),
    ),
  );
  expect(events.map(({ type, buyer, order }) => [type, buyer, order])).toEqual([
    ['replacement-shipped', null, '4000000000000000001'],
    ['address-changed', 'tb_demo_02', null],
  ]);
  expect(codes(problems)).toEqual(['no-buyer-nor-order']);
});

test('calls: seconds as people write them', async () => {
  const call = (ringing: string, result = '接通') => ['2026-10-07 10:00:00', '呼入', result, ringing];
  const { calls, inputs } = await readAll(
    file(
      'c.csv',
      csv(
        ['来电时间', '通话类型', '接通状态', '振铃时长'],
        call('6'),
        call('12秒'),
        call('1分20秒'),
        call('00:01:20'),
        call('', '无人接听'),
        call('很久'),
      ),
    ),
  );
  // 1分20秒 and 00:01:20 are 80 s.
  expect(calls.map(({ ringing }) => ringing).sort()).toEqual([12, 6, 80, 80, null]);
  expect(calls.map(({ answered }) => answered).sort()).toEqual([false, true, true, true, true]);
  expect(inputs[0]).toMatchObject({ rows: 6, kept: 5, refused: 1 });
});

test('attendance: months, days and words for a day', async () => {
  const { attendance } = await readAll(
    file(
      'a.csv',
      csv(
        ['月份', '客服', '应到天数', '实到天数', '考勤结果'],
        ['2026年2月', '小美', '20', '19.5', ''],
        ['2026-10-07', '小丽', '', '', '请假'],
        ['2026/10/8', '小丽', '', '', '迟到'],
        ['2026-10-09', '小丽', '', '', '轮休'],
      ),
    ),
  );
  const found = attendance.map(({ from, to, scheduled, present }) => [from, to, scheduled, present]);
  // February 2026 has 28 days; late is present; a day off is neither scheduled nor present.
  expect(found).toHaveLength(4);
  for (const row of [
    [day('2026-02-01'), day('2026-02-28'), '20', '19.5'],
    [day('2026-10-07'), day('2026-10-07'), '1', '0'],
    [day('2026-10-08'), day('2026-10-08'), '1', '1'],
    [day('2026-10-09'), day('2026-10-09'), '0', '0'],
  ])
    expect(found).toContainEqual(row);
});

test('two files with the same rows: each counts as often as in the file that has it most', async () => {
  const header = ['日期', '客服', '质检得分'];
  const [a, b] = [
    ['2026-10-07', '小美', '96'],
    ['2026-10-07', '小丽', '88.5'],
  ] as const;
  const { quality, inputs } = await readAll(
    file('1.csv', csv(header, a, a, b)),
    file('2.csv', csv(header, a, b, a, a)),
  );
  // 小美 twice in one file and three times in the other: three. 小丽 once in both: one.
  expect(quality.map(({ agent }) => agent).sort()).toEqual(['小丽', '小美', '小美', '小美']);
  expect(inputs.reduce((sum, { kept }) => sum + kept, 0)).toBe(4);
  expect(inputs.reduce((sum, { overlapping }) => sum + overlapping, 0)).toBe(3);
});

test('a cell merged downwards speaks for all its rows, and only for rows that are some', async () => {
  const rows = sheetXml([
    ['评分日期', '评分项', '得分'],
    ['2026-10-31', '现场管理', 90],
    ['', '团队合作', 85],
    ['', '', ''],
    ['', '', ''],
  ]);
  const merged = rawWorkbook({ S: `${rows}` });
  const plain = await readAll(file('m.xlsx', merged));
  expect(plain.inputs[0]).toMatchObject({ rows: 2, kept: 1, refused: 1 });
  const xml = `${rows}</sheetData><mergeCells count="1"><mergeCell ref="A2:A5"/></mergeCells><sheetData>`;
  const { manual, inputs } = await readAll(file('m.xlsx', rawWorkbook({ S: xml })));
  expect(manual.map(({ item, score, day: on }) => [item, score, on])).toEqual([
    ['团队合作', '85', day('2026-10-31')],
    ['现场管理', '90', day('2026-10-31')],
  ]);
  expect(inputs[0]).toMatchObject({ rows: 2, kept: 2, refused: 0 });
});

test('the example row is no data; written over, it is told', async () => {
  const header = ['标记', '评分日期', '评分项', '得分', '客服账号'];
  const { manual, inputs, problems } = await readAll(
    file(
      'm.csv',
      csv(
        header,
        ['示例', '2026-10-31', '现场管理', '90', ''],
        ['示例', '2026-10-31', '现场管理', '70', ''],
        ['', '2026-10-31', '团队合作', '85', ''],
      ),
    ),
  );
  expect(manual.map(({ score }) => score)).toEqual(['85']);
  expect(inputs[0]).toMatchObject({ rows: 2, kept: 1, refused: 1 });
  expect(codes(problems)).toEqual(['changed-example']);
});
