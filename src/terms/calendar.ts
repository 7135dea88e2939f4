import { daysBetween } from '../units/days.ts';
import {
  DAY_SECONDS,
  type Day,
  day,
  type Instant,
  instant,
  wall,
  weekday,
  type Zone,
} from '../units/time.ts';
import type { CalendarEntry, Interval, Only, Rules, WeekHours } from './terms.ts';

/** Days, waivers and the shops' service hours of a contract. */
export interface Calendar {
  /** The local day of a moment; days begin at `day-starts`. */
  dayOf(at: Instant): Day;
  /** The moment a local day begins. */
  startOf(day: Day): Instant;
  /** By the shop's place in the contract. */
  hoursOf(shop: number): ServiceHours;
  /** Local days of `from`..`to` (inclusive) with any service time of a shop. */
  serviceDays(shop: number, from: Day, to: Day): Day[];
  /** Local days of `from`..`to` that the calendar waives for a clause. */
  waivedDays(clauseId: string, metricId: string, from: Day, to: Day): ReadonlySet<Day>;
  /** Whether a moment lies in the hours and weekdays that a clause looks at. */
  admits(only: Pick<Only, 'hours' | 'days'>, at: Instant): boolean;
}

export function makeCalendar({ terms, calendar }: Pick<Rules, 'terms' | 'calendar'>): Calendar {
  const { zone, dayStarts, shops } = terms;
  const hours = shops.map((shop) => makeServiceHours(shop.hours, calendar, zone));
  const civil = (at: Instant): Day => day(Math.floor(zone.wall(at) / DAY_SECONDS));
  const dayOf = (at: Instant): Day => day(Math.floor((zone.wall(at) - dayStarts) / DAY_SECONDS));
  const startOf = (value: Day): Instant => zone.instant(wall(value * DAY_SECONDS + dayStarts));
  const waives = (entry: CalendarEntry, clauseId: string, metricId: string): boolean =>
    entry.waive.some((id) => id === 'all' || id === clauseId || id === metricId);

  return {
    dayOf,
    startOf,
    hoursOf: (shop) => hours[shop]!,
    serviceDays: (shop, from, to) =>
      daysBetween(from, to).filter(
        (date) => hours[shop]!.serviceSeconds(startOf(date), startOf(day(date + 1))) > 0,
      ),
    waivedDays: (clauseId, metricId, from, to) =>
      new Set(
        calendar
          .filter((entry) => waives(entry, clauseId, metricId))
          .flatMap((entry) => daysBetween(day(Math.max(entry.from, from)), day(Math.min(entry.to, to)))),
      ),
    admits: ({ hours: intervals, days }, at) => {
      const allows = (date: Day) => days.length === 0 || days.includes(countsAs(calendar, date));
      if (intervals.length === 0) return allows(dayOf(at));
      // As with service hours, what crosses midnight belongs to the day it starts on.
      return [civil(at), day(civil(at) - 1)].some(
        (date) =>
          allows(date) && spansOn(date, intervals, zone).some(({ from, to }) => from <= at && at < to),
      );
    },
  };
}

/** `[from, to)`, an unbroken stretch of service time. */
interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** When one shop is served. Exact; cheap enough to be asked for every message. */
interface ServiceHours {
  open(at: Instant): boolean;
  /** Seconds of `[from, to)` inside service hours. */
  serviceSeconds(from: Instant, to: Instant): number;
  /** `at` itself where it is open; null where the next 400 days have no opening. */
  nextOpening(at: Instant): Instant | null;
  /** Service time between two midnights: ascending, apart. */
  spans(civilDay: Day): readonly Span[];
}

/** The hours of a week with the dated exceptions of a contract. */
function makeServiceHours(week: WeekHours, calendar: readonly CalendarEntry[], zone: Zone): ServiceHours {
  const spans = spansByDay(week, calendar, zone);
  const civil = (at: Instant): Day => day(Math.floor(zone.wall(at) / DAY_SECONDS));
  return {
    spans,
    open: (at) => spans(civil(at)).some((span) => span.from <= at && at < span.to),
    serviceSeconds: (from, to) => {
      let seconds = 0;
      for (let date = civil(from); from < to && date <= civil(to); date = day(date + 1))
        for (const span of spans(date))
          seconds += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
      return seconds;
    },
    nextOpening: (at) => {
      const today = civil(at);
      for (let date = today; date <= today + LONGEST_CLOSING; date = day(date + 1))
        for (const span of spans(date)) if (at < span.to) return instant(Math.max(at, span.from));
      return null;
    },
  };
}

const LONGEST_CLOSING = 400;

/** The entry that sets the hours of a day, or the weekday it counts as. */
const exceptionOn = (calendar: readonly CalendarEntry[], date: Day): CalendarEntry | undefined =>
  calendar.find(({ from, to, hours, as }) => from <= date && date <= to && (hours !== null || as !== null));

/** The weekday a day counts as (调休). */
const countsAs = (calendar: readonly CalendarEntry[], date: Day): number =>
  exceptionOn(calendar, date)?.as ?? weekday(date);

/** Intervals that begin on a civil day. */
const spansOn = (date: Day, intervals: readonly Interval[], zone: Zone): Span[] =>
  intervals.map(({ start, end }) => ({
    from: zone.instant(wall(date * DAY_SECONDS + start)),
    to: zone.instant(wall(date * DAY_SECONDS + end)),
  }));

/** Service time of civil days, made once a day: own hours, and those of the day before that cross midnight. */
function spansByDay(week: WeekHours, calendar: readonly CalendarEntry[], zone: Zone): ServiceHours['spans'] {
  const onDay = (date: Day): Span[] =>
    spansOn(date, exceptionOn(calendar, date)?.hours ?? week[countsAs(calendar, date)]!, zone);
  const made = new Map<Day, readonly Span[]>();
  return (date) => {
    const known = made.get(date);
    if (known) return known;
    const window = {
      from: zone.instant(wall(date * DAY_SECONDS)),
      to: zone.instant(wall((date + 1) * DAY_SECONDS)),
    };
    const spans = joined(
      [...onDay(day(date - 1)), ...onDay(date)].map((span) => ({
        from: instant(Math.max(span.from, window.from)),
        to: instant(Math.min(span.to, window.to)),
      })),
    );
    made.set(date, spans);
    return spans;
  };
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to)
      result[result.length - 1] = { from: last.from, to: instant(Math.max(last.to, span.to)) };
    else result.push(span);
  }
  return result;
}
