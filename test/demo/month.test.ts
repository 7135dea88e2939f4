import { expect, test } from 'vitest';
import { groups, made, rowsOf } from './made.ts';

const text = made({ messages: 60_000, seed: 1, platform: 'generic' }, '聊天记录');
const rows = rowsOf(text);
const sessions = groups(rows, '会话ID');

const seconds = (row: Record<string, string>): number =>
  Date.parse(`${row.发送时间!.replace(' ', 'T')}Z`) / 1000;
const said = (row: Record<string, string>, role: string): boolean => row.发送方 === role;

test('within a session time never runs back; two messages in one second occur', () => {
  let twins = 0;
  for (const session of sessions) {
    for (let i = 1; i < session.length; i++) {
      const step = seconds(session[i]!) - seconds(session[i - 1]!);
      if (step < 0) throw new Error(`${session[i]!.会话ID} runs back`);
      if (step === 0) twins++;
    }
  }
  expect(twins).toBeGreaterThan(500);
});

test('the vendor misses the 30-second target narrowly, and is quick on the whole', () => {
  // By day, of sessions where a person is asked (no robot's words, or 转人工): from the question to the first person.
  const waits = sessions.flatMap((session) => {
    const robot = session.some((row) => said(row, '机器人'));
    const asked = session.find((row) => said(row, '买家') && (!robot || /人工/.test(row.消息内容!)));
    const hour = Number(session[0]!.发送时间!.slice(11, 13));
    if (!asked || hour < 9 || hour > 22) return [];
    const reply = session.find((row) => said(row, '客服'));
    return [reply ? seconds(reply) - seconds(asked) : null];
  });
  const within = waits.filter((wait) => wait !== null && wait <= 30).length / waits.length;
  expect(within).toBeGreaterThan(0.85);
  expect(within).toBeLessThan(0.9);
  const answered = waits.filter((wait) => wait !== null);
  expect(answered.reduce((sum, wait) => sum + wait) / answered.length).toBeLessThan(15);
  expect(answered.length).toBeLessThan(waits.length);
});

test('what a month has: robots alone, hand-overs, transfers, nobody, closing words, cards, links, more lines than one', () => {
  const count = (of: (session: Record<string, string>[]) => boolean): number =>
    sessions.filter(of).length / sessions.length;
  const has = (session: Record<string, string>[], role: string): boolean =>
    session.some((row) => said(row, role));
  expect(count((session) => has(session, '机器人') && !has(session, '客服'))).toBeGreaterThan(0.08);
  expect(count((session) => has(session, '机器人') && has(session, '客服'))).toBeGreaterThan(0.12);
  expect(count((session) => !has(session, '机器人') && !has(session, '客服'))).toBeGreaterThan(0.03);
  expect(
    count((session) => session.some((row) => /^由 \S+ 转交给 \S+$/.test(row.消息内容!))),
  ).toBeGreaterThan(0.01);
  expect(count((session) => /^(?:好的|谢谢|收到|嗯嗯)/.test(session.at(-1)!.消息内容!))).toBeGreaterThan(
    0.15,
  );
  expect(count((session) => session.some((row) => /订单编号：\d+/.test(row.消息内容!)))).toBeGreaterThan(0.1);
  expect(text).toContain('https://item.demo.example/');
  expect(rows.some((row) => row.消息内容!.includes('\n'))).toBe(true);
  expect(new Set(rows.filter((row) => said(row, '客服')).map((row) => row.客服)).size).toBe(13);
});

test('the night is quiet', () => {
  const night = rows.filter((row) => Number(row.发送时间!.slice(11, 13)) < 8).length / rows.length;
  // 67 of the 1 145 of the table of hours, and what hangs over from before midnight.
  expect(night).toBeGreaterThan(0.04);
  expect(night).toBeLessThan(0.08);
});
