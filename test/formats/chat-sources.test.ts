import { describe, expect, test } from 'vitest';
import type { ChatLine } from '../../src/records/chat-line.ts';
import { at, codes, csv, file, rawWorkbook, readAll, sheetXml, toGbk } from './helpers.ts';

/** Who said what, as what, and when on the seventh of October (seconds after 10:00:00). */
const told = (lines: readonly ChatLine[]): unknown[] =>
  lines.map(({ buyer, sender, mark, text, at: moment }) => [
    buyer,
    sender,
    mark,
    text,
    moment - at('2026-10-07 10:00:00'),
  ]);

describe('即时消息 of the back office', () => {
  const read = (...lines: string[]) =>
    readAll(file('消息.txt', toGbk(['某店', '', '即时消息', ...lines].join('\r\n'))));

  test('names end at their last colon; links, dates in words and further lines are words; the shop alone is a robot', async () => {
    const { lines, inputs, problems } = await read(
      '2026-10-07',
      '2026-10-07 10:00:00 青禾旗舰店: 欢迎光临', // before any agent named the shop
      '2026-10-07 10:00:01 tb_demo_01: http://item.example.com/?id=1',
      '2026-10-07 10:00:02 青禾旗舰店:小明: 您好: 亲',
      '2026-10-07 到货', // begins with a date, but is no message
      '2026-10-07 10:00:03 tb_demo_01:好的', // without a blank
      '2026-10-07 10:00:04 青禾旗舰店:小明: 系统提示：对方已离开',
      '2026-13-07 10:00:05 tb_demo_01: x',
    );
    expect(told(lines)).toEqual([
      ['tb_demo_01', '青禾旗舰店', 'bot', '欢迎光临', 0],
      ['tb_demo_01', 'tb_demo_01', null, 'http://item.example.com/?id=1', 1],
      ['tb_demo_01', '青禾旗舰店:小明', 'human', '您好: 亲\n2026-10-07 到货', 2],
      ['tb_demo_01', 'tb_demo_01', null, '好的', 3],
      ['tb_demo_01', '青禾旗舰店:小明', 'system', '系统提示：对方已离开', 4],
    ]);
    expect(inputs[0]).toMatchObject({
      format: 'taobao-instant-messages',
      encoding: 'gb18030',
      rows: 6,
      kept: 5,
      refused: 1,
    });
    expect(codes(problems)).toEqual(['bad-message-time']);
  });

  test('a day with one stranger is that buyer’s; with two, nobody knows whose: a conversation of its own', async () => {
    const { lines } = await read(
      '2026-10-07',
      '2026-10-07 10:00:00 tb_demo_01: 在吗',
      '2026-10-08',
      '2026-10-08 10:00:00 tb_demo_02: 在吗',
      '2026-10-08 10:00:01 tb_demo_03: 在吗',
      '2026-10-08 10:00:02 青禾旗舰店:小明: 在',
    );
    expect(lines.map(({ buyer, conversation, mark }) => [buyer, conversation, mark])).toEqual([
      ['tb_demo_01', null, null],
      [null, '2', null],
      [null, '2', null],
      [null, '2', 'human'],
    ]);
  });
});

