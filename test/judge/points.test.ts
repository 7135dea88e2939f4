import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Points, Target } from '../../src/contract/contract.ts';
import { pointsOf } from '../../src/judge/verdict.ts';
import { compare, fraction, toNumber } from '../../src/units/fraction.ts';
import { exact, max, min } from './builders.ts';

const points = (target: Target, value: string, table: Points | null = null, cases: number | null = null) =>
  toNumber(pointsOf({ target, points: table }, exact(value), cases)!);

describe('points without a table', () => {
  it('are 100 when met, the boundary included, and not more for better', () => {
    expect(points(min('0.9'), '0.9')).toBe(100);
    expect(points(min('0.9'), '1')).toBe(100);
    expect(points(max('15'), '3')).toBe(100);
  });

  it('fall with the distance from the target, in parts of the target', () => {
    // 18 against 15: 3/15 = 20 % too long.
    expect(points(max('15'), '18')).toBe(80);
    // 0.72 against 0.9: 0.18/0.9 = 20 % short.
    expect(points(min('0.9'), '0.72')).toBe(80);
    // The design's own example: 2750/3120 against 0.9 is 2750/2808 of the target, 97.934…, shown there as 97.9.
    expect(toNumber(pointsOf({ target: min('0.9'), points: null }, fraction(2750, 3120))!)).toBeCloseTo(
      97.934,
      3,
    );
  });

  it('do not fall below 0, reached at twice an upper target', () => {
    expect(points(max('15'), '30')).toBe(0);
    expect(points(max('15'), '3000')).toBe(0);
    expect(points(min('-0.1'), '-0.15')).toBe(50);
  });

  it('of a target of 0 count cases: 100 ÷ (1 + n)', () => {
    expect(points(max('0'), '0', null, 0)).toBe(100);
    expect(points(max('0'), '1', null, 1)).toBe(50);
    expect(points(max('0'), '3', null, 3)).toBe(25);
    // A rate of 0 %: 4 cases of 1000 are 4 cases, not 0.004.
    expect(points(max('0'), '0.004', null, 4)).toBe(20);
    // Without cases the value is their number.
    expect(points(max('0'), '4')).toBe(20);
  });
});

describe('a table of points', () => {
  const table: Points = {
    kind: 'table',
    rows: [
      { to: exact('30'), give: exact('60') },
      { to: exact('6'), give: exact('100') },
      { to: exact('15'), give: exact('80') },
    ],
  };

  it('gives the best row reached, in whatever order the rows stand', () => {
    expect(points(max('15'), '6', table)).toBe(100);
    expect(points(max('15'), '6.01', table)).toBe(80);
    expect(points(max('15'), '15', table)).toBe(80);
    // Met or missed does not matter to a table.
    expect(points(max('15'), '30', table)).toBe(60);
    expect(points(max('15'), '30.01', table)).toBe(0);
  });

  it('is read upwards for a lower bound', () => {
    const rising: Points = {
      kind: 'table',
      rows: [
        { to: exact('0.95'), give: exact('100') },
        { to: exact('0.9'), give: exact('85') },
      ],
    };
    expect(points(min('0.9'), '0.97', rising)).toBe(100);
    expect(points(min('0.9'), '0.94', rising)).toBe(85);
    expect(points(min('0.9'), '0.89', rising)).toBe(0);
  });
});

describe('a line of points', () => {
  it('runs from zero to full and stays between', () => {
    const line: Points = { kind: 'linear', full: exact('0.9'), zero: exact('0.8') };
    expect(points(min('0.9'), '0.85', line)).toBe(50);
    expect(points(min('0.9'), '0.95', line)).toBe(100);
    expect(points(min('0.9'), '0.7', line)).toBe(0);
  });

  it('runs downwards for an upper bound', () => {
    const line: Points = { kind: 'linear', full: exact('10'), zero: exact('30') };
    expect(points(max('15'), '15', line)).toBe(75);
    expect(points(max('15'), '5', line)).toBe(100);
    expect(points(max('15'), '31', line)).toBe(0);
  });
});

const number = fc.integer({ min: -5000, max: 5000 }).map((value) => fraction(value, 100));
const give = fc.integer({ min: 0, max: 100 }).map((value) => fraction(value));
const rows = fc.array(fc.record({ to: number, give }), { minLength: 1, maxLength: 5 });
const scale: fc.Arbitrary<Points | null> = fc.oneof(
  fc.constant(null),
  rows.map((made) => ({ kind: 'table' as const, rows: made })),
  fc
    .record({ full: number, zero: number })
    .filter(({ full, zero }) => compare(full, zero) !== 0)
    .map((line) => ({ kind: 'linear' as const, ...line })),
);

it('points lie within 0 and 100', () => {
  const target = fc.record({ side: fc.constantFrom('min' as const, 'max' as const), value: number });
  fc.assert(
    fc.property(target, scale, number, fc.option(fc.nat(500)), (aim, table, value, missed) => {
      const given = pointsOf({ target: aim, points: table }, value, missed)!;
      expect(compare(given, fraction(0))).toBeGreaterThanOrEqual(0);
      expect(compare(given, fraction(100))).toBeLessThanOrEqual(0);
    }),
  );
});
