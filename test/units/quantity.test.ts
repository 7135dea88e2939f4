import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction, toNumber } from '../../src/units/fraction.ts';
import {
  formatQuantity,
  formatStep,
  isFault,
  parseQuantity,
  parseStep,
  UNITS,
  type Unit,
} from '../../src/units/quantity.ts';

/** The value as a number, or the code of the fault. */
const read = (text: string, unit: Unit): number | string => {
  const result = parseQuantity(text, unit);
  return isFault(result) ? result.code : toNumber(result);
};

describe('a quantity with its unit', () => {
  test.each([
    ['15s', 15],
    ['15秒', 15],
    ['１５ｓ', 15],
    ['3min', 180],
    ['3 分钟', 180],
    ['30m', 1800],
    ['24h', 86_400],
    ['1.5小时', 5400],
    ['15d', 1_296_000],
    ['15天', 1_296_000],
    ['0d', 0],
  ])('%s is %d seconds', (text, seconds) => expect(read(text, 'seconds')).toBe(seconds));

  test.each([
    ['90%', 'ratio', 0.9],
    ['９９.５％', 'ratio', 0.995],
    ['120%', 'ratio', 1.2],
    ['4.8', 'score', 4.8],
    ['-0.05', 'score', -0.05],
    ['10', 'count', 10],
    ['1200个', 'count', 1200],
    ['1,200', 'count', 1200],
    ['1.2万', 'count', 12_000],
    ['50/min', 'per-minute', 50],
    ['50字/分', 'per-minute', 50],
    ['50 字／分钟', 'per-minute', 50],
    ['500', 'fen', 50_000],
    ['12.50元', 'fen', 1250],
    ['￥12.5', 'fen', 1250],
    ['3万', 'fen', 3_000_000],
    ['30,000.05', 'fen', 3_000_005],
  ] as const)('%s in %s is %d', (text, unit, value) => expect(read(text, unit)).toBe(value));

  test('a share keeps every digit: 33.333333333333333333% is no float', () => {
    expect(parseQuantity('33.333333333333333333%', 'ratio')).toEqual(
      fraction(33_333_333_333_333_333_333n, 100_000_000_000_000_000_000n),
    );
  });

  test.each([
    ['15', 'seconds', 'quantity-bare'],
    ['0', 'seconds', 'quantity-bare'],
    ['90', 'ratio', 'quantity-bare'],
    ['0.9', 'ratio', 'quantity-bare'],
    ['50', 'per-minute', 'quantity-bare'],
    ['15s', 'ratio', 'quantity-other-unit'],
    ['90%', 'seconds', 'quantity-other-unit'],
    ['4.8%', 'score', 'quantity-other-unit'],
    ['￥15', 'seconds', 'quantity-other-unit'],
    ['1pp', 'ratio', 'quantity-other-unit'],
    ['-3s', 'seconds', 'quantity-negative'],
    ['-1', 'count', 'quantity-negative'],
    ['12.345', 'fen', 'money-decimals'],
    ['fast', 'seconds', 'quantity-unreadable'],
    ['', 'seconds', 'quantity-unreadable'],
    ['3分钟30秒', 'seconds', 'quantity-unreadable'],
    ['1,20', 'count', 'quantity-unreadable'],
    ['15s', 'count', 'quantity-other-unit'],
    ['1e3', 'count', 'quantity-unreadable'],
  ] as const)('%s in %s is refused: %s', (text, unit, code) => expect(read(text, unit)).toBe(code));

  test('the fault shows what was written and how to write it', () => {
    expect(parseQuantity(' 15 ', 'seconds')).toEqual({
      code: 'quantity-bare',
      args: { written: ' 15 ', example: '15s' },
    });
  });
});

describe('a step', () => {
  test('of a rate is in percentage points', () => {
    expect(parseStep('1pp', 'ratio')).toEqual(fraction(1, 100));
    expect(parseStep('0.5个百分点', 'ratio')).toEqual(fraction(1, 200));
  });
  test('of a rate in percent is ambiguous, and the fault says how to write it', () => {
    expect(parseStep('1％', 'ratio')).toEqual({
      code: 'step-percent',
      args: { written: '1％', example: '1pp' },
    });
  });
  test('of a rate without a unit is bare', () => {
    expect(parseStep('1', 'ratio')).toMatchObject({ code: 'quantity-bare', args: { example: '1pp' } });
  });
  test('of anything else is a quantity', () => expect(parseStep('5s', 'seconds')).toEqual(fraction(5)));
});

describe('writing a quantity', () => {
  test.each([
    [90, '90s'],
    [180, '3min'],
    [3600, '1h'],
    [86_400, '24h'],
    [129_600, '36h'],
    [172_800, '2d'],
    [0, '0s'],
  ])('%d seconds are %s', (seconds, text) => expect(formatQuantity(fraction(seconds), 'seconds')).toBe(text));

  test('reads back as the same value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UNITS),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 6 }),
        (unit, digits, places) => {
          // Money has no more than whole fen.
          const value = fraction(digits, unit === 'fen' ? 1 : 10 ** places);
          expect(parseQuantity(formatQuantity(value, unit), unit)).toEqual(value);
          if (digits > 0) expect(parseStep(formatStep(value, unit), unit)).toEqual(value);
        },
      ),
    );
  });
});
