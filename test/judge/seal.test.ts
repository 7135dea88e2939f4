import { expect, test } from 'vitest';
import { makeSeal } from '../../src/judge/digest.ts';

// Expected values from Python: base64.b32encode(hmac.new(bytes(range(32)), kind + b"\0" + id, sha256).digest())[:10]
const seal = makeSeal(Uint8Array.from({ length: 32 }, (_, i) => i));

test('a pseudonym is the head of HMAC-SHA-256 in RFC 4648 base32', () => {
  expect(seal('session', 'C-1001')).toBe('ZQD4RAO7P7');
  expect(seal('session', '买家甲')).toBe('R4XCB34NUR');
});

test('the same id of another kind has another pseudonym', () => {
  expect(seal('order', 'C-1001')).toBe('TOINS5AVMQ');
});

test('another key gives another pseudonym', () => {
  expect(makeSeal(new Uint8Array(32))('session', 'C-1001')).not.toBe('ZQD4RAO7P7');
});
