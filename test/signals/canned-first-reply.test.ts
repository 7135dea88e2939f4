import { expect, test } from 'vitest';
import { sessions, table, told } from './told.ts';

const ID = 'canned-first-reply';
const HELLO = '您好欢迎光临本店请讲';

/** `canned` sessions with a pasted greeting and the answer 20 s later, then `typed` ones with the answer alone. */
const month = (canned: number, typed: number) =>
  table(
    ...sessions(canned + typed, (i, id, at) => [
      `${id}|b${i}|v1|买家|${at(0)}|有货吗`,
      // 10 characters in 9 s are 67 a minute: only that it is sent 5 times or more makes it canned.
      ...(i < canned ? [`${id}|b${i}|v1|客服|${at(9)}|${HELLO}`] : []),
      // 7 characters and a number of its own, 20 s later.
      `${id}|b${i}|v1|客服|${at(29)}|第${i}号款式今天有货`,
    ]),
  );

test('an agent who types is not told of', async () => {
  expect(await told(ID, [month(0, 10)])).toEqual([]);
});

test('told from half of the first replies on, with the first of them', async () => {
  // 5 of 10 = 50 %. Rows: heading 1, the first question 2, its greeting 3.
  expect(await told(ID, [month(5, 5)])).toEqual([{ count: 5, of: 10, agent: 'v1', input: 0, row: 3 }]);
  // 5 of 11 = 45 %.
  expect(await told(ID, [month(5, 6)])).toEqual([]);
  // A text sent 4 times is no canned one.
  expect(await told(ID, [month(4, 0)])).toEqual([]);
});

test('a typed answer with a pasted phrase after it is the answer', async () => {
  // 8 characters and a number in 9 s are 60 a minute, a text of its own.
  const lines = sessions(6, (i, id, at) => [
    `${id}|b${i}|v1|买家|${at(0)}|有货吗`,
    `${id}|b${i}|v1|客服|${at(9)}|第${i}号款式今天有货`,
    `${id}|b${i}|v1|客服|${at(12)}|${HELLO}`,
  ]);
  expect(await told(ID, [table(...lines)])).toEqual([]);
});

test('times without seconds accuse nobody', async () => {
  // 20 rows, all on whole minutes. Within the minute every text looks pasted.
  const lines = sessions(10, (i, id, at) => [
    `${id}|b${i}|v1|买家|${at(0)}|有货吗`,
    `${id}|b${i}|v1|客服|${at(0)}|第${i}号款式今天有货的呢亲`,
  ]);
  expect(await told(ID, [table(...lines)])).toEqual([]);
});

test('colleagues of the owner are looked at by nobody', async () => {
  const lines = sessions(10, (i, id, at) => [
    `${id}|b${i}|o1|买家|${at(0)}|有货吗`,
    `${id}|b${i}|o1|客服|${at(9)}|${HELLO}`,
  ]);
  expect(await told(ID, [table(...lines)])).toEqual([]);
});
