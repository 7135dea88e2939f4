import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type DemoMonth, demoFiles, demoKey } from '../../src/demo/demo.ts';
import { PLATFORMS } from '../../src/terms/terms.ts';
import { made, rowsOf } from './made.ts';

/** One hash over names and bytes of all files. */
function hash(options: DemoMonth): string {
  const all = createHash('sha256');
  for (const { name, chunks } of demoFiles(options)) {
    all.update(name);
    for (const chunk of chunks()) all.update(chunk);
  }
  return all.digest('hex');
}

test.each(PLATFORMS)('%s: equal options, equal bytes; another seed or size, others', (platform) => {
  const options = { messages: 3000, seed: 5, platform };
  expect(hash(options)).toBe(hash(options));
  expect(hash({ ...options, seed: 6 })).not.toBe(hash(options));
  expect(hash({ ...options, messages: 3001 })).not.toBe(hash(options));
});

test('a file can be made again, or alone, and is the same', () => {
  const options: DemoMonth = { messages: 3000, seed: 5, platform: 'taobao' };
  const [chats, orders] = demoFiles(options);
  const both = [...chats!.chunks()].length > 0 ? Buffer.concat([...orders!.chunks()]) : null;
  expect(Buffer.concat([...demoFiles(options)[1]!.chunks()])).toEqual(both);
  expect(Buffer.concat([...orders!.chunks()])).toEqual(both);
});

test('the machine’s zone has no say', () => {
  const zone = process.env.TZ;
  const options: DemoMonth = { messages: 500, seed: 5, platform: 'jd' };
  const here = hash(options);
  process.env.TZ = 'Asia/Kathmandu';
  expect(hash(options)).toBe(here);
  process.env.TZ = zone;
});

test.each(PLATFORMS)('%s: nothing looks like a phone number', (platform) => {
  const options = { messages: 20_000, seed: 3, platform };
  for (const { name } of demoFiles(options)) expect(made(options, name)).not.toMatch(/1[3-9]\d{9}/);
});

test('chunks are small, whatever the size of the file', () => {
  const sizes = [...demoFiles({ messages: 20_000, seed: 3, platform: 'jd' })[0]!.chunks()].map(
    ({ length }) => length,
  );
  expect(sizes.length).toBeGreaterThan(5);
  expect(Math.max(...sizes)).toBeLessThan(300_000);
});

test('another month; a month that is none', () => {
  const text = made({ messages: 3000, seed: 1, platform: 'generic', month: '2027-02' }, '聊天记录_2027-02');
  expect(text.includes('2027-02-01 ') && text.includes('2027-02-28 ')).toBe(true);
  expect(() => demoFiles({ messages: 300, seed: 1, platform: 'jd', month: '2026-13' })).toThrow(RangeError);
});

test('the key has 32 bytes and hangs on the seed', () => {
  expect(demoKey(1)).toHaveLength(32);
  expect(demoKey(1)).toEqual(demoKey(1));
  expect(demoKey(1)).not.toEqual(demoKey(2));
});

test('two months of one seed share the shop and no order, refund or conversation', () => {
  const october = { messages: 3000, seed: 1, platform: 'taobao' as const };
  const november = { ...october, month: '2026-11' };
  const next = { ...october, month: '2027-10' };
  for (const [file, column] of [
    ['订单报表', '订单编号'],
    ['退款管理', '退款编号'],
    ['投诉登记', '投诉编号'],
  ] as const) {
    const ids = (options: DemoMonth) => rowsOf(made(options, file)).map((row) => row[column]!);
    const both = new Set([...ids(october), ...ids(november)]);
    expect(both.size, file).toBe(new Set(ids(october)).size + new Set(ids(november)).size);
  }
  expect(made(november, '千牛')).not.toBe(made(october, '千牛').replaceAll('2026-10', '2026-11'));
  expect(made(next, '千牛').length).not.toBe(made(october, '千牛').length);
  const talks = (month: string) =>
    rowsOf(made({ messages: 3000, seed: 1, platform: 'generic', month }, '聊天记录')).map(
      (row) => row.会话ID!,
    );
  expect(talks('2026-10').filter((id) => talks('2026-11').includes(id))).toEqual([]);
});
