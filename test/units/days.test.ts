import { expect, it } from 'vitest';
import { isWholeMonth, monthParts, monthsIn } from '../../src/units/days.ts';
import { toNumber } from '../../src/units/fraction.ts';
import { days, OCTOBER } from '../judge/builders.ts';

it('cuts a period at the ends of months, leap day included', () => {
  expect(monthParts(days('2028-01-31', '2028-03-01'))).toEqual([
    { days: 1, monthDays: 31 },
    { days: 29, monthDays: 29 },
    { days: 1, monthDays: 31 },
  ]);
});

it('a whole month is worth 1, whatever its length', () => {
  expect(toNumber(monthsIn(days('2026-02-01', '2026-02-28')))).toBe(1);
  expect(toNumber(monthsIn(OCTOBER))).toBe(1);
  // 1 + 15/30
  expect(toNumber(monthsIn(days('2026-10-01', '2026-11-15')))).toBe(1.5);
});

it('a whole month is exactly one calendar month', () => {
  expect(isWholeMonth(OCTOBER)).toBe(true);
  expect(isWholeMonth(days('2026-10-01', '2026-10-30'))).toBe(false);
  expect(isWholeMonth(days('2026-10-02', '2026-10-31'))).toBe(false);
  expect(isWholeMonth(days('2026-10-01', '2026-11-30'))).toBe(false);
  // As many days as a month, but of two.
  expect(isWholeMonth(days('2026-10-02', '2026-11-01'))).toBe(false);
});