describe('text copied from 千牛’s window', () => {
  const read = (...lines: string[]) => readAll(file('复制.txt', lines.join('\r\n')));

  test('one-digit dates, glued names, names above their times, read marks, and times in words', async () => {
    const { lines, inputs, problems } = await read(
      'tb_demo_01 --> 青禾旗舰店2026-10-7 10:00:00', // glued
      '下单 2026-10-07 09:00:00', // words: the buyer is known by now
      '已读',
      '服务助手 2026-10-7 10:00:01',
      '您好',
      '青禾旗舰店:小丹', // name and time on two lines
      '2026-10-7 10:00:20',
      '看到了',
      '第二行',
      '未读',
      'tb_demo_01 2026-10-7 10:00:30', // the buyer without his arrow
      '好',
    );
    expect(told(lines)).toEqual([
      ['tb_demo_01', 'tb_demo_01', 'buyer', '下单 2026-10-07 09:00:00', 0],
      ['tb_demo_01', '服务助手', 'bot', '您好', 1],
      ['tb_demo_01', '青禾旗舰店:小丹', 'human', '看到了\n第二行', 20],
      ['tb_demo_01', 'tb_demo_01', 'buyer', '好', 30],
    ]);
    expect(lines.map(({ row }) => row)).toEqual([1, 4, 6, 11]);
    expect(inputs[0]).toMatchObject({ format: 'qianniu-window', rows: 4, kept: 4 });
    expect(problems).toEqual([]);
  });

  test('notices have no times: they stand at the message before, behind an agent’s; above all, at the first', async () => {
    const { lines, inputs } = await read(
      '当前用户来自 商品详情页',
      'tb_demo_01 --> 青禾旗舰店 2026-10-7 10:00:00',
      '在吗',
      '由 服务助手 转交给 青禾旗舰店:小丹',
      '原因：【离线留言自动分配】',
      '青禾旗舰店:小丹 2026-10-7 10:00:20',
      '在',
      '小丹 撤回了一条消息',
      '由 青禾旗舰店:小丹 转交给 青禾旗舰店:小美',
    );
    expect(told(lines)).toEqual([
      ['tb_demo_01', '', 'system', '当前用户来自 商品详情页', 0],
      ['tb_demo_01', 'tb_demo_01', 'buyer', '在吗', 0],
      ['tb_demo_01', '', 'system', '由 服务助手 转交给 青禾旗舰店:小丹\n原因：【离线留言自动分配】', 0],
      ['tb_demo_01', '青禾旗舰店:小丹', 'human', '在', 20],
      ['tb_demo_01', '', 'system', '小丹 撤回了一条消息', 21],
      ['tb_demo_01', '', 'system', '由 青禾旗舰店:小丹 转交给 青禾旗舰店:小美', 21],
    ]);
    expect(inputs[0]).toMatchObject({ rows: 6, kept: 6 });
  });

  test('windows of two buyers pasted one below the other are two chats', async () => {
    const { lines } = await read(
      'tb_demo_01 --> 青禾旗舰店 2026-10-7 10:00:00',
      '在吗',
      '青禾旗舰店:小丹 2026-10-7 10:00:10',
      '在',
      'tb_demo_02 --> 青禾旗舰店 2026-10-7 10:00:20',
      '有货吗',
      '青禾旗舰店:小丹 2026-10-7 10:00:30',
      '有',
    );
    expect(lines.map(({ buyer }) => buyer)).toEqual(['tb_demo_01', 'tb_demo_01', 'tb_demo_02', 'tb_demo_02']);
  });
});

describe('messages that have lost their day', () => {
  const HEADER = ['客户名', '消息序号', '发送时间', '发送内容', '发送账号', '账号类型'];
  const rows = (...times: string[]): string[][] => [
    HEADER,
    ...times.map((time, i) => ['tb_demo_01', String(i + 1), time, '好', 'tb_demo_01', '客户']),
  ];
  const book = (times: string[], summary: string[][] = [['导出汇总']]) =>
    rawWorkbook({ 导出汇总: sheetXml(summary), tb_demo_01: sheetXml(rows(...times)) });
  const NAME = '千牛聊天记录_原始逐条_2026-10-07_21-30.xlsx';

  test('take it from the summary sheet, else from the file’s name, which is told', async () => {
    const fromName = await readAll(file(NAME, book(['10:00:01', '10:00:02'])));
    expect(fromName.lines.map((line) => line.at)).toEqual([
      at('2026-10-07 10:00:01'),
      at('2026-10-07 10:00:02'),
    ]);
    expect(codes(fromName.problems)).toEqual(['no-header-sheet', 'chat-day-from-name']);
    // The day of the export is not the day of the chats.
    const summary = [
      ['导出时间', '2026-10-07 21:30:00'],
      ['聊天日期', '2026-10-06'],
    ];
    const fromSummary = await readAll(file(NAME, book(['10:00:01'], summary)));
    expect(fromSummary.lines.map((line) => line.at)).toEqual([at('2026-10-06 10:00:01')]);
    expect(codes(fromSummary.problems)).not.toContain('chat-day-from-name');
  });

  const refusals: readonly (readonly [string, string, string[], string])[] = [
    ['no day anywhere', '千牛.xlsx', ['10:00:00', '10:00:05'], 'no-chat-day'],
    ['several days in the name', '千牛2026-10-01至2026-10-07.xlsx', ['10:00:00'], 'no-chat-day'],
    ['over midnight', NAME, ['20:59:59', '20:00:00', '20:00:01'], 'chat-days-mixed'],
    ['later than the export', NAME, ['10:00:00', '21:31:00'], 'chat-after-export'],
  ];
  test.each(refusals)('are refused, all of them: %s', async (_why, name, times, code) => {
    const { inputs, lines, problems } = await readAll(file(name, book(times)));
    expect(lines).toEqual([]);
    expect(inputs[0]).toMatchObject({ rows: times.length, kept: 0, refused: times.length });
    expect(problems.find((problem) => problem.code === code)).toMatchObject({ count: times.length, row: 2 });
  });

  test('a sheet sorted anew is put in order by its numbers; a time of day that does not exist is no time', async () => {
    const [header, ...messages] = rows('11:00:00', '11:00:00', '12:00:00');
    const turned = rawWorkbook({ tb_demo_01: sheetXml([header!, ...messages.reverse()]) });
    expect((await readAll(file(NAME, turned))).lines).toHaveLength(3);
    const odd = await readAll(file(NAME, book(['25:00:00'])));
    expect(codes(odd.problems)).toContain('bad-instant');
  });
});

