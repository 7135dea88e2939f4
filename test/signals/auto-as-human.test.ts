import { expect, test } from 'vitest';
import { sessions, table, told } from './told.ts';

const ID = 'auto-as-human';

/** One text as the reply in each session, after these seconds; then `others` replies in other words. */
const month = (waits: readonly number[], others = 0) =>
  table(
    ...sessions(waits.length + others, (i, id, at) => [
      `${id}|b${i}|v1|买家|${at(0)}|有货吗`,
      `${id}|b${i}|v1|客服|${at(waits[i] ?? 10)}|${i < waits.length ? '您好欢迎光临本店请讲' : `第${i}号款式今天有货`}`,
    ]),
  );

test('the same text equally fast is told; from a hand it is not', async () => {
  // 3 … 5: they differ by 2 s. Row 3 is the first reply.
  expect(await told(ID, [month([3, 4, 5, 3, 4])])).toEqual([
    { count: 5, of: 5, agent: 'v1', input: 0, row: 3 },
  ]);
  // 3 … 6: 3 s.
  expect(await told(ID, [month([3, 4, 5, 6, 4])])).toEqual([]);
  // Four times only.
  expect(await told(ID, [month([3, 3, 3, 3])])).toEqual([]);
});

test('the edge: 5 % of the replies', async () => {
  // 5 of 100 = 5 %; 5 of 101 is less.
  expect(await told(ID, [month([3, 3, 3, 3, 3], 95)])).toMatchObject([{ count: 5, of: 100 }]);
  expect(await told(ID, [month([3, 3, 3, 3, 3], 96)])).toEqual([]);
});

test('what the export or the contract marks as automatic is no human reply', async () => {
  const rest = 'platform: generic\nreplies: { auto: ["您好欢迎光临*"] }';
  expect(await told(ID, [month([3, 3, 3, 3, 3, 3])], rest)).toEqual([]);
});

test('a service clock that stands still makes no waits equal', async () => {
  // Asked a second before the day closes at 10:00: by the clock every wait is 1 s; on the wall 11 to 19 s.
  const lines = sessions(5, (i, id, at) => [
    `${id}|b${i}|v1|买家|${at(-1)}|有货吗`,
    `${id}|b${i}|v1|客服|${at(10 + 2 * i)}|您好欢迎光临本店请讲`,
  ]);
  const rest = 'platform: generic\nhours: ["08:00-10:00"]\nclock: service';
  expect(await told(ID, [table(...lines)], rest)).toEqual([]);
});

test('each account by itself', async () => {
  // 3 times by one, 3 by another: neither 5 times.
  const lines = sessions(6, (i, id, at) => [
    `${id}|b${i}|v${i % 2}|买家|${at(0)}|有货吗`,
    `${id}|b${i}|v${i % 2}|客服|${at(3)}|您好欢迎光临本店请讲`,
  ]);
  expect(await told(ID, [table(...lines)])).toEqual([]);
});
