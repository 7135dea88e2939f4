import { expect, test } from 'vitest';
import { made, rowsOf } from './made.ts';

const options = { messages: 20_000, seed: 2, platform: 'taobao' } as const;
const chats = made(options, '千牛');
const nicks = new Set([...chats.matchAll(/^-{28}(.+?)-{28}\r?$/gm)].map(([, nick]) => nick!));
const ACCOUNT = /^青禾文具旗舰店:(?:创业宏-小.|店长)$/;
const TIME = /^2026-1[01]-\d\d \d\d:\d\d:\d\d$/;

test('complaints: numbered, about an order of the sheet, by a buyer of the chats; some are nobody’s yet', () => {
  const orders = new Set(rowsOf(made(options, '订单报表')).map((row) => row.订单编号!.replace(/\D/g, '')));
  const rows = rowsOf(made(options, '投诉登记'));
  expect(rows.length).toBeGreaterThan(8);
  for (const [i, row] of rows.entries()) {
    expect(row.投诉编号).toBe(`TS${String(i + 1).padStart(4, '0')}`);
    expect(row.投诉时间).toMatch(TIME);
    expect(orders.has(row.订单号!)).toBe(true);
    expect(nicks.has(row.买家昵称!)).toBe(true);
    expect(row.客服账号).toMatch(ACCOUNT);
    expect(row.赔付金额 !== '').toBe(row.责任方 === '乙方');
  }
  expect(new Set(rows.map((row) => row.责任方))).toEqual(new Set(['', '乙方', '甲方', '物流']));
});

test('ratings: everybody listed was asked, not everybody answered', () => {
  const rows = rowsOf(made(options, '服务评价'));
  const rated = rows.filter((row) => row.评价 !== '');
  expect(rated.length / rows.length).toBeGreaterThan(0.45);
  expect(rated.length / rows.length).toBeLessThan(0.65);
  expect(new Set(rated.map((row) => row.评价))).toEqual(
    new Set(['很满意', '满意', '一般', '不满意', '很不满意']),
  );
  for (const row of rows) {
    expect(row.评价时间).toMatch(TIME);
    expect(nicks.has(row.买家昵称!)).toBe(true);
    expect(row.客服账号).toMatch(ACCOUNT);
    expect(row.是否邀评).toBe('是');
    expect(row.是否解决 === '').toBe(row.评价 === '');
  }
});

test('inspections: twelve people, every seven days from the 5th on', () => {
  const rows = rowsOf(made(options, '质检评分'));
  // 5, 12, 19 and 26 October.
  expect(rows).toHaveLength(48);
  expect([...new Set(rows.map((row) => row.质检日期))]).toEqual([
    '2026-10-05',
    '2026-10-12',
    '2026-10-19',
    '2026-10-26',
  ]);
  for (const row of rows) {
    expect(row.质检得分).toMatch(/^(?:100|\d\d(?:\.5)?)$/);
    expect(row.客服账号).toMatch(ACCOUNT);
  }
});
