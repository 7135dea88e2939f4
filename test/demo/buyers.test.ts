import { expect, test } from 'vitest';
import { buyerOf, monthFrom } from '../../src/demo/month.ts';

test('buyers come back, and never while they are still there', () => {
  const month = monthFrom('2026-10', 60_000, 1, 'jd')!;
  const last = new Map<number, number>();
  let returning = 0;
  for (let serial = 0; serial < 5000; serial++) {
    const buyer = buyerOf(serial, month);
    const before = last.get(buyer);
    if (before !== undefined) {
      returning++;
      // 60 000 ÷ 12 ÷ 31 ÷ 4 = 40 sessions are a quarter of a day.
      expect(serial - before).toBeGreaterThanOrEqual(40);
    }
    last.set(buyer, serial);
  }
  // 26 in a hundred, less those at the start who have nowhere to come back from.
  expect(returning / 5000).toBeGreaterThan(0.2);
  expect(returning / 5000).toBeLessThan(0.26);
});
