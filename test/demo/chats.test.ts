import { expect, test } from 'vitest';
import { demoFiles } from '../../src/demo/demo.ts';
import { made, rowsOf } from './made.ts';

const MESSAGES = 12_000;
const TIME = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d`;

test('JD log: marker, headed messages that end in TAB, marker; as many messages as asked for', () => {
  const lines = made({ messages: MESSAGES, seed: 2, platform: 'jd' }, '京东').split('\n');
  const begin = lines.filter((line) => /^\/\*{17}以下为一通会话\*{36}\/$/.test(line));
  const end = lines.filter((line) => new RegExp(`^/\\*{17}会话结束(?:_时间:${TIME})?\\*{17}/$`).test(line));
  const head = lines.filter((line) =>
    new RegExp(`^(?:jd_demo_\\d{5}|创业宏-小.|青禾-店长|jimi_vender_1000236020) ${TIME}\t$`).test(line),
  );
  expect(head).toHaveLength(MESSAGES);
  expect(begin.length).toBeGreaterThan(MESSAGES / 15);
  // Some blocks have no end marker.
  expect(end.length).toBeLessThan(begin.length);
  expect(end.length).toBeGreaterThan(begin.length * 0.9);
  // A message of several lines has one TAB only, at the end of its last.
  const first = lines.findIndex((line) => line.startsWith('亲看这里：'));
  expect(lines[first]).not.toMatch(/\t/);
  expect(lines[first + 1]).toMatch(/^这个组合.+\t$/);
});

test('千牛 TXT: shop, rule, 单聊, then one section a buyer with his messages in order', () => {
  const text = made({ messages: MESSAGES, seed: 2, platform: 'taobao' }, '千牛');
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('青禾文具旗舰店');
  expect(lines[2]).toBe('='.repeat(64));
  expect(lines[3]).toBe(`${' '.repeat(31)}单聊${' '.repeat(29)}`);
  expect(text).not.toMatch(/[^\r]\n/);
  const seen = new Set<string>();
  let nick = '';
  let messages = 0;
  for (const line of lines) {
    const section = /^-{28}(tb_demo_\d{5})-{28}$/.exec(line);
    if (section) {
      nick = section[1]!;
      expect(seen.has(nick)).toBe(false);
      seen.add(nick);
    }
    const message = new RegExp(`^(.+)\\(${TIME}\\):  .+$`).exec(line);
    if (!message) continue;
    messages++;
    const sender = message[1]!;
    if (sender.startsWith('tb_demo_')) expect(sender).toBe(nick);
    else expect(sender).toMatch(/^青禾文具旗舰店(?::(?:创业宏-小.|店长))?$/);
  }
  expect(messages).toBe(MESSAGES);
  expect(text).toMatch(/系统提示：由 青禾文具旗舰店:\S+ 转交给 青禾文具旗舰店:\S+/);
});

const ROLES = {
  pdd: ['用户', '客服', '机器人', '自动回复', '系统'],
  douyin: ['买家', '人工客服', '智能客服', '商家配置', '系统'],
  generic: ['买家', '客服', '机器人', '自动回复', '系统'],
} as const;

test.each(['pdd', 'douyin', 'generic'] as const)('%s: a table with ids, roles and times', (platform) => {
  const start = { pdd: '拼多多聊天', douyin: '飞鸽', generic: '聊天记录' }[platform];
  const text = made({ messages: MESSAGES, seed: 2, platform }, start);
  const rows = rowsOf(text);
  expect(rows).toHaveLength(MESSAGES);
  expect(new Set(rows.map((row) => row.发送方))).toEqual(new Set(ROLES[platform]));
  for (const row of rows) {
    expect(row.发送时间).toMatch(new RegExp(`^${TIME}$`));
    expect(row.会话ID).toMatch(platform === 'douyin' ? /^\t\d{15}$/ : /^\d{15}$/);
    if (row.发送方 === ROLES[platform][1]) expect(row.客服).toMatch(/^(?:创业宏-小.|青禾-店长)$/);
  }
  const sessions = new Set(rows.map((row) => row.会话ID));
  // About twelve messages a session.
  expect(MESSAGES / sessions.size).toBeGreaterThan(10.5);
  expect(MESSAGES / sessions.size).toBeLessThan(13.5);
});

test('a byte order mark where the platform writes one', () => {
  const marked = (platform: 'douyin' | 'pdd' | 'generic'): boolean[] =>
    demoFiles({ messages: 200, seed: 1, platform }).map(({ chunks }) => {
      const [first] = chunks();
      return [...first!.subarray(0, 3)].join() === '239,187,191';
    });
  // Chats, orders, contract.
  expect(marked('douyin')).toEqual([true, true, false]);
  expect(marked('pdd')).toEqual([false, true, false]);
  expect(marked('generic')).toEqual([false, false, false]);
});

test.each([1, 2, 7, 100, 2999])('%i messages are %i messages', (messages) => {
  expect(rowsOf(made({ messages, seed: 4, platform: 'generic' }, '聊天记录'))).toHaveLength(messages);
});
