import { expect, test } from 'vitest';
import { leftOutText } from '../../src/text/reasons.ts';
import { run } from '../helpers/run.ts';

const inputs = [
  { kind: 'chats', rows: 600 },
  { kind: 'chats', rows: 400 },
  { kind: 'orders', rows: 9000 },
] as const;
const problem = (count: number) => ({
  code: 'who-is-buyer',
  args: { sessions: 7, names: '青禾-小美, 青禾-小林, 青禾-小陈, t***1' },
  count,
});

test('says how much of the chats is left out, from more than one in two hundred on', () => {
  expect(leftOutText([problem(5)], inputs, false, 'zh')).toBe(null);
  expect(leftOutText([], inputs, false, 'zh')).toBe(null);
  const text = leftOutText([problem(6)], inputs, false, 'zh');
  expect(text).toContain('1,000 条聊天里有 6 条（7 个会话）没有计入');
  expect(text).toContain('agents.vendor 里列出客服账号（如 青禾-小美、青禾-小林、青禾-小陈）');
  expect(leftOutText([problem(6)], inputs, true, 'en')).toContain('The contract does not list all accounts');
});

test('a log that marks no roles, without a contract: the first thing that audit and inspect print', async () => {
  const block = (buyer: string): string =>
    `/*****************以下为一通会话************************************/\n${buyer} 2026-10-07 10:00:00\t\n在吗\t\n小美 2026-10-07 10:00:20\t\n在的亲\t\n/*****************会话结束_时间:2026-10-07 10:05:00*****************/\n`;
  const files = { 'in/x.log': ['a', 'b', 'c'].map((name) => block(`jd_${name}`)).join('') };
  for (const command of ['audit', 'inspect']) {
    const { out } = await run([command, 'in', '--period', '2026-10', '--lang', 'zh'], {
      files,
      columns: 200,
    });
    expect(out.slice(0, out.indexOf('指标'))).toContain('6 条聊天里有 6 条（3 个会话）没有计入');
  }
});
