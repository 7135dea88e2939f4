import { describe, expect, it } from 'vitest';
import { intervalOf, isWithinMargin } from '../../src/judge/verdict.ts';
import { exact, figure, rateOf } from './builders.ts';

describe('the 95 % Wilson interval of a rate', () => {
  it('follows the formula', () => {
    // x = 50 of n = 100, z² = 3.8416: centre (50 + 1.9208) ÷ 103.8416 = 0.5;
    // half 1.96 × √(25 + 0.9604) ÷ 103.8416 = 1.96 × 5.0951349… ÷ 103.8416 = 0.0961703…
    const { low, high } = intervalOf(rateOf(50, 100))!;
    expect(low).toBeCloseTo(0.40383, 5);
    expect(high).toBeCloseTo(0.59617, 5);
    expect(low + high).toBeCloseTo(1, 11);
  });

  it('begins at 0 where nothing was met and ends at 1 where all was', () => {
    // 0 of 10: the upper end is z² ÷ (n + z²) = 3.8416 ÷ 13.8416 = 0.2775401687666…
    expect(intervalOf(rateOf(0, 10))).toEqual({ low: 0, high: 0.277540168767 });
    expect(intervalOf(rateOf(10, 10))!.high).toBe(1);
  });

  it('is of rates only', () => {
    expect(intervalOf(figure('15'))).toBeNull();
    expect(isWithinMargin(figure('0.89'), exact('0.9'))).toBe(false);
    expect(intervalOf({ ...rateOf(0, 0), numerator: null, denominator: null })).toBeNull();
  });
});

describe('a target within the margin', () => {
  // n = 100, p = 0.9: z² n p (1 − p) = 3.8416 × 9 = 34.5744, so |x − 90| ≤ 5.88.
  it.each([
    [85, true],
    [84, false],
    [95, true],
    [96, false],
  ])('%i of 100 against 90 %%: %s', (met, within) => {
    expect(isWithinMargin(rateOf(met, 100), exact('0.9'))).toBe(within);
  });

  it('takes the end of the interval as within it', () => {
    // n = 625, p = 0.5: 3.8416 × 156.25 = 600.25 = 24.5², and 312.5 − 288 = 24.5.
    expect(isWithinMargin(rateOf(288, 625), exact('0.5'))).toBe(true);
    expect(isWithinMargin(rateOf(287, 625), exact('0.5'))).toBe(false);
  });

  it('agrees with the interval that is shown', () => {
    for (let met = 0; met <= 60; met++)
      for (const target of ['0.05', '0.5', '0.8', '0.99']) {
        const { low, high } = intervalOf(rateOf(met, 60))!;
        const p = Number(target);
        expect(isWithinMargin(rateOf(met, 60), exact(target))).toBe(low <= p && p <= high);
      }
  });
});
