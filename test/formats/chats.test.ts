import { expect, test } from 'vitest';
import { formOf } from '../../src/formats/read/message-form.ts';
import { at, codes, csv, file, readAll, toGbk } from './helpers.ts';

const START = '/*****************以下为一通会话************************************/';
const END = '/*****************会话结束_时间:2026-10-07 10:05:12*****************/';

test('JD log: blocks, TABs, HTML, blank lines, bots; a missing end, an empty block, messages outside markers', async () => {
  const log = [
    'jd_demo_00 2026-10-07 09:00:00', // before the first marker: a block of its own
    '在吗',
    START,
    'jd_demo_01 2026-10-07 10:00:00\t',
    '你好，\t',
    '',
    '这个多久<br/>发货&nbsp;?\t',
    'jimi_vender_1000000001 2026-10-07 10:00:01\t',
    '下单时间：2026-10-07 09:58:00', // words, not a header: a colon stands before the time
    '青禾文具-小美 2026-10-07 10:00:30\t',
    '24小时内', // the end marker is missing here
    START,
    END, // an empty block is no conversation
    START,
    'jd_demo_02 2026-10-07 11:00:00',
    '/*****************会话结束*****************/',
  ];
  const { lines, inputs, problems } = await readAll(file('客服聊天记录(5).log', log.join('\n')));
  expect(
    lines.map(({ conversation, sender, mark, text, row }) => [conversation, sender, mark, text, row]),
  ).toEqual([
    ['1', 'jd_demo_00', null, '在吗', 1],
    ['2', 'jd_demo_01', null, '你好，\n\n这个多久\n发货 ?', 4],
    ['2', 'jimi_vender_1000000001', 'bot', '下单时间：2026-10-07 09:58:00', 8],
    ['2', '青禾文具-小美', null, '24小时内', 10],
    ['3', 'jd_demo_02', null, '', 15],
  ]);
  expect(lines[1]!.at).toBe(at('2026-10-07 10:00:00'));
  expect(inputs[0]).toMatchObject({ format: 'jd-chat-log', rows: 5, kept: 5, refused: 0, encoding: 'utf-8' });
  expect(inputs[0]!.from).toBe(at('2026-10-07 09:00:00'));
  expect(inputs[0]!.to).toBe(at('2026-10-07 11:00:00'));
  expect(problems).toEqual([]);
});

test('a time that does not exist refuses the message and says where', async () => {
  const { inputs, problems } = await readAll(
    file(
      'a.log',
      [START, 'jd_demo_01 2026-13-07 10:00:00', '在吗', 'jd_demo_01 2026-10-07 10:00:00', '在'].join('\r\n'),
    ),
  );
  expect(inputs[0]).toMatchObject({ rows: 2, kept: 1, refused: 1 });
  expect(problems).toEqual([
    {
      code: 'bad-message-time',
      args: { value: '9999-99-99 99:99:99' },
      input: 0,
      row: 2,
      rows: [2],
      count: 1,
    },
  ]);
});

const QIANNIU = [
  '青禾文具旗舰店:小美',
  '',
  '='.repeat(64),
  `${' '.repeat(31)}单聊${' '.repeat(29)}`,
  '='.repeat(64),
  '',
  `${'-'.repeat(28)}TB_Demo-01${'-'.repeat(28)}`,
  'tb_demo-01(2026-10-07 16:07:01):  在吗',
  '青禾文具旗舰店(2026-10-07 16:07:02):  您好，欢迎光临',
  '青禾文具旗舰店:小丹(2026-10-07 16:07:20):  在的亲',
  '第二行(2026-10-07)没有前缀',
  '别家店:小王(2026-10-07 16:08:00):  借过',
  '青禾文具旗舰店:小丹(2026-10-07 16:09:00):  系统提示：对方已离开',
  '青禾文具旗舰店:小丹(2026-10-07 16:10:00):  ',
  '',
  '='.repeat(64),
  `${' '.repeat(31)}群聊${' '.repeat(29)}`,
  '='.repeat(64),
  `${'-'.repeat(28)}某某群${'-'.repeat(28)}`,
  'tb_demo_09(2026-10-07 17:00:00):  大家好',
].join('\r\n');

