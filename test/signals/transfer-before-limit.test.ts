import { expect, test } from 'vitest';
import { sessions, table, told } from './told.ts';

const ID = 'transfer-before-limit';
const CLAUSE = 'metric: response-rate, with: { within: 30s }, min: 80%';
const EACH = 'platform: generic\ntransfer: each-account';

/** Sessions whose question v1 passes on to v2 after these seconds each. */
const month = (waits: readonly number[], question = '有货吗', before: readonly string[] = []) =>
  table(
    ...sessions(waits.length, (i, id, at) => [
      ...before.map((text) => `${id}|b${i}|v1|客服|${at(-5)}|${text}`),
      `${id}|b${i}|v1|买家|${at(0)}|${question}`,
      `${id}|b${i}||系统|${at(waits[i]!)}|由 v1 转交给 v2`,
      `${id}|b${i}|v2|客服|${at(waits[i]! + 9)}|有货的`,
    ]),
  );
const times = (n: number, wait: number): number[] => Array.from({ length: n }, () => wait);
const of = (files: Parameters<typeof told>[1], rest = 'platform: generic', clause = CLAUSE) =>
  told(ID, files, rest, clause);

test('ten in the last third of the limit are told, whoever answers for the turn', async () => {
  // The last third of 30 s: 20 to 30. Rows: heading 1, question 2, notice 3.
  const expected = [{ count: 10, of: 10, agent: 'v1', input: 0, row: 3 }];
  expect(await of([month(times(10, 20))])).toEqual(expected);
  expect(await of([month(times(10, 30))])).toEqual(expected);
  expect(await of([month(times(10, 25))], EACH)).toEqual(expected);
});

test('sooner, and when it is late already, nothing is dodged', async () => {
  expect(await of([month(times(12, 19))])).toEqual([]);
  expect(await of([month(times(12, 31))])).toEqual([]);
});

test('the tightest limit of the contract holds; without one nothing is told', async () => {
  // 15 s: 10 to 15. 20 is over it.
  const mean = 'metric: first-response-time, max: 15s';
  expect(await of([month(times(10, 10))], undefined, mean)).toMatchObject([{ count: 10 }]);
  expect(await of([month(times(10, 20))], undefined, mean)).toEqual([]);
  expect(await of([month(times(10, 20))], undefined, 'metric: reply-rate, min: 80%')).toEqual([]);
});

test('what was answered, or is only a thank-you, is not passed on unanswered', async () => {
  // v1 answers at −5 and the buyer only thanks.
  expect(await of([month(times(12, 25), '好的谢谢', ['有货的'])])).toEqual([]);
  const answered = sessions(12, (i, id, at) => [
    `${id}|b${i}|v1|买家|${at(0)}|有货吗`,
    `${id}|b${i}|v1|客服|${at(10)}|帮您转接`,
    `${id}|b${i}||系统|${at(25)}|由 v1 转交给 v2`,
  ]);
  expect(await of([table(...answered)])).toEqual([]);
});

test('the edge: ten cases and two in three', async () => {
  expect(await of([month(times(9, 25))])).toEqual([]);
  // 10 of 15 = 67 %; 10 of 16 = 62 %.
  expect(await of([month([...times(10, 25), ...times(5, 5)])])).toMatchObject([{ count: 10, of: 15 }]);
  expect(await of([month([...times(10, 25), ...times(6, 5)])])).toEqual([]);
});
