import { expect, test } from 'vitest';
import { plainDigits } from '../../src/demo/exports/csv.ts';

test('distinct, of the width asked for, and without a 1', () => {
  for (const width of [9, 10, 17]) {
    const made = new Set(Array.from({ length: 50_000 }, (_, key) => plainDigits(key, width)));
    expect(made.size).toBe(50_000);
    expect([...made].every((text) => text.length === width && /^[02-9]+$/.test(text))).toBe(true);
  }
});

test('far keys differ too', () => {
  expect(plainDigits(9 ** 9 - 1, 9)).not.toBe(plainDigits(9 ** 9 - 2, 9));
});
