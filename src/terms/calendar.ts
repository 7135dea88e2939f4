import { DAY_SECONDS, type Day, day, type Instant, wall } from '../units/time.ts';
import { countsAs, makeServiceHours, type ServiceHours, spansOn } from './service-hours.ts';
import type { CalendarEntry, Only, Rules } from './terms.ts';

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

const daysBetween = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => day(from + step));
