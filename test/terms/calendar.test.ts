import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, makeCalendar } from '../../src/terms/calendar.ts';
import { parseInterval } from '../../src/terms/hours.ts';
import type { CalendarEntry, Interval } from '../../src/terms/terms.ts';
import { parseStamp } from '../../src/units/stamp.ts';
import {
  type Day,
  formatDay,
  type Instant,
  instant,
  parseDay,
  wall,
  weekday,
  zone,
} from '../../src/units/time.ts';

const HOUR = 3600;
const intervals = (...texts: string[]): Interval[] => texts.map((text) => parseInterval(text)!);
const day = (text: string): Day => parseDay(text)!;

interface Setting {
  readonly hours?: readonly string[];
  /** Of single weekdays, 0 = Sunday, in place of `hours`. */
  readonly week?: Readonly<Record<number, readonly string[]>>;
  readonly entries?: readonly Partial<CalendarEntry>[];
  readonly dayStarts?: number;
  readonly zone?: string;
}

const calendarOf = ({
  hours = ['09:00-23:00'],
  week = {},
  entries = [],
  dayStarts = 0,
  zone: name,
}: Setting) =>
  makeCalendar({
    terms: {
      zone: zone(name ?? 'Asia/Shanghai')!,
      dayStarts,
      shops: [{ hours: Array.from({ length: 7 }, (_, index) => intervals(...(week[index] ?? hours))) }],
    } as never,
    calendar: entries.map((entry) => ({
      from: day('2026-10-01'),
      to: entry.from ?? day('2026-10-01'),
      hours: null,
      as: null,
      waive: [],
      volume: null,
      note: null,
      ...entry,
    })),
  });

/** A moment by the clock on the wall of the zone. */
const at = (text: string, name = 'Asia/Shanghai'): Instant =>
  zone(name)!.instant(wall(parseStamp(text)!.reading));
const openAt = (calendar: Calendar, text: string): boolean => calendar.hoursOf(0).open(at(text));

