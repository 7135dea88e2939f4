import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { compileContract } from '../../src/contract/compile.ts';
import * as shelf from '../../src/metrics/index.ts';
import { gather } from '../../src/reading/gather.ts';
import { CLASS } from '../../src/records/chat-line.ts';
import { sourceOf } from '../helpers/audit.ts';
import type { Files } from '../helpers/folder.ts';
import { run } from '../helpers/run.ts';
import { smallContract, smallMonth } from '../helpers/small-month.ts';

const inspect = (files: Files, ...more: string[]) =>
  run(['inspect', 'in', '-c', 'c.yaml', '--lang', 'zh', ...more], { files });

test('tells which clauses can be measured, and why not', async () => {
  const more = smallContract().replace(
    'settlement:',
    '  - { id: "4.4", metric: inquiry-conversion-rate, min: 20% }\nsettlement:',
  );
  const { out } = await inspect({ 'in/chats.csv': smallMonth(), 'c.yaml': more });
  expect(out).toContain('各条款能不能算（2026年10月）');
  expect(out).toMatch(/4\.1 首次响应时长 +可以计算，样本 31\n/);
  expect(out).toMatch(/4\.4 询单转化率 +无法计算：没有订单表（需要：聊天记录、订单）\n/);
  expect(out).toContain('没有订单（影响条款 4.4）');
});

test('days without a chat are named with the clauses they weaken, of the file and of the period', async () => {
  const rows = smallMonth().split('\n');
  const gap = rows.filter((row) => !/2026-10-1[123] /.test(row)).join('\n');
  const { out } = await inspect({ 'in/chats.csv': gap, 'c.yaml': smallContract() });
  expect(out).toContain('2026-10-01 至 2026-10-31，共 28 天有数据');
  expect(out).toContain('其间没有数据的日子：2026-10-11..2026-10-13');
  expect(out).toContain(
    '有 3 个服务日一条聊天都没有（2026-10-11..2026-10-13），可能漏导出了文件（影响条款 4.1）',
  );
  const json = JSON.parse((await inspect({ 'in/chats.csv': gap, 'c.yaml': smallContract() }, '--json')).out);
  expect(json).toMatchObject({
    period: { from: '2026-10-01', to: '2026-10-31' },
    gaps: [{ code: 'silent-day', clauses: ['4.1'] }],
    clauses: [{ clause: '4.1', needs: ['chats'], sample: 28, reason: null, gaps: ['silent-day'] }],
  });
});

test('clauses are called as the scorecard calls them', async () => {
  const more = smallContract().replace(
    'settlement:',
    '  - { id: "4.2", metric: response-rate, with: { within: 30s, unit: first }, min: 90% }\nsettlement:',
  );
  const { out } = await inspect({ 'in/chats.csv': smallMonth(), 'c.yaml': more });
  expect(out).toMatch(/4\.2 首次30秒应答率 +可以计算，样本 31\n/);
  expect(out).not.toContain('N秒');
});

test('counts of messages stand in one order, whichever came first', async () => {
  const row = (agent: string, sender: string, at: string) =>
    `S1,demo_1,${agent},${sender},2026-10-07 10:00:${at},好的`;
  const rows = ['会话ID,买家昵称,客服,发送方,发送时间,消息内容', row('小美', '买家', '00')];
  rows.push(row('小美', '自动回复', '01'), row('小美', '客服', '02'));
  rows.push(row('小丽', '客服', '03'), row('小丽', '自动回复', '04'));
  const { out } = await inspect({ 'in/chats.csv': `${rows.join('\n')}\n`, 'c.yaml': smallContract() });
  expect(out.match(/人工 1，自动回复 1/g)).toHaveLength(2);
});

test('another period may be asked for; without one that an audit could take, no clause is spoken of', async () => {
  const files = { 'in/chats.csv': smallMonth(), 'c.yaml': smallContract() };
  const { out } = await inspect(files, '--period', '2026-09', '--json');
  expect(JSON.parse(out)).toMatchObject({ period: { from: '2026-09-01' }, clauses: [{ sample: 0 }] });
  const term = smallContract('15s', 'term: { from: 2026-11-01, to: 2027-10-31 }\n');
  const outside = await inspect({ ...files, 'c.yaml': term }, '--json');
  expect(JSON.parse(outside.out)).toMatchObject({ period: null, clauses: [] });
  expect((await inspect(files, '--period', 'oktober')).code).toBe(2);
});

test('refused rows: the first ones, how many, and why', async () => {
  const bad = Array.from({ length: 7 }, (_, i) => `B${i},demo_x,小美,买家,某时,在吗`).join('\n');
  const { out } = await inspect({ 'in/chats.csv': `${smallMonth()}${bad}\n`, 'c.yaml': smallContract() });
  // 1 header, 62 rows, then the bad ones from row 64 on.
  expect(out).toContain('69 = 计入 62 + 重叠 0 + 不计 0 + 无法识别 7');
  expect(out).toMatch(/提示 +第 64、65、66、67、68 行等 7 处：“发送时间”列的时间看不懂/);
});