describe('a whole chat in a cell', () => {
  test('sender below the words, days in the chat or in the row; each message is a row', async () => {
    const chat = [
      '2026-10-07',
      '10:00:00',
      '在吗\n有货吗',
      'tb8946567709', // the account; the table has the nick
      '10:00:12',
      '有的亲',
      '青禾旗舰店:小迪',
      '10:00:13',
      '欢迎',
      '青禾旗舰店',
      '2026-10-08',
      '09:00:00',
      '请在客户端查看原始聊天记录，网页版无法展示',
      '青禾旗舰店:小迪',
      '没有更多内容了',
    ].join('\n');
    const { lines, inputs } = await readAll(
      file(
        'x.csv',
        csv(['buyer', 'chat_date', 'chat_text'], ['昵称_demo', '', chat], ['无时间', '', '你好']),
      ),
    );
    expect(told(lines)).toEqual([
      ['昵称_demo', '昵称_demo', 'buyer', '在吗\n有货吗', 0],
      ['昵称_demo', '青禾旗舰店:小迪', 'human', '有的亲', 12],
      ['昵称_demo', '青禾旗舰店', 'bot', '欢迎', 13],
      ['昵称_demo', '青禾旗舰店:小迪', 'human', '请在客户端查看原始聊天记录，网页版无法展示', 86_400 - 3600],
    ]);
    expect(lines.map(({ row }) => row)).toEqual([2, 2, 2, 2]);
    expect(inputs[0]).toMatchObject({ format: 'chat-in-cell', rows: 5, kept: 4, refused: 1 });
  });

  test('sender before the words, each with its full time', async () => {
    const chat =
      '2026-10-07 10:00:00\ntb_demo_01: 在吗\n\n2026-10-07 10:00:09\n青禾旗舰店:小迪: 在的\n您说\n';
    const { lines } = await readAll(file('x.csv', csv(['客户ID', '聊天记录'], ['tb_demo_01', chat])));
    expect(told(lines)).toEqual([
      ['tb_demo_01', 'tb_demo_01', 'buyer', '在吗', 0],
      ['tb_demo_01', '青禾旗舰店:小迪', 'human', '在的\n您说', 9],
    ]);
  });

  test('without a day, or with one day for a clock that runs backwards, its messages are refused', async () => {
    const chat = '23:59:00\n在吗\ntb_demo_01\n00:01:00\n在\n青禾旗舰店:小迪';
    const { inputs, problems } = await readAll(
      file('x.csv', csv(['buyer', 'chat_date', 'chat_text'], ['b', '2026-10-07', chat], ['c', '', chat])),
    );
    expect(inputs[0]).toMatchObject({ rows: 4, refused: 4 });
    expect(problems.map(({ code, row, count }) => [code, row, count])).toEqual([
      ['chat-days-mixed', 2, 2],
      ['no-chat-day', 3, 2],
    ]);
  });
});

