import { expect, test } from 'vitest';
import { sessions, table, told } from './told.ts';

const ID = 'transfer-without-reply';

/** `silent` sessions passed on without a word, then `polite` ones with one; `from` passes on. */
const month = (silent: number, polite: number, from = 'v1') =>
  table(
    ...sessions(silent + polite, (i, id, at) => [
      `${id}|b${i}|${from}|买家|${at(0)}|有货吗`,
      ...(i < silent ? [] : [`${id}|b${i}|${from}|客服|${at(5)}|帮您转接请稍等`]),
      `${id}|b${i}||系统|${at(8)}|由 ${from} 转交给 v2`,
      `${id}|b${i}|v2|客服|${at(20)}|有货的`,
    ]),
  );

test('told from half of the transfers on', async () => {
  // 5 of 10 = 50 %. Rows: heading 1, question 2, notice 3.
  expect(await told(ID, [month(5, 5)])).toEqual([{ count: 5, of: 10, agent: 'v1', input: 0, row: 3 }]);
  // 5 of 11 = 45 %; 4 of 4 are too few.
  expect(await told(ID, [month(5, 6)])).toEqual([]);
  expect(await told(ID, [month(4, 0)])).toEqual([]);
});

test('each-account: the same', async () => {
  expect(await told(ID, [month(5, 5)], 'platform: generic\ntransfer: each-account')).toMatchObject([
    { count: 5, of: 10 },
  ]);
});

test('whoever says a word first is not told of', async () => {
  expect(await told(ID, [month(0, 12)])).toEqual([]);
});

test('passing on after a thank-you leaves no question', async () => {
  const lines = sessions(6, (i, id, at) => [
    `${id}|b${i}|v1|买家|${at(0)}|有货吗`,
    `${id}|b${i}|v1|客服|${at(5)}|有货的`,
    `${id}|b${i}|v1|买家|${at(10)}|好的谢谢`,
    `${id}|b${i}||系统|${at(15)}|由 v1 转交给 v2`,
  ]);
  expect(await told(ID, [table(...lines)])).toEqual([]);
});

test('the owner’s people, robots and other months are not looked at', async () => {
  expect(await told(ID, [month(6, 0, 'o1')])).toEqual([]);
  const bots = 'platform: generic\nagents: { vendor: ["v*"], bots: ["机器*"] }';
  expect(await told(ID, [month(6, 0, '机器一号')], bots)).toEqual([]);
  const june = sessions(6, (i, id, at) => [
    `${id}|b${i}|v1|买家|06-${at(0)}|有货吗`,
    `${id}|b${i}||系统|06-${at(8)}|由 v1 转交给 v2`,
  ]);
  expect(await told(ID, [table(...june)])).toEqual([]);
});