test('千牛 TXT in GBK: the section’s nick is the buyer, shop:name an agent, the bare shop a bot; groups are outside', async () => {
  const { lines, inputs, problems } = await readAll(file('聊天记录.txt', toGbk(QIANNIU)));
  expect(lines.map(({ buyer, sender, mark, text }) => [buyer, sender, mark, text])).toEqual([
    ['TB_Demo-01', 'tb_demo-01', 'buyer', '在吗'],
    ['TB_Demo-01', '青禾文具旗舰店', 'bot', '您好，欢迎光临'],
    ['TB_Demo-01', '青禾文具旗舰店:小丹', 'human', '在的亲\n第二行(2026-10-07)没有前缀'],
    ['TB_Demo-01', '别家店:小王', null, '借过'],
    ['TB_Demo-01', '青禾文具旗舰店:小丹', 'system', '系统提示：对方已离开'],
    ['TB_Demo-01', '青禾文具旗舰店:小丹', 'system', ''],
  ]);
  expect(lines.every(({ conversation }) => conversation === null)).toBe(true);
  expect(inputs[0]).toMatchObject({ encoding: 'gb18030', rows: 7, kept: 6, outside: 1, refused: 0 });
  expect(problems).toEqual([]);
});

const HEADER = ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容', '消息状态', '消息类型'];

test.each<[string, string | null]>([
  ['文本', null],
  ['text', null],
  ['TIMTextElem', null],
  ['RC:TxtMsg', null],
  ['图文', null],
  ['图片消息', 'media'],
  ['imageMessage', 'media'],
  ['IMAGE_MESSAGE', 'media'],
  ['TIMSoundElem', 'media'],
  ['TIMVideoFileElem', 'media'],
  ['RC:ImgMsg', 'media'],
  ['msgtype_voice', 'media'],
  ['image/jpeg', 'media'],
  ['application/pdf', 'media'],
  ['动画表情', 'sticker'],
  ['TIMFaceElem', 'sticker'],
  ['订单消息', 'card'],
  ['RC:LBSMsg', 'card'],
  ['内部备注', 'note'],
  ['private note', 'note'],
  ['撤回', 'notice'],
  ['revoke', 'notice'],
  ['RC:InfoNtf', 'notice'],
  ['timeline', null],
])('a message of the kind %s', (type, form) => {
  expect(formOf(type)).toBe(form);
});

test('chat table with roles: who sends, whom the row is assigned to, recalls, cards, empty texts', async () => {
  const { lines, inputs, problems } = await readAll(
    file(
      'x.csv',
      csv(
        HEADER,
        ['S1', 'tb_demo_01', '店:小美', '买家', '2026-10-07 10:00:00', '在吗', '', ''],
        ['S1', 'tb_demo_01', '店:小美', '人工客服', '2026/10/7 10:00', '在的', '已撤回', ''],
        ['S1', 'tb_demo_01', '', '机器人', '2026-10-07T10:00:02.900', '您好', '', ''],
        ['S1', 'tb_demo_01', '店:小美', '智能辅助', '2026-10-07 10:00:03', '推荐', '', ''],
        ['S1', 'tb_demo_01', '店:小美', '自动回复', '2026-10-07 10:00:04', '欢迎', '', ''],
        ['S1', 'tb_demo_01', '店:小美', '系统', '2026-10-07 10:00:05', '由 店:小美 转交给 店:小丹', '', ''],
        ['S1', 'tb_demo_01', '店:小美', '买家', '2026-10-07 10:00:06', '订单', '', '卡片'],
        ['', 'tb_demo_01', '店:小美', '买家', '2026-10-07 10:00:07', '', '', ''],
        ['S1', 'tb_demo_01', '店:小美', '店小蜜', '2026-10-07 10:00:08', '好', '', ''],
        ['S1', 'tb_demo_01', '店:小美', 'tb_demo_01', '2026-10-07 10:00:09', '好', '', ''],
        [],
        ['S1', 'tb_demo_01', '店:小美', '买家', '昨天 10:00', '好', '', ''],
        ['S1', 'tb_demo_01', '店:小美', '买家', '', '好', '', ''],
        HEADER, // a second export pasted below the first
      ),
    ),
  );
  expect(
    lines.map((line) => [
      line.sender,
      line.mark,
      line.assigned,
      line.recalled,
      line.form,
      line.at - at('2026-10-07 10:00:00'),
    ]),
  ).toEqual([
    ['tb_demo_01', 'buyer', '店:小美', false, null, 0],
    ['店:小美', 'human', null, true, null, 0],
    ['机器人', 'bot', null, false, null, 2],
    ['店:小美', 'assist', null, false, null, 3],
    ['店:小美', 'auto', null, false, null, 4],
    ['', 'system', null, false, null, 5],
    ['tb_demo_01', 'buyer', '店:小美', false, 'card', 6],
    // An empty text stands for nothing that is known: records make it `system`.
    ['tb_demo_01', 'buyer', '店:小美', false, null, 7],
  ]);
  expect(lines.map(({ conversation }) => conversation)).toEqual([...Array(7).fill('S1'), null]);
  // Rows 2-9 are kept; 10, 11, 13 and 14 refused; 12 is blank and 15 a header: no rows.
  expect(inputs[0]).toMatchObject({ rows: 12, kept: 8, refused: 4, coarse: false });
  expect(problems).toEqual([
    {
      code: 'unknown-role',
      args: { column: '发送方', value: '店小蜜' },
      input: 0,
      row: 10,
      rows: [10, 11],
      count: 2,
    },
    {
      code: 'relative-time',
      args: { column: '发送时间', value: '昨天 10:00' },
      input: 0,
      row: 13,
      rows: [13],
      count: 1,
    },
    { code: 'missing-cell', args: { column: '发送时间' }, input: 0, row: 14, rows: [14], count: 1 },
  ]);
});