describe('captures', () => {
  const CHAT = [
    { time: '2026-10-07 09:59:59', role: '客服', name: '机器人小拼', type: 'text', content: '欢迎' },
    { time: '2026-10-07 10:00:00', role: '用户', name: '小***', type: 'text', content: '发货了吗' },
    { time: '2026-10-07 10:00:09', role: '客服', name: '小美', type: 'text', content: '今天发' },
    { time: '2026-10-07 10:00:10', role: '系统', name: null, type: 'text', content: '机器人套餐已用完' },
    { time: '2026-10-07 10:00:20', role: '用户', name: '小***', type: 'image', content: 'https://x/y.jpg' },
    { time: '昨天 10:00', role: '用户', name: '小***', type: 'text', content: '?' },
  ];
  const NAME = '260807-123456789012345_chat.json';

  test('Pinduoduo JSON: masked names are told apart by the order, which the chat is joined by', async () => {
    const { lines, inputs, problems } = await readAll(file(NAME, JSON.stringify(CHAT, null, 2)));
    const buyer = '小***#260807-123456789012345';
    expect(told(lines)).toEqual([
      [buyer, '机器人小拼', 'bot', '欢迎', -1],
      [buyer, buyer, 'buyer', '发货了吗', 0],
      [buyer, '小美', 'human', '今天发', 9],
      [buyer, '', 'system', '机器人套餐已用完', 10],
      [buyer, buyer, 'buyer', 'https://x/y.jpg', 20],
    ]);
    expect(lines.map(({ order }) => order)).toEqual(['260807-123456789012345', ...Array(4).fill(undefined)]);
    expect(inputs[0]).toMatchObject({ format: 'pdd-chat-capture', rows: 6, kept: 5, refused: 1 });
    expect(problems.map(({ code, row }) => [code, row])).toEqual([['relative-time', 6]]);
  });

  test('the same as a table, or under a name in an object, or in GBK, reads the same', async () => {
    const json = await readAll(file(NAME, JSON.stringify(CHAT)));
    const rows = CHAT.map(({ time, role, name, type, content }) => [time, role, name ?? '', type, content]);
    const table = await readAll(
      file(NAME, rawWorkbook({ Sheet1: sheetXml([['time', 'role', 'name', 'type', 'content'], ...rows]) })),
    );
    const strip = (lines: readonly ChatLine[]) => lines.map(({ row: _row, ...line }) => line);
    expect(strip(table.lines)).toEqual(strip(json.lines));
    expect((await readAll(file(NAME, JSON.stringify({ ok: true, data: CHAT })))).lines).toEqual(json.lines);
    expect((await readAll(file(NAME, toGbk(JSON.stringify(CHAT))))).lines).toEqual(json.lines);
  });

  test('JSON that is cut off, holds no list, or somebody else’s', async () => {
    const whole = JSON.stringify(CHAT);
    expect(codes((await readAll(file('a.json', whole.slice(0, -9)))).problems)).toEqual(['broken-json']);
    expect(codes((await readAll(file('a.json', '{"a":1}'))).problems)).toEqual(['json-message']);
    expect(codes((await readAll(file('a.json', '[{"订单编号":"1","标题":"x"}]'))).problems)).toEqual([
      'unclaimed',
    ]);
  });

  test('飞鸽: the side of the bubble and its label tell who spoke', async () => {
    const { lines, inputs, problems } = await readAll(
      file(
        'x.csv',
        csv(
          ['用户信息', '方向', '标签', '客服', '时间', '内容'],
          ['用户甲\n新客', '左', '', '', '2026-10-07 10:00:00', '在吗'],
          ['用户甲', '右', '智能客服', '', '2026-10-07 10:00:01', '您好'],
          ['用户甲', 'right', '商家配置', '', '2026-10-07 10:00:02', '自动'],
          ['用户甲', '右侧', '人工客服', '小美', '2026-10-07 10:00:09', '在'],
          ['用户甲', '居中', '', '', '2026-10-07 10:00:10', '会话已结束'],
          ['用户甲', '右', '', '小美', '2026-10-07 10:00:11', '谁说的'],
          ['用户甲', '上', '', '', '2026-10-07 10:00:12', '?'],
        ),
      ),
    );
    expect(told(lines)).toEqual([
      ['用户甲', '用户甲', 'buyer', '在吗', 0],
      ['用户甲', '智能客服', 'bot', '您好', 1],
      ['用户甲', '商家配置', 'auto', '自动', 2],
      ['用户甲', '小美', 'human', '在', 9],
      ['用户甲', '', 'system', '会话已结束', 10],
    ]);
    expect(inputs[0]).toMatchObject({ rows: 7, kept: 5, refused: 2 });
    expect(codes(problems)).toEqual(['missing-cell', 'unknown-side']);
  });
});