describe('service hours', () => {
  test('hold the start and not the end', () => {
    const calendar = calendarOf({});
    expect(openAt(calendar, '2026-10-07 08:59:59')).toBe(false);
    expect(openAt(calendar, '2026-10-07 09:00:00')).toBe(true);
    expect(openAt(calendar, '2026-10-07 22:59:59')).toBe(true);
    expect(openAt(calendar, '2026-10-07 23:00:00')).toBe(false);
  });

  test('24:00 holds the last second of the day', () => {
    const calendar = calendarOf({ hours: ['20:00-24:00'] });
    expect(openAt(calendar, '2026-10-07 23:59:59')).toBe(true);
    expect(openAt(calendar, '2026-10-08 00:00:00')).toBe(false);
  });

  test('what crosses midnight belongs to the day it starts on', () => {
    // 2026-10-09 is a Friday: its night runs into Saturday, Saturday's own hours begin at 10:00.
    const calendar = calendarOf({ hours: [], week: { 5: ['22:00-02:00'], 6: ['10:00-12:00'] } });
    expect(weekday(day('2026-10-09'))).toBe(5);
    expect(openAt(calendar, '2026-10-09 01:00:00')).toBe(false);
    expect(openAt(calendar, '2026-10-09 23:00:00')).toBe(true);
    expect(openAt(calendar, '2026-10-10 01:59:59')).toBe(true);
    expect(openAt(calendar, '2026-10-10 02:00:00')).toBe(false);
    // 2 h of Friday + 2 h of its night + 2 h of Saturday
    expect(calendar.hoursOf(0).serviceSeconds(at('2026-10-09 00:00:00'), at('2026-10-11 00:00:00'))).toBe(
      6 * HOUR,
    );
  });

  test('a night that runs into the next day’s hours is counted once', () => {
    const calendar = calendarOf({ hours: ['00:00-03:00', '22:00-02:00'] });
    // Each full day: 00:00-03:00 (the night before lies inside it) and 22:00-24:00.
    expect(calendar.hoursOf(0).serviceSeconds(at('2026-10-07 00:00:00'), at('2026-10-08 00:00:00'))).toBe(
      5 * HOUR,
    );
  });

  test('a dated exception replaces the hours of its own days, not the night before', () => {
    const calendar = calendarOf({
      hours: ['22:00-02:00'],
      entries: [{ from: day('2026-11-11'), to: day('2026-11-11'), hours: intervals('12:00-13:00') }],
    });
    expect(openAt(calendar, '2026-11-11 01:00:00')).toBe(true); // the night of the 10th
    expect(openAt(calendar, '2026-11-11 12:30:00')).toBe(true);
    expect(openAt(calendar, '2026-11-11 22:30:00')).toBe(false);
    expect(openAt(calendar, '2026-11-12 01:00:00')).toBe(false); // the 11th had no night
  });

  test('`as` takes the hours of another weekday', () => {
    // Saturday 2026-10-10 is worked like a Monday.
    const calendar = calendarOf({
      hours: ['09:00-18:00'],
      week: { 6: [] },
      entries: [{ from: day('2026-10-10'), as: 1 }],
    });
    expect(openAt(calendar, '2026-10-10 10:00:00')).toBe(true);
    expect(openAt(calendar, '2026-10-17 10:00:00')).toBe(false);
  });

  test('seconds inside them: part of an interval, across a closed night, nothing before the start', () => {
    const calendar = calendarOf({});
    expect(calendar.hoursOf(0).serviceSeconds(at('2026-10-07 22:59:50'), at('2026-10-08 09:00:05'))).toBe(15);
    expect(calendar.hoursOf(0).serviceSeconds(at('2026-10-07 10:00:00'), at('2026-10-07 10:00:22'))).toBe(22);
    expect(calendar.hoursOf(0).serviceSeconds(at('2026-10-07 10:00:22'), at('2026-10-07 10:00:00'))).toBe(0);
    expect(calendar.hoursOf(0).serviceSeconds(at('2026-10-01 00:00:00'), at('2026-11-01 00:00:00'))).toBe(
      31 * 14 * HOUR,
    );
  });

  test('the next opening is now, later today, another day, or never', () => {
    const calendar = calendarOf({ week: { 0: [] } });
    expect(calendar.hoursOf(0).nextOpening(at('2026-10-07 10:00:00'))).toBe(at('2026-10-07 10:00:00'));
    expect(calendar.hoursOf(0).nextOpening(at('2026-10-07 03:00:00'))).toBe(at('2026-10-07 09:00:00'));
    // Saturday 23:00 → Monday 09:00, Sunday being closed
    expect(calendar.hoursOf(0).nextOpening(at('2026-10-10 23:00:00'))).toBe(at('2026-10-12 09:00:00'));
    expect(calendarOf({ hours: [] }).hoursOf(0).nextOpening(at('2026-10-07 03:00:00'))).toBeNull();
  });

  test('a day on which the clock changes has 23 or 25 hours', () => {
    const name = 'America/New_York';
    const calendar = calendarOf({ hours: ['00:00-24:00'], zone: name });
    const length = (from: string, to: string) =>
      calendar.hoursOf(0).serviceSeconds(at(from, name), at(to, name));
    expect(length('2026-03-08 00:00:00', '2026-03-09 00:00:00')).toBe(23 * HOUR);
    expect(length('2026-11-01 00:00:00', '2026-11-02 00:00:00')).toBe(25 * HOUR);
    // 01:00-04:00 on the day that skips 02:00-03:00 lasts two hours.
    const night = calendarOf({ hours: ['01:00-04:00'], zone: name });
    expect(
      night.hoursOf(0).serviceSeconds(at('2026-03-08 00:00:00', name), at('2026-03-09 00:00:00', name)),
    ).toBe(2 * HOUR);
  });

  test('seconds are those whose minutes the clock on the wall shows inside an interval', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 1, max: 1440 }),
        minute,
        fc.integer({ min: 0, max: 3000 }),
        (start, length, from, span) => {
          const calendar = makeCalendar({
            terms: {
              zone: zone('Asia/Shanghai')!,
              dayStarts: 0,
              shops: [
                {
                  hours: Array.from({ length: 7 }, () => [{ start: start * 60, end: (start + length) * 60 }]),
                },
              ],
            } as never,
            calendar: [],
          });
          const begin = at('2026-10-07 00:00:00') + from * 60;
          let minutes = 0;
          // Of every minute: how long ago the last start was, on the dial.
          for (let step = 0; step < span; step++)
            if ((from + step - start + 14_400) % 1440 < length) minutes++;
          expect(calendar.hoursOf(0).serviceSeconds(instant(begin), instant(begin + span * 60))).toBe(
            minutes * 60,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('days', () => {
  test('begin at day-starts', () => {
    const calendar = calendarOf({ dayStarts: 4 * HOUR });
    expect(formatDay(calendar.dayOf(at('2026-10-08 03:59:59')))).toBe('2026-10-07');
    expect(formatDay(calendar.dayOf(at('2026-10-08 04:00:00')))).toBe('2026-10-08');
    expect(calendar.startOf(day('2026-10-08'))).toBe(at('2026-10-08 04:00:00'));
  });

  test('with service are those with any second of it, by the moved cut', () => {
    // Only Friday night 22:00-02:00: with days from 00:00 it touches Friday and Saturday, from 04:00 Friday alone.
    const week = { hours: [], week: { 5: ['22:00-02:00'] } };
    const days = (dayStarts: number) =>
      calendarOf({ ...week, dayStarts })
        .serviceDays(0, day('2026-10-05'), day('2026-10-11'))
        .map(formatDay);
    expect(days(0)).toEqual(['2026-10-09', '2026-10-10']);
    expect(days(4 * HOUR)).toEqual(['2026-10-09']);
  });

  test('are waived by clause id, metric id or all, inside the period', () => {
    const calendar = calendarOf({
      entries: [
        { from: day('2026-10-01'), to: day('2026-10-03'), waive: ['first-response-time'] },
        { from: day('2026-10-10'), waive: ['4.2'] },
        { from: day('2026-10-31'), to: day('2026-11-02'), waive: ['all'] },
      ],
    });
    const waived = (clause: string, metric: string) =>
      [...calendar.waivedDays(clause, metric, day('2026-10-02'), day('2026-10-31'))].map(formatDay);
    expect(waived('4.1', 'first-response-time')).toEqual(['2026-10-02', '2026-10-03', '2026-10-31']);
    expect(waived('4.2', 'response-rate')).toEqual(['2026-10-10', '2026-10-31']);
    expect(waived('9', 'reply-rate')).toEqual(['2026-10-31']);
  });
});

describe('what a clause looks at', () => {
  const calendar = calendarOf({ dayStarts: 4 * HOUR });
  test('hours alone', () => {
    const only = { hours: intervals('22:00-02:00'), days: [] };
    expect(calendar.admits(only, at('2026-10-07 01:59:59'))).toBe(true);
    expect(calendar.admits(only, at('2026-10-07 02:00:00'))).toBe(false);
    expect(calendar.admits(only, at('2026-10-07 22:00:00'))).toBe(true);
  });
  test('weekdays alone follow day-starts', () => {
    // Saturday 03:00 still is Friday where days begin at 04:00.
    expect(calendar.admits({ hours: [], days: [5] }, at('2026-10-10 03:00:00'))).toBe(true);
    expect(calendar.admits({ hours: [], days: [6] }, at('2026-10-10 03:00:00'))).toBe(false);
  });
  test('the night of a Friday runs into Saturday, Saturday’s night does not count', () => {
    const only = { hours: intervals('22:00-02:00'), days: [5] };
    expect(calendar.admits(only, at('2026-10-10 01:00:00'))).toBe(true);
    expect(calendar.admits(only, at('2026-10-10 23:00:00'))).toBe(false);
    expect(calendar.admits(only, at('2026-10-09 01:00:00'))).toBe(false);
  });
  test('nothing asked admits everything', () => {
    expect(calendar.admits({ hours: [], days: [] }, at('2026-10-10 01:00:00'))).toBe(true);
  });
});
