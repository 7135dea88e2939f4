import { expect, test } from 'vitest';
import { sessions, table, told } from './told.ts';

const ID = 'split-answers';

/** `n` sessions whose answer is these texts, `apart` seconds between them, beginning 10 s after the question. */
const month = (n: number, texts: readonly string[], apart = 10) => table(...lines(n, texts, apart));
const lines = (n: number, texts: readonly string[], apart: number, from = 0) =>
  sessions(n + from, (i, id, at) =>
    i < from
      ? []
      : [
          `${id}|b${i}|v1|买家|${at(0)}|有货吗`,
          ...texts.map((text, k) => `${id}|b${i}|v1|客服|${at(10 + apart * k)}|${text}`),
        ],
  );

test('four short pieces within 10 s of each other are a split answer', async () => {
  // 2 + 2 + 2 + 2 = 8 characters, 2 on average. Row 3 is the first piece.
  expect(await told(ID, [month(5, ['有的', '今天', '可以', '发货'])])).toEqual([
    { count: 5, of: 5, agent: 'v1', input: 0, row: 3 },
  ]);
});

test('what people write is none', async () => {
  // Three pieces; 11 s apart; 8 characters on average.
  expect(await told(ID, [month(6, ['有的', '今天', '发货'])])).toEqual([]);
  expect(await told(ID, [month(6, ['有的', '今天', '可以', '发货'], 11)])).toEqual([]);
  expect(
    await told(ID, [
      month(6, ['今天下单可以发的', '明天能到您那里吧', '顺丰快递发出的哦', '请您放心拍下即可']),
    ]),
  ).toEqual([]);
  // 7 + 8 + 8 + 8 = 31 < 32: one character less is one.
  expect(
    await told(ID, [
      month(6, ['今天下单可以发', '明天能到您那里吧', '顺丰快递发出的哦', '请您放心拍下即可']),
    ]),
  ).toMatchObject([{ count: 6 }]);
});

test('links and emoticons are no pieces', async () => {
  const links = ['https://a.example/1', 'https://a.example/2', '#E-s25', '有的', 'https://a.example/3'];
  expect(await told(ID, [month(6, links)])).toEqual([]);
});

test('the buyer or a colleague in between begins another answer', async () => {
  const talk = (role: string, who: string) =>
    sessions(6, (i, id, at) => [
      `${id}|b${i}|v1|买家|${at(0)}|有货吗`,
      `${id}|b${i}|v1|客服|${at(10)}|有的`,
      `${id}|b${i}|v1|客服|${at(12)}|今天`,
      `${id}|b${i}|${who}|${role}|${at(14)}|嗯`,
      `${id}|b${i}|v1|客服|${at(16)}|可以`,
      `${id}|b${i}|v1|客服|${at(18)}|发货`,
    ]);
  expect(await told(ID, [table(...talk('买家', 'v1'))])).toEqual([]);
  expect(await told(ID, [table(...talk('客服', 'v2'))])).toEqual([]);
});

test('the edge: 5 cases and 5 % of the answers', async () => {
  const split = (n: number) => lines(n, ['有的', '今天', '可以', '发货'], 5);
  expect(await told(ID, [table(...split(4))])).toEqual([]);
  // 5 of 100 = 5 %; 5 of 101 is less.
  expect(await told(ID, [table(...split(5), ...lines(95, ['有货的呢亲'], 5, 5))])).toMatchObject([
    { count: 5, of: 100 },
  ]);
  expect(await told(ID, [table(...split(5), ...lines(96, ['有货的呢亲'], 5, 5))])).toEqual([]);
});