describe('a repeated text', () => {
  /** `buyers` sessions, each with the text after `seconds`. */
  const month = (buyers: number, text: string, seconds = 2): string =>
    `会话ID,买家昵称,客服,发送方,发送时间,消息内容\n${Array.from({ length: buyers }, (_, i) => {
      const at = (second: number) =>
        `2026-10-07 ${String(8 + (i % 12)).padStart(2, '0')}:00:${String(second).padStart(2, '0')}`;
      return `S${i},demo_${i},小美,买家,${at(0)},在吗\nS${i},demo_${i},小美,客服,${at(seconds)},"${text}"`;
    }).join('\n')}\n`;
  const repeated = async (chats: string) => {
    const { out } = await inspect({ 'in/chats.csv': chats, 'c.yaml': smallContract() }, '--json');
    return JSON.parse(out).repeated;
  };

  test('is told from ten buyers and eight characters on', async () => {
    expect(await repeated(month(10, '您好请稍等一下哦'))).toMatchObject([
      { buyers: 10, sessions: 10, after: 2 },
    ]);
    expect(await repeated(month(9, '您好请稍等一下哦'))).toEqual([]);
    expect(await repeated(month(10, '您好请稍等一下'))).toEqual([]);
  });

  test('is proposed where it follows the buyer within two seconds in four of five places', async () => {
    const text = '您好请稍等一下哦';
    expect(await repeated(month(10, text, 3))).toEqual([]);
    // 20 places: 16 at once are 80 %, 15 are 75 %.
    const mixed = (slow: number) =>
      month(20, text)
        .split('\n')
        .map((row, i) => (i <= 2 * slow ? row.replace(':00:02,', ':00:03,') : row))
        .join('\n');
    expect(await repeated(mixed(4))).toMatchObject([{ buyers: 20, sessions: 20, after: 2 }]);
    expect(await repeated(mixed(5))).toEqual([]);
    // Nobody wrote before it: it answers nothing at once.
    const first = month(10, text).replace(/,买家,([^,]+):00:00,/g, ',买家,$1:00:09,');
    expect(await repeated(first)).toEqual([]);
  });

  test.each(['jd', 'taobao', 'pdd', 'douyin', 'generic'])(
    '%s: people type none of those proposed',
    async (platform) => {
      const demo = await run(['demo', 'in', '--messages', '2000', '--platform', platform]);
      const { out } = await run(['inspect', 'in', '--json'], { cwd: demo.cwd });
      const texts = JSON.parse(out).repeated.map(({ text }: { text: string }) => text);
      // The welcome text of the shop's account is all that the demo sends by itself.
      expect(texts.filter((text: string) => !text.startsWith('您好，欢迎光临'))).toEqual([]);
    },
  );

  test('is shown shortened and without numbers, on one line, and its line fits it', async () => {
    const text = '您好，欢迎光临青禾文具旗舰店！\n客服电话 400-8001234，微信 13800001111，祝您购物愉快';
    const chats = month(12, text);
    const [found] = await repeated(chats);
    expect(found.text).toBe('您好，欢迎光临青禾文具旗舰店！ 客服电话 400*');
    const { contract } = compileContract(
      { text: smallContract('15s', `${found.line}\n`), file: 'c.yaml' },
      Object.values(shelf),
    );
    const bytes = new TextEncoder().encode(chats);
    const { chats: read } = await gather([sourceOf({ name: 'chats.csv', bytes })], contract);
    const classes = read.messages.class.slice(0, read.messages.length);
    // 12 questions and 12 automatic replies; nothing by a person.
    expect(classes.filter((each) => each === CLASS.auto)).toHaveLength(12);
    expect(classes.filter((each) => each === CLASS.human)).toHaveLength(0);
  });
});

test.each([80, 120])('pages fit %i columns, but for the line to be copied', async (columns) => {
  for (const lang of ['zh', 'en']) {
    const { out } = await run(['inspect', 'in', '-c', 'c.yaml', '--lang', lang], {
      files: { 'in/chats.csv': smallMonth(), 'in/notes.txt': 'nothing', 'c.yaml': smallContract() },
      columns,
    });
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  }
});

test('sheets that are alike are one entry with their rows added up, and those not read whole are named', async () => {
  const story = resolve(import.meta.dirname, '../cases/one-sheet-a-buyer/千牛聊天记录.xlsx');
  const { out } = await inspect({
    'in/千牛聊天记录.xlsx': readFileSync(story),
    'c.yaml': smallContract(),
  });
  // Two buyers of two messages each; those of the second are of two days, nobody knows which.
  expect(out).toMatch(/工作表 +2 张，格式和列都相同\n +其中 1 张没有全部读出：d\*\*\*2\n/);
  expect(out).toContain('4 = 计入 2 + 重叠 0 + 不计 0 + 无法识别 2');
  expect(out).toMatch(/提示 +2 处：没有日期，而时间前后倒转/);
});

test('of many columns that are not used the first eight are named, and how many there are; --json has them all', async () => {
  const [head, ...rows] = smallMonth().trim().split('\n');
  const extra = Array.from({ length: 9 }, (_, i) => `备用${i + 1}`);
  const wide = (count: number): string =>
    [`${head},${extra.slice(0, count)}`, ...rows.map((row) => row + ','.repeat(count))].join('\n');
  const files = (count: number) => ({ 'in/chats.csv': wide(count), 'c.yaml': smallContract() });
  expect((await inspect(files(8))).out).toMatch(/未用的列 +备用1 \|.*\| 备用8\n/);
  expect((await inspect(files(9))).out).toMatch(/备用8 等 9 列\n/);
  expect(JSON.parse((await inspect(files(9), '--json')).out).inputs[0].columns.ignored).toEqual(extra);
});
