import { expect, test } from 'vitest';
import { orders, table, told } from './told.ts';

const ID = 'files-end-early';
const two = (i: number): string => String(i).padStart(2, '0');
const days = (n: number): string[] => Array.from({ length: n }, (_, i) => two(i + 1));

/** Chats: `each` questions on each of the first days of July. */
const chats = (n: number, each: number) =>
  table(
    ...days(n).flatMap((day) =>
      Array.from({ length: each }, (_, i) => `s${day}-${i}|b${i}|v1|买家|${day} 10:00:${two(i)}|有货吗`),
    ),
  );
const sales = (n: number, each: number) =>
  orders(
    ...days(n).flatMap((day) =>
      Array.from({ length: each }, (_, i) => `9${day}${two(i)}|c${i}|10.00|${day} 11:00:00|${day} 11:01:00`),
    ),
  );

test('orders until the 29th of July, five a day: ten are missing', async () => {
  // 2 days × 5 = 10. Inputs stand by name: ExportOrderList.csv before 聊天.csv.
  expect(await told(ID, [chats(31, 2), sales(29, 5)])).toEqual([
    { count: 1, of: 2, agent: null, input: 0, row: null },
  ]);
});

test('what may be chance is not told', async () => {
  // 2 days × 4 = 8; 1 day × 9 = 9.
  expect(await told(ID, [chats(31, 2), sales(29, 4)])).toEqual([]);
  expect(await told(ID, [chats(31, 2), sales(30, 9)])).toEqual([]);
  expect(await told(ID, [chats(31, 2), sales(31, 5)])).toEqual([]);
});

test('chats are owed on service days only', async () => {
  // From the 30th on 2 × 5 = 10 are missing, unless the shop is closed or waived on both days.
  expect(await told(ID, [chats(29, 5)])).toMatchObject([{ count: 1, of: 1, input: 0 }]);
  const closed = 'platform: generic\ncalendar: [ { from: 2026-07-30, to: 2026-07-31, hours: [] } ]';
  expect(await told(ID, [chats(29, 5)], closed)).toEqual([]);
  const waived = 'platform: generic\ncalendar: [ { from: 2026-07-30, to: 2026-07-31, waive: all } ]';
  expect(await told(ID, [chats(29, 5)], waived)).toEqual([]);
});

test('what goes on after the period has not ended early', async () => {
  // Nothing on the 30th and 31st, but an order on the 1st of August: those days are empty, the file reaches past them.
  const august = '99999|c|10.00|08-01 11:00:00|08-01 11:01:00';
  const file = orders(
    ...days(29).flatMap((day) =>
      Array.from({ length: 5 }, (_, i) => `9${day}${two(i)}|c${i}|10.00|${day} 11:00:00|${day} 11:01:00`),
    ),
    august,
  );
  expect(await told(ID, [chats(31, 2), file])).toEqual([]);
});
