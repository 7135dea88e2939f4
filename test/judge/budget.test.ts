import { describe, expect, it } from 'vitest';
import { budgetOf, type Pace, paceOf } from '../../src/judge/budget.ts';
import { makeCalendar } from '../../src/terms/calendar.ts';
import { day, formatDay, parseDay } from '../../src/units/time.ts';
import { compile, withClause } from '../contract/compiling.ts';
import { clause, days, figure, max, min, OCTOBER, rateOf } from './builders.ts';

/** The first `passed` days of October, all 31 of which count. */
const afterDays = (passed: number): Pace => ({
  passed,
  all: Array.from({ length: 31 }, (_, index) => day(OCTOBER.from + index)),
});

describe('budgetOf', () => {
  it('allows the whole units that leave the target met', () => {
    // 10 % of 3,129 are 312.9, and 312 of them: (3129 − 312) ÷ 3129 = 90.03 %.
    expect(budgetOf(clause({ target: min('0.9') }), rateOf(2928, 3129), null)).toEqual({
      allowed: 312,
      used: 201,
      projected: null,
      over: null,
    });
    expect(budgetOf(clause({ target: max('0.02') }), rateOf(3, 199), null)).toMatchObject({
      allowed: 3,
      used: 3,
    });
  });

  it('is of rates only', () => {
    expect(budgetOf(clause(), figure('12'), null)).toBeNull();
    expect(budgetOf(clause({ target: null }), rateOf(9, 10), null)).toBeNull();
  });

  it('reckons with the whole month while it lasts', () => {
    // 10 of 31 days: 1,000 units and 90 misses come to 3,100 and 279, of which 310 are allowed.
    expect(budgetOf(clause(), rateOf(910, 1000), afterDays(10))).toEqual({
      allowed: 310,
      used: 90,
      projected: 279,
      over: null,
    });
  });

  it('tells the day that its pace overruns the month', () => {
    // 12 misses a day against 310 allowed: 300 after 25 days, 312 after 26.
    expect(budgetOf(clause(), rateOf(880, 1000), afterDays(10))).toEqual({
      allowed: 310,
      used: 120,
      projected: 372,
      over: '2026-10-26',
    });
    // 10 a day are just what the month allows.
    expect(budgetOf(clause(), rateOf(900, 1000), afterDays(10))).toMatchObject({
      projected: 310,
      over: null,
    });
  });

  it('names no day where more have missed already than the month allows', () => {
    // 400 of 1,000 in 10 days; 310 are allowed.
    expect(budgetOf(clause(), rateOf(600, 1000), afterDays(10))).toMatchObject({
      allowed: 310,
      used: 400,
      projected: 1240,
      over: null,
    });
  });
});

describe('paceOf', () => {
  const pace = (period: { from: string; to: string }, only = '', more = ''): Pace | null => {
    const { contract } = compile(withClause(`{ id: a, metric: reply-rate, min: 90% ${only} }`, more));
    const { from, to } = days(period.from, period.to);
    return paceOf(contract.clauses[0]!, { from, to }, contract, makeCalendar(contract));
  };
  const FIRST_TEN = { from: '2026-10-01', to: '2026-10-10' };

  it('is of a period that breaks off within the month it began with', () => {
    expect(pace(FIRST_TEN)).toMatchObject({ passed: 10, all: { length: 31 } });
    expect(pace({ from: '2026-10-01', to: '2026-10-31' })).toBeNull();
    expect(pace({ from: '2026-10-05', to: '2026-10-10' })).toBeNull();
    expect(pace({ from: '2026-10-01', to: '2026-11-10' })).toBeNull();
  });

  it('counts days of service that the clause looks at and is not waived for', () => {
    // Of 1 to 7 October none counts: 3 of 10 days so far, 24 in the month.
    const waived = 'calendar: [ { from: 2026-10-01, to: 2026-10-07, waive: [a] } ]\n';
    expect(pace(FIRST_TEN, '', waived)).toMatchObject({ passed: 3, all: { length: 24 } });
    // October 2026 begins on a Thursday: Saturdays are 3, 10, 17, 24, 31; Sundays 4, 11, 18, 25.
    const weekend = pace(FIRST_TEN, ', only: { days: [sat-sun] }')!;
    expect(weekend.passed).toBe(3);
    expect(weekend.all.map(formatDay).map((text) => text.slice(-2))).toEqual([
      '03',
      '04',
      '10',
      '11',
      '17',
      '18',
      '24',
      '25',
      '31',
    ]);
  });

  it('ends with the term', () => {
    const term = 'term: { from: 2026-10-03, to: 2026-10-20 }\n';
    expect(pace({ from: '2026-10-03', to: '2026-10-10' }, '', term)).toEqual({
      passed: 8,
      all: Array.from({ length: 18 }, (_, index) => day(parseDay('2026-10-03')! + index)),
    });
  });
});