test('chat table with names: the buyer by his nick, the row’s agent human, others unmarked, nobody is the system', async () => {
  const { lines, inputs } = await readAll(
    file(
      'x.csv',
      csv(
        ['时间', '内容', '发送人', '买家', '客服'],
        ['2026-10-07 10:00:00', '在吗', 'TB_demo_01', 'tb_demo_01', '店:小美'],
        ['2026-10-07 10:00:01', '在', '店:小美', 'tb_demo_01', '店:小美'],
        ['2026-10-07 10:00:02', '我来', '店:小丹', 'tb_demo_01', '店:小美'],
        ['2026-10-07 10:00:03', '已转接', '', 'tb_demo_01', '店:小美'],
      ),
    ),
  );
  expect(lines.map(({ sender, mark, assigned }) => [sender, mark, assigned])).toEqual([
    ['TB_demo_01', 'buyer', '店:小美'],
    ['店:小美', 'human', null],
    ['店:小丹', null, null],
    ['', 'system', null],
  ]);
  expect(inputs[0]!.columns.mapped).toMatchObject({
    at: '时间',
    text: '内容',
    side: '发送人',
    buyer: '买家',
    agent: '客服',
  });
});

test('half role words among the senders are enough for roles; fewer are names', async () => {
  const table = (...senders: string[]): string =>
    csv(
      ['买家', '发送方', '发送时间', '内容'],
      ...senders.map((sender, i) => ['tb_demo_01', sender, `2026-10-07 10:00:0${i}`, '好']),
    );
  const half = await readAll(file('x.csv', table('买家', '小美')));
  expect(half.lines.map(({ mark }) => mark)).toEqual(['buyer']);
  expect(codes(half.problems)).toEqual(['unknown-role']);
  const third = await readAll(file('x.csv', table('买家', '小美', '小丹')));
  expect(third.lines.map(({ sender, mark }) => [sender, mark])).toEqual([
    ['买家', null],
    ['小美', null],
    ['小丹', null],
  ]);
});

test('day and time of day in two columns; role and name in two columns', async () => {
  const { lines } = await readAll(
    file(
      'x.csv',
      csv(
        ['会话ID', '日期', '时间', '对象', '发话者', '消息', '消息状态'],
        ['S1', '2026-10-07', '9:05:07', '客户', 'tb_demo_01', '在吗', '正常'],
        ['S1', '2026-10-07', '09:05:09', '客服', '店:小美', '在', '正常'],
      ),
    ),
  );
  expect(lines).toMatchObject([
    { buyer: 'tb_demo_01', sender: 'tb_demo_01', mark: 'buyer', at: at('2026-10-07 09:05:07') },
    { buyer: null, sender: '店:小美', mark: 'human', at: at('2026-10-07 09:05:09') },
  ]);
});

test('coarse: 20 rows all on whole minutes; 19 are too few, and one second undoes it', async () => {
  const table = (count: number, second: string): string =>
    csv(
      ['买家', '发送方', '发送时间', '内容'],
      ...Array.from({ length: count }, (_, i) => [
        'b',
        '买家',
        `2026-10-07 10:${String(i).padStart(2, '0')}:${i === 3 ? second : '00'}`,
        '好',
      ]),
    );
  const coarse = async (text: string): Promise<boolean> =>
    (await readAll(file('x.csv', text))).inputs[0]!.coarse;
  expect(await coarse(table(20, '00'))).toBe(true);
  expect(await coarse(table(19, '00'))).toBe(false);
  expect(await coarse(table(20, '01'))).toBe(false);
});

test('people’s words are kept: a lone dash, null, a formula-like text, line ends; control characters go', async () => {
  const texts = ['-', 'null', '="1"', "'引号", '一\r\n二', 'a\u0007b\ufeffc\u00a0d', '  边  '];
  const { lines } = await readAll(
    file(
      'x.csv',
      csv(
        ['买家', '发送方', '发送时间', '内容'],
        ...texts.map((text) => ['b', '买家', '2026-10-07 10:00:00', text]),
      ),
    ),
  );
  expect(lines.map(({ text }) => text)).toEqual(['-', 'null', '="1"', "'引号", '一\n二', 'abc d', '边']);
});
