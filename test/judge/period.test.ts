import { describe, expect, it } from 'vitest';
import { choosePeriod, type PeriodChoice, parsePeriod } from '../../src/judge/period.ts';
import { PERIOD_COMPLAINTS } from '../../src/text/say.ts';
import { UserError } from '../../src/units/errors.ts';
import { type Day, formatDay, parseDay } from '../../src/units/time.ts';
import { days, OCTOBER } from './builders.ts';

const TODAY = parseDay('2026-11-03')!;
const NONE = new Map<Day, number>();
const counts = (entries: Record<string, number>) =>
  new Map(Object.entries(entries).map(([text, count]) => [parseDay(text)!, count]));

const chosen = (
  choice: PeriodChoice | null,
  anchors = NONE,
  term: ReturnType<typeof days> | null = null,
  today = TODAY,
) => {
  const { from, to } = choosePeriod(choice, anchors, today, term);
  return `${formatDay(from)}..${formatDay(to)}`;
};

describe('parsePeriod', () => {
  it('reads a month, days, and the two names', () => {
    expect(parsePeriod('2026-10')).toEqual(OCTOBER);
    expect(parsePeriod('2028-02')).toEqual(days('2028-02-01', '2028-02-29'));
    expect(parsePeriod('2026-10-01..2026-10-15')).toEqual(days('2026-10-01', '2026-10-15'));
    expect(parsePeriod('2026-10-07..2026-10-07')).toEqual(days('2026-10-07', '2026-10-07'));
    expect(parsePeriod('last-month')).toBe('last-month');
    expect(parsePeriod('month-to-date')).toBe('month-to-date');
  });

  it.each([
    '',
    '2026',
    '2026-13',
    '2026-10-',
    '2026-10-07',
    '2026-02-30..2026-03-01',
    '2026-10-15..2026-10-01',
    'a..b',
    '2026-10-01..2026-10-02..2026-10-03',
  ])('refuses %j', (text) => expect(parsePeriod(text)).toBeNull());
});

describe('choosePeriod', () => {
  it('takes what was asked for, whatever the chats say', () => {
    expect(chosen(days('2026-10-01', '2026-10-15'), counts({ '2026-09-05': 9 }))).toBe(
      '2026-10-01..2026-10-15',
    );
  });

  it('tells months from today, over the turn of the year too', () => {
    expect(chosen('last-month')).toBe('2026-10-01..2026-10-31');
    expect(chosen('month-to-date')).toBe('2026-11-01..2026-11-03');
    expect(chosen('last-month', NONE, null, parseDay('2027-01-31')!)).toBe('2026-12-01..2026-12-31');
  });

  it('else takes the month with most anchors, not the one with the busiest day', () => {
    const anchors = counts({ '2026-09-30': 50, '2026-10-01': 30, '2026-10-31': 30, '2026-11-01': 40 });
    expect(chosen(null, anchors)).toBe('2026-10-01..2026-10-31');
  });

  it('the later month on a tie, in whatever order the days come', () => {
    expect(chosen(null, counts({ '2026-10-31': 7, '2026-11-01': 7 }))).toBe('2026-11-01..2026-11-30');
    expect(chosen(null, counts({ '2026-11-01': 7, '2026-10-31': 7 }))).toBe('2026-11-01..2026-11-30');
  });

  it('is cut to the term', () => {
    const term = days('2026-10-15', '2026-11-20');
    expect(chosen(OCTOBER, NONE, term)).toBe('2026-10-15..2026-10-31');
    expect(chosen(days('2026-11-01', '2026-11-30'), NONE, term)).toBe('2026-11-01..2026-11-20');
    expect(chosen(days('2026-11-20', '2026-12-31'), NONE, term)).toBe('2026-11-20..2026-11-20');
  });

  const complaints = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      if (error instanceof UserError) return error.complaints;
      throw error;
    }
    throw new Error('nothing was thrown');
  };

  it('complains where nothing tells the month, or nothing lies in the term', () => {
    const undated = complaints(() => chosen(null, counts({ '2026-10-01': 0 })));
    const outside = complaints(() => chosen(OCTOBER, NONE, days('2026-11-01', '2027-10-31')));
    expect(undated.map(({ code }) => code)).toEqual(['no-period']);
    expect(outside).toEqual([
      {
        code: 'period-outside-term',
        args: { from: '2026-10-01', to: '2026-10-31', termFrom: '2026-11-01', termTo: '2027-10-31' },
      },
    ]);
    for (const { code } of [...undated, ...outside]) expect(PERIOD_COMPLAINTS).toHaveProperty(code);
  });
});
