import { expect, test } from 'vitest';
import { gbk } from '../../src/demo/exports/csv.ts';

test('known codes: 中 D6D0, 文 CEC4, full-width comma A3AC, ASCII as it is', () => {
  expect([...gbk('中文，A1\r\n')]).toEqual([0xd6, 0xd0, 0xce, 0xc4, 0xa3, 0xac, 0x41, 0x31, 0x0d, 0x0a]);
});

test('every character that GBK has in two bytes comes back', () => {
  const all = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
  expect(new TextDecoder('gbk', { fatal: true }).decode(gbk(`${all}【】（）→￥……`))).toBe(
    `${all}【】（）→￥……`,
  );
});

test('what GBK cannot hold is no question mark but an error', () => {
  expect(() => gbk('好😀')).toThrow(/U\+d83d/);
});
