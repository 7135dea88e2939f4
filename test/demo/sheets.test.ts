import { expect, test } from 'vitest';
import type { Platform } from '../../src/terms/terms.ts';
import { groups, made, rowsOf } from './made.ts';

const size = { messages: 8_000, seed: 2 };
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** File, column of the number, of the creation, and how a number looks. */
const SHEETS = {
  jd: ['订单导出', '订单号', '下单时间', /^30[02-9]{10}$/],
  taobao: ['订单报表', '订单编号', '订单创建时间', /^="26[02-9]{17}"$/],
  pdd: ['拼多多订单', '订单号', '订单成交时间', /^2[06](?:0[789]|10|11)\d\d-[02-9]{15}\t$/],
  douyin: ['抖店', '主订单编号', '订单提交时间', /^\t69[02-9]{17}$/],
  generic: ['订单报表', '订单编号', '订单创建时间', /^="26[02-9]{17}"$/],
} as const satisfies Record<Platform, readonly [string, string, string, RegExp]>;

test.each(Object.keys(SHEETS) as Platform[])(
  '%s orders: numbers, times, order, the day of the export',
  (platform) => {
    const [start, number, created, shape] = SHEETS[platform];
    const rows = rowsOf(made({ ...size, platform }, start));
    expect(rows.length).toBeGreaterThan(500);
    const times = rows.map((row) => row[created]!.trim());
    expect(rows.map((row) => row[number]!).filter((cell) => !shape.test(cell))).toEqual([]);
    const written = rows.flatMap((row) =>
      Object.entries(row)
        .filter(([column, cell]) => column.endsWith('时间') && column !== '承诺发货时间' && /\d/.test(cell))
        .map(([, cell]) => cell.trim()),
    );
    // What happened after the export is not in it.
    expect(written.filter((cell) => !TIME.test(cell) || cell > '2026-11-05 10:00:00')).toEqual([]);
    // Pinduoduo’s sheet tells of the payment only, a little after the creation that the rows are sorted by.
    if (platform !== 'pdd') expect(times).toEqual([...times].sort());
    // Orders from two months before on, for all look-backs, and after it, so that its last inquiries can ripen.
    expect([...times].sort()[0]! < '2026-08-10').toBe(true);
    expect([...times].sort().at(-1)! > '2026-11-03').toBe(true);
  },
);

test('JD: a comma ends header and rows, one row an article, the order’s amount on each', () => {
  const text = made({ ...size, platform: 'jd' }, '订单导出');
  expect(text.split('\r\n')[0]).toMatch(/^订单号,商品ID,.*,下单帐号,.*,邮箱地址,$/);
  const rows = rowsOf(text);
  const orders = groups(rows, '订单号');
  expect(orders.length).toBeLessThan(rows.length);
  for (const articles of orders) {
    expect(new Set(articles.map((row) => row.应付金额)).size).toBe(1);
    const goods = articles.reduce(
      (sum, row) => sum + Math.round(Number(row.京东价) * 100) * Number(row.订购数量),
      0,
    );
    expect(goods + Math.round(Number(articles[0]!.运费金额) * 100)).toBe(
      Math.round(Number(articles[0]!.应付金额) * 100),
    );
    expect(articles[0]!.客户地址).toBe('某省,某市,某区某路**号');
  }
});

test('unpaid, paid late, shipped late, refunded: all of them occur', () => {
  // An order that waits for its payment when the sheet is exported is rare.
  const rows = rowsOf(made({ ...size, messages: 30_000, platform: 'taobao' }, '订单报表'));
  const share = (of: (row: Record<string, string>) => boolean): number =>
    rows.filter(of).length / rows.length;
  const unpaid = share((row) => row.订单付款时间 === '');
  expect(unpaid).toBeGreaterThan(0.03);
  expect(unpaid).toBeLessThan(0.15);
  const statuses = new Set(rows.map((row) => row.订单状态));
  expect(statuses).toEqual(
    new Set(['等待买家付款', '买家已付款，等待卖家发货', '卖家已发货，等待买家确认', '交易成功', '交易关闭']),
  );
  expect(
    share(
      (row) => row.订单付款时间 !== '' && row.订单创建时间!.slice(0, 10) < row.订单付款时间!.slice(0, 10),
    ),
  ).toBeGreaterThan(0.02);
  expect(share((row) => row.买家会员名!.startsWith('tb_demo_s'))).toBeGreaterThan(0.2);
});

