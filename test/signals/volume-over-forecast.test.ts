import { expect, test } from 'vitest';
import { table, told } from './told.ts';

const ID = 'volume-over-forecast';

/** So many buyers on a day of July, each with one question. */
const buyers = (n: number, day: string) =>
  Array.from({ length: n }, (_, i) => `s${day}-${i}|b${i}|v1|买家|${day} 10:00:${String(10 + i)}|有货吗`);
const calendar = (entry: string) => `platform: generic\ncalendar: [ ${entry} ]`;
const TEN = calendar('{ from: 2026-07-01, to: 2026-07-05, volume: { forecast: 10/day } }');

test('more than the forecast and a fifth; exactly that is not', async () => {
  // 10 × 1.2 = 12. Of the five days one has 13 buyers; rows: heading, 12 of the 1st, then the 2nd from row 14 on.
  const files = [table(...buyers(12, '01'), ...buyers(13, '02'))];
  expect(await told(ID, files, TEN)).toEqual([{ count: 1, of: 5, agent: null, input: 0, row: 14 }]);
  expect(await told(ID, [table(...buyers(12, '01'))], TEN)).toEqual([]);
});

test('what may be over it is the contract’s to say', async () => {
  const none = calendar('{ day: 2026-07-01, volume: { forecast: 10人/天, over: 0% } }');
  expect(await told(ID, [table(...buyers(11, '01'))], none)).toMatchObject([{ count: 1, of: 1 }]);
  expect(await told(ID, [table(...buyers(10, '01'))], none)).toEqual([]);
});

test('a buyer counts once a day; days without a forecast are not looked at', async () => {
  const again = [...buyers(12, '01'), 'x|b0|v1|买家|01 12:00:00|还有吗', 'y|b1|v1|买家|01 12:00:00|还有吗'];
  expect(await told(ID, [table(...again)], TEN)).toEqual([]);
  expect(await told(ID, [table(...buyers(30, '09'))], TEN)).toEqual([]);
  expect(await told(ID, [table(...buyers(30, '01'))])).toEqual([]);
});
