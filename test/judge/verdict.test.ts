import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../src/judge/verdict.ts';
import { fraction } from '../../src/units/fraction.ts';
import { clause, figure, max, min, rateOf } from './builders.ts';

describe('verdictOf', () => {
  it('takes the boundary itself as met, on both sides', () => {
    expect(verdictOf(clause({ target: min('0.9') }), rateOf(90, 100))).toBe('met');
    expect(verdictOf(clause({ target: max('15') }), figure('15'))).toBe('met');
  });

  it('sees the smallest step beyond the boundary, where floats see none', () => {
    const tenth = fraction(1n, 10n ** 20n);
    const above = { num: 15n * 10n ** 20n + 1n, den: tenth.den };
    const below = fraction(9n * 10n ** 19n - 1n, tenth.den);
    expect(Number(above.num) / Number(above.den)).toBe(15);
    expect(verdictOf(clause({ target: max('15') }), figure(above))).toBe('missed');
    expect(verdictOf(clause({ target: min('0.9') }), figure(below))).toBe('missed');
  });

  it('meets 70 % with 693 of 990, which is exactly that', () => {
    expect(verdictOf(clause({ target: min('0.7') }), rateOf(693, 990))).toBe('met');
    expect(verdictOf(clause({ target: min('0.7') }), rateOf(692, 990))).toBe('missed');
  });

  it('never judges nothing: no value is no data, whatever the target', () => {
    expect(verdictOf(clause({ target: max('15'), minSample: 0 }), figure(null))).toBe('no-data');
    expect(verdictOf(clause({ target: min('0') }), rateOf(0, 0))).toBe('no-data');
  });

  it('asks for the minimum sample first, and the minimum itself is enough', () => {
    expect(verdictOf(clause({ minSample: 30 }), rateOf(0, 29))).toBe('insufficient');
    expect(verdictOf(clause({ minSample: 30 }), rateOf(29, 29))).toBe('insufficient');
    expect(verdictOf(clause({ minSample: 30 }), rateOf(0, 30))).toBe('missed');
    expect(verdictOf(clause({ minSample: 30 }), rateOf(30, 30))).toBe('met');
  });

  it('says waived before no data when waived days leave nothing', () => {
    expect(verdictOf(clause(), { ...figure(null), allWaived: true })).toBe('waived');
  });

  it('calls a shortfall that chance explains within the margin, where the contract asks for one', () => {
    // Against 90 %, 85 of 100 is within 1.96 standard errors, 84 is not.
    const lenient = clause({ target: min('0.9'), margin: 'wilson95' });
    expect(verdictOf(lenient, rateOf(90, 100))).toBe('met');
    expect(verdictOf(lenient, rateOf(85, 100))).toBe('within-margin');
    expect(verdictOf(lenient, rateOf(84, 100))).toBe('missed');
    expect(verdictOf(clause({ target: min('0.9') }), rateOf(85, 100))).toBe('missed');
    expect(verdictOf({ ...lenient, target: max('0.1') }, rateOf(15, 100))).toBe('within-margin');
    expect(verdictOf({ ...lenient, target: max('0.1') }, rateOf(16, 100))).toBe('missed');
    expect(verdictOf(lenient, rateOf(20, 29))).toBe('insufficient');
  });

  it('gives none where the clause has no target', () => {
    expect(verdictOf(clause({ target: null }), rateOf(90, 100))).toBeNull();
  });
});
