import { expect, test } from 'vitest';
import { sessions, table, told } from './told.ts';

const ID = 'last-word-pings';

/** `n` sessions: a question, a reply at 5 s, and what follows it. */
const month = (
  n: number,
  question: string,
  reply: string,
  ...more: readonly (readonly [string, number, string])[]
) => table(...lines(n, question, reply, more));
const lines = (
  n: number,
  question: string,
  reply: string,
  more: readonly (readonly [string, number, string])[] = [],
  from = 0,
) =>
  sessions(n + from, (i, id, at) =>
    i < from
      ? []
      : [
          `${id}|b${i}|v1|买家|${at(0)}|${question}`,
          `${id}|b${i}|v1|客服|${at(5)}|${reply}`,
          ...more.map(([role, seconds, text]) => `${id}|b${i}|v1|${role}|${at(seconds)}|${text}`),
        ],
  );
const ANSWER = '黑色的今天有货';

test('a tiny reply and the answer long after is told', async () => {
  // 36 − 5 = 31 s.
  expect(await told(ID, [month(5, '有货吗', '您好', ['客服', 36, ANSWER])])).toEqual([
    { count: 5, of: 5, agent: 'v1', input: 0, row: 3 },
  ]);
});

test('an answer within 30 s, or after the buyer wrote again, belongs to the reply', async () => {
  expect(await told(ID, [month(6, '有货吗', '您好', ['客服', 35, ANSWER])])).toEqual([]);
  expect(
    await told(ID, [month(6, '有货吗', '有的', ['买家', 20, '那我要黑色'], ['客服', 60, ANSWER])]),
  ).toEqual([]);
  // 5 characters are a reply.
  expect(await told(ID, [month(6, '有货吗', '您好请稍等', ['客服', 60, ANSWER])])).toEqual([]);
});

test('a second crumb does not make it an answer in time', async () => {
  // 稍等 is no longer than 您好; the first longer message comes 35 s after the reply.
  const files = [month(5, '有货吗', '您好', ['客服', 10, '稍等'], ['客服', 40, ANSWER])];
  expect(await told(ID, files)).toMatchObject([{ count: 5 }]);
});

test('nothing after it: told where a question was asked, not where it was none', async () => {
  expect(await told(ID, [month(5, '什么时候发货', '在的')])).toMatchObject([{ count: 5, of: 5 }]);
  expect(await told(ID, [month(6, '地址改成东路一号', '好的')])).toEqual([]);
  expect(await told(ID, [month(6, '在吗', '在的')])).toEqual([]);
  // The buyer goes on, and so does the agent: it was not the last word.
  expect(await told(ID, [month(6, '有货吗', '有的', ['买家', 20, '好'], ['客服', 25, '嗯嗯'])])).toEqual([]);
});

test('a link is no ping', async () => {
  expect(await told(ID, [month(6, '有货吗', 'https://a.example/1', ['客服', 60, ANSWER])])).toEqual([]);
});

test('the edge: 5 cases and 10 % of the replies', async () => {
  const pings = (n: number) => lines(n, '什么时候发货', '在的');
  const answers = (n: number, from: number) => lines(n, '什么时候发货', '今天四点以前发出', [], from);
  expect(await told(ID, [table(...pings(4))])).toEqual([]);
  expect(await told(ID, [table(...pings(5), ...answers(45, 5))])).toMatchObject([{ count: 5, of: 50 }]);
  expect(await told(ID, [table(...pings(5), ...answers(46, 5))])).toEqual([]);
});
