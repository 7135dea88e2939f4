import { expect, test } from 'vitest';
import { dismissive, holdApology } from '../../src/phrases/index.ts';
import type { PhraseClass } from '../../src/phrases/scan/phrase-class.ts';
import { normaliseText } from '../../src/records/text-scan.ts';
import { compilePhrases } from '../helpers/compile-phrases.ts';
import { groups, made, rowsOf } from './made.ts';

const rows = rowsOf(made({ messages: 60_000, seed: 1, platform: 'generic' }, '聊天记录'));
const typed = rows.filter((row) => row.发送方 === '客服');

const seconds = (row: Record<string, string>): number =>
  Date.parse(`${row.发送时间!.replace(' ', 'T')}Z`) / 1000;

const saying = (phrases: PhraseClass): Record<string, string>[] => {
  const hits = compilePhrases(phrases);
  return typed.filter((row) => hits(normaliseText(row.消息内容!)));
};

test('dismissive words are rare, and all of them are meant to be', () => {
  const said = saying(dismissive).map((row) => row.消息内容!);
  expect(said.length).toBeGreaterThan(0);
  expect(said.length).toBeLessThan(8);
  for (const text of said)
    expect(['这个不清楚，您自己看详情页', '我也不知道啊亲', '这个和我们无关，您找快递']).toContain(text);
});

test('some are told sorry for the wait, and some are reminded of an unpaid order', () => {
  expect(saying(holdApology).length / typed.length).toBeGreaterThan(0.02);
  const reminders = typed.filter((row) => /还没(?:有)?付款/.test(row.消息内容!));
  expect(reminders.length).toBeGreaterThan(20);
});

test('nobody types in two chats at once: long messages in different chats are seconds apart', () => {
  // Twelve seconds at the least for twenty characters at a hundred a minute; said often is pasted.
  const often = new Map<string, number>();
  for (const { 消息内容: text } of typed) often.set(text!, (often.get(text!) ?? 0) + 1);
  let close = 0;
  let long = 0;
  for (const own of groups(typed, '客服')) {
    own.sort((a, b) => seconds(a) - seconds(b));
    for (let i = 1; i < own.length; i++) {
      const [before, row] = [own[i - 1]!, own[i]!];
      if (row.消息内容!.length < 20 || often.get(row.消息内容!)! > 1) continue;
      long++;
      if (before.会话ID !== row.会话ID && seconds(row) - seconds(before) < 10) close++;
    }
  }
  expect(long).toBeGreaterThan(5000);
  expect(close).toBe(0);
});
