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
import type { CalendarEntry, Interval, WeekHours } from './terms.ts';

/** `[from, to)`, an unbroken stretch of service time. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** When one shop is served. Exact; cheap enough to be asked for every message. */
export interface ServiceHours {
  open(at: Instant): boolean;
  /** Seconds of `[from, to)` inside service hours. */
  serviceSeconds(from: Instant, to: Instant): number;
  /** `at` itself where it is open; null where the next 400 days have no opening. */
  nextOpening(at: Instant): Instant | null;
  /** Service time between two midnights: ascending, apart. */
  spans(civilDay: Day): readonly Span[];
}

/** The hours of a week with the dated exceptions of a contract. */
export function makeServiceHours(
  week: WeekHours,
  calendar: readonly CalendarEntry[],
  zone: Zone,
): ServiceHours {
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
export const countsAs = (calendar: readonly CalendarEntry[], date: Day): number =>
  exceptionOn(calendar, date)?.as ?? weekday(date);

/** Intervals that begin on a civil day. */
export const spansOn = (date: Day, intervals: readonly Interval[], zone: Zone): Span[] =>
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
