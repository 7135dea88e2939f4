import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  formatInterval,
  formatWeekdays,
  formatWeekHours,
  parseInterval,
  parseWeekdays,
} from '../../src/terms/hours.ts';
import { intervals, weekHours } from '../../src/terms/keys/values.ts';

const HOUR = 3600;

/** What a value written so is taken for, and what is wrong with it as `path code`. */
const reading = <S extends z.ZodType>(schema: S, written: z.input<S>) => {
  const { data, error } = schema.safeParse(written);
  return { data, faults: (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`) };
};

describe('an interval', () => {
  test.each([
    ['09:00-23:00', 9 * HOUR, 23 * HOUR],
    ['9:00 - 23:00', 9 * HOUR, 23 * HOUR],
    ['０９：００～２３：００', 9 * HOUR, 23 * HOUR],
    ['09:00至23:00', 9 * HOUR, 23 * HOUR],
    ['00:00-24:00', 0, 24 * HOUR],
    ['22:00-02:00', 22 * HOUR, 26 * HOUR],
    ['09:00-00:00', 9 * HOUR, 24 * HOUR],
    ['09:00:30-10:00', 9 * HOUR + 30, 10 * HOUR],
  ])('%s', (text, start, end) => expect(parseInterval(text)).toEqual({ start, end }));

  test.each([
    '9-23',
    '09:00',
    '09:00-25:00',
    '09:60-10:00',
    '09:00-09:00',
    '24:00-02:00',
    '09:00-12:00-13:00',
    '',
  ])('“%s” is none', (text) => expect(parseInterval(text)).toBeNull());

  test('past midnight is written as people write it', () => {
    expect(formatInterval({ start: 22 * HOUR, end: 26 * HOUR })).toBe('22:00-02:00');
    expect(formatInterval({ start: 0, end: 24 * HOUR })).toBe('00:00-24:00');
  });

  test('of a day stand in ascending order, and may touch but not overlap', () => {
    const touching = reading(intervals(), ['13:00-23:00', '08:00-13:00']);
    expect(touching.data!.map(formatInterval)).toEqual(['08:00-13:00', '13:00-23:00']);
    expect(touching.faults).toEqual([]);
    expect(reading(intervals(), ['08:00-13:01', '13:00-23:00']).faults).toEqual(['1 hours-overlap']);
  });
});

describe('weekdays', () => {
  test.each([
    ['mon', [1]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['sat-sun', [0, 6]],
    ['fri-mon', [0, 1, 5, 6]],
    ['周一至周五', [1, 2, 3, 4, 5]],
    ['星期六、星期天', [0, 6]],
    ['周末', [0, 6]],
    ['Wednesday', [3]],
    ['mon, thu', [1, 4]],
  ])('%s', (text, days) => expect(parseWeekdays(text)).toEqual(days));
  test.each(['monday-ish', '周八', '', 'mon-', 'mon-tue-wed'])('“%s” are none', (text) =>
    expect(parseWeekdays(text)).toBeNull(),
  );
  test('are written Monday first, neighbours joined', () => {
    expect(formatWeekdays([0, 1, 3, 6])).toEqual(['mon', 'wed', 'sat-sun']);
  });
});

describe('hours of the week', () => {
  test('from a map: days not named are closed, and it reads back', () => {
    const { data, faults } = reading(weekHours(), { 'mon-fri': ['09:00-18:00'], 周六: ['10:00-12:00'] });
    expect(faults).toEqual([]);
    expect(data!.map((day) => day.map(formatInterval).join())).toEqual([
      '',
      ...Array.from({ length: 5 }, () => '09:00-18:00'),
      '10:00-12:00',
    ]);
    expect(formatWeekHours(data!)).toEqual({ 'mon-fri': ['09:00-18:00'], sat: ['10:00-12:00'] });
  });

  test('a weekday given twice, or none that is open, is complained of', () => {
    const twice = reading(weekHours(), { 'mon-fri': ['09:00-18:00'], fri: [] });
    expect(twice.faults).toEqual(['fri weekday-twice']);
    expect(reading(weekHours(), []).faults).toEqual([' hours-none']);
    expect(reading(weekHours(), { mon: [] }).faults).toEqual([' hours-none']);
  });
});