test('headers with a blank at the end, as Taobao writes them', () => {
  expect(made({ ...size, platform: 'taobao' }, '订单报表').split('\r\n')[0]).toMatch(
    /,收货地址 ,.*,联系电话 ,.*,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,/,
  );
});

test('every refund belongs to an order of the sheet and is the amount that the sheet shows', () => {
  const options = { ...size, platform: 'taobao' } as const;
  const orders = new Map(rowsOf(made(options, '订单报表')).map((row) => [row.订单编号!, row]));
  const refunds = rowsOf(made(options, '退款'));
  expect(refunds.length).toBeGreaterThan(15);
  for (const refund of refunds) {
    const order = orders.get(refund.订单编号!)!;
    const back = refund.退款完结时间 === '' ? '0.00' : refund.买家退款金额!.replace(',', '');
    expect(order.退款金额).toBe(back);
    if (refund.退款完结时间) expect(refund.退款的申请时间! < refund.退款完结时间).toBe(true);
    expect(refund.退款的申请时间! > order.订单付款时间!).toBe(true);
  }
  expect([...orders.values()].filter((row) => row.退款金额 !== '无退款申请')).toHaveLength(refunds.length);
});

test('Pinduoduo and Douyin: no buyer in the sheet, but the number of every buyer who chatted is in the chats', () => {
  for (const [platform, chats] of [
    ['pdd', '拼多多聊天'],
    ['douyin', '飞鸽'],
  ] as const) {
    const [start, number, created] = SHEETS[platform];
    const sheet = made({ ...size, platform }, start);
    expect(sheet).not.toContain('_demo_');
    const talk = made({ ...size, platform }, chats);
    // Of the months before the chats are not there.
    const rows = rowsOf(sheet).filter((row) => row[created]!.trim() >= '2026-10-01');
    const numbers = [...new Set(rows.map((row) => row[number]!.trim()))];
    const joined = numbers.filter((one) => talk.includes(one)).length / numbers.length;
    // The contract asks for 40 %; the rest are silent.
    expect(joined).toBeGreaterThan(0.45);
    expect(joined).toBeLessThan(0.75);
  }
});

test('DSR sheet: banner, three scores, and the days, whose last is the score above', () => {
  const lines = made({ ...size, platform: 'taobao' }, '店铺DSR').split('\r\n');
  expect(lines[0]).toBe('店铺180天DSR（统计日期：2026-10-31）');
  expect(lines[1]).toMatch(/^指标名称,得分,趋势提示,行业均值,与行业对比,目标值,/);
  const score = (name: string): string =>
    lines.find((line) => line.startsWith(`近180天${name}DSR,`))!.split(',')[1]!;
  const days = lines.filter((line) => /^2026-10-\d\d,/.test(line));
  expect(days).toHaveLength(31);
  const last = days
    .at(-1)!
    .split(',')
    .map((cell) => cell.slice(0, 4));
  // The columns of the days: description, logistics, service.
  expect(last.slice(1)).toEqual([score('宝贝与描述相符'), score('物流质量'), score('服务态度')]);
  for (const [i, line] of days.entries()) {
    if (i === 0) continue;
    const [now, before] = [line, days[i - 1]!].map((text) => text.split(',').slice(1));
    for (const [side, cell] of now!.entries()) {
      const [, value, change] = /^(\d\.\d\d)（([+-]0\.0\d)）$/.exec(cell)!;
      const was = Number(before![side]!.slice(0, 4));
      expect(Math.round((Number(value) - was) * 100)).toBe(Math.round(Number(change) * 100));
    }
  }
});

test('the sheets of a small month begin before anything that the contract looks back to', () => {
  const options = { messages: 5000, seed: 1, platform: 'taobao' } as const;
  const first = (file: string, column: string): string =>
    rowsOf(made(options, file))
      .map((row) => row[column]!)
      .sort()[0]!;
  // 15 days before the 1st for the after-sale window; 30 days for refunds.
  expect(first('订单报表', '订单创建时间') < '2026-09-16').toBe(true);
  expect(first('退款', '退款的申请时间') < '2026-09-01').toBe(true);
});
