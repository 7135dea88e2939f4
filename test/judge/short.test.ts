import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortOf } from '../../src/judge/judge.ts';
import { verdictOf } from '../../src/judge/verdict.ts';
import { fraction } from '../../src/units/fraction.ts';
import { clause, figure, max, min, rateOf } from './builders.ts';

describe('shortOf', () => {
  it('is the units that were lacking: 90 % of 3120 are 2808, 2808 − 2750 = 58', () => {
    expect(shortOf(min('0.9'), rateOf(2750, 3120))).toBe(58);
  });

  it('rounds towards what is needed: 90 % of 101 are 90.9, so 91', () => {
    expect(shortOf(min('0.9'), rateOf(90, 101))).toBe(1);
  });

  it('is the units too many of an upper bound: 5 % of 101 are 5.05, so 5 are allowed', () => {
    expect(shortOf(max('0.05'), rateOf(8, 101))).toBe(3);
  });

  it('has no meaning but for a rate', () => {
    expect(
      shortOf(max('15'), { ...figure('18'), numerator: fraction(1800), denominator: fraction(100) }),
    ).toBeNull();
  });

  it('is exactly what turns a miss into a hit', () => {
    const missed = fc
      .record({ units: fc.integer({ min: 1, max: 5000 }), percent: fc.integer({ min: 0, max: 100 }) })
      .chain((made) => fc.nat(made.units).map((met) => ({ ...made, met })));
    fc.assert(
      fc.property(
        missed,
        fc.constantFrom('min' as const, 'max' as const),
        ({ units, percent, met }, side) => {
          const target = { side, value: fraction(percent, 100) };
          const judged = clause({ target, minSample: 1 });
          fc.pre(verdictOf(judged, rateOf(met, units)) === 'missed');
          const short = shortOf(target, rateOf(met, units))!;
          const verdictAfter = (moved: number) =>
            verdictOf(judged, rateOf(side === 'min' ? met + moved : met - moved, units));
          expect(verdictAfter(short)).toBe('met');
          expect(verdictAfter(short - 1)).toBe('missed');
        },
      ),
    );
  });
});
