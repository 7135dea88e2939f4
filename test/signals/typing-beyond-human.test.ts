import { expect, test } from 'vitest';
import { sessions, table, told } from './told.ts';

const ID = 'typing-beyond-human';
// 23 characters and one of its own.
const text = (i: number) =>
  `这一款的尺码偏小建议您拍大一码会比较合身一些哦${String.fromCodePoint(0x4e00 + i)}`;

/** `n` sessions with an answer of 24 characters after these seconds. */
const month = (n: number, seconds: number, words = text) =>
  table(
    ...sessions(n, (i, id, at) => [
      `${id}|b${i}|v1|买家|${at(0)}|拍哪个码`,
      `${id}|b${i}|v1|客服|${at(seconds)}|${words(i)}`,
    ]),
  );

test('24 characters in 1 s, a second added, are 12 a second; in 2 s they are 8', async () => {
  expect(await told(ID, [month(5, 1)])).toEqual([{ count: 5, of: 5, agent: 'v1', input: 0, row: 3 }]);
  // 24 ÷ (2 + 1) = 8, not more than 8.
  expect([...text(0)]).toHaveLength(24);
  expect(await told(ID, [month(5, 2)])).toEqual([]);
  // 25 ÷ 3 is more.
  expect(await told(ID, [month(5, 2, (i) => `${text(i)}呢`)])).toMatchObject([{ count: 5 }]);
});

test('a text that is sent twice is a quick phrase', async () => {
  // 10 sessions, each text in two of them.
  expect(await told(ID, [month(10, 1, (i) => text(i % 5))])).toEqual([]);
});

test('19 characters are within reach of word suggestions', async () => {
  expect(await told(ID, [month(6, 1, (i) => [...text(i)].slice(-19).join(''))])).toEqual([]);
  expect(await told(ID, [month(6, 1, (i) => [...text(i)].slice(-20).join(''))])).toMatchObject([
    { count: 6 },
  ]);
});

test('a buyer who writes again while the agent types makes nobody fast', async () => {
  // Asked at 0, urged at 19, answered at 20: 24 ÷ 21 is 1.1 a second. A welcome in between changes nothing.
  const lines = sessions(6, (i, id, at) => [
    `${id}|b${i}|v1|买家|${at(0)}|拍哪个码`,
    `${id}|b${i}|v1|自动回复|${at(1)}|欢迎光临`,
    `${id}|b${i}|v1|买家|${at(19)}|在吗`,
    `${id}|b${i}|v1|客服|${at(20)}|${text(i)}`,
  ]);
  expect(await told(ID, [table(...lines)])).toEqual([]);
});

test('one pair of hands: what was written elsewhere a second before counts', async () => {
  // The buyer waits for 60 s; the agent writes to another one at 59.
  const lines = sessions(6, (i, id, at) => [
    `${id}|b${i}|v1|买家|${at(0)}|拍哪个码`,
    `x${id}|c${i}|v1|买家|${at(50)}|有货吗`,
    `x${id}|c${i}|v1|客服|${at(59)}|有的`,
    `${id}|b${i}|v1|客服|${at(60)}|${text(i)}`,
  ]);
  expect(await told(ID, [table(...lines)])).toMatchObject([{ count: 6, of: 6 }]);
});

test('the edge: 10 % of the longer messages', async () => {
  const both = (fast: number, slow: number) =>
    table(
      ...sessions(fast + slow, (i, id, at) => [
        `${id}|b${i}|v1|买家|${at(0)}|拍哪个码`,
        `${id}|b${i}|v1|客服|${at(i < fast ? 1 : 40)}|${text(i)}`,
      ]),
    );
  expect(await told(ID, [both(5, 45)])).toMatchObject([{ count: 5, of: 50 }]);
  expect(await told(ID, [both(5, 46)])).toEqual([]);
  expect(await told(ID, [both(4, 0)])).toEqual([]);
});
