import { expect, test } from 'vitest';
import { randomOf } from '../../src/demo/random.ts';

const draw = (...keys: number[]): number[] => {
  const random = randomOf(...keys);
  return Array.from({ length: 5 }, () => random.bits());
};

test('the same keys give the same stream, any other key another', () => {
  expect(draw(1, 2, 3)).toEqual(draw(1, 2, 3));
  const streams = [
    [1, 2, 3],
    [1, 2, 4],
    [1, 3, 2],
    [2, 2, 3],
    [1, 2],
    [1, 2, 3 + 2 ** 32],
  ];
  expect(new Set(streams.map((keys) => draw(...keys).join())).size).toBe(streams.length);
});

test('numbers stay within their bounds and reach both ends', () => {
  const random = randomOf(7);
  const seen = new Set(Array.from({ length: 1000 }, () => random.between(3, 6)));
  expect([...seen].sort()).toEqual([3, 4, 5, 6]);
  const big = Array.from({ length: 1000 }, () => random.below(2 ** 21));
  expect(big.every((n) => Number.isInteger(n) && n >= 0 && n < 2 ** 21)).toBe(true);
});

test('thirty in a hundred is about three in ten', () => {
  const random = randomOf(11);
  let hits = 0;
  for (let i = 0; i < 100_000; i++) if (random.chance(30)) hits++;
  // 30 000 expected, standard deviation √(100 000 · 0.3 · 0.7) ≈ 145.
  expect(Math.abs(hits - 30_000)).toBeLessThan(600);
});
