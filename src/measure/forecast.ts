import type { Contract } from '../contract/contract.ts';
import { EVERYTHING, makePopulation, type Population } from '../metrics/base/facts.ts';
import { makeCalendar } from '../terms/calendar.ts';
import type { CalendarEntry } from '../terms/terms.ts';
import type { Period } from '../units/days.ts';
import { floor, ONE, plus, times } from '../units/fraction.ts';
import type { Day } from '../units/time.ts';
import type { BaseFacts } from './facts.ts';

/** A day of the period for which the owner announced so many buyers. */
export interface ForecastDay {
  readonly day: Day;
  /** How many came, each counted once, all shops together. */
  readonly buyers: number;
  /** How many the forecast allows for. */
  readonly most: number;
  /** Metric or clause ids that the day does not count for where more came. */
  readonly waive: readonly string[];
}

/** In order of the calendar; `whole` of no clause's scope. */
export function forecastDays(
  { contract, period }: { readonly contract: Contract; readonly period: Period },
  whole: Population,
): ForecastDay[] {
  const entries = contract.calendar.filter(({ volume }) => volume !== null);
  if (entries.length === 0) return [];
  const buyers = new Map<Day, number>();
  for (const { day } of whole.buyerDays) buyers.set(day, (buyers.get(day) ?? 0) + 1);
  return entries.flatMap(({ from, to, volume }) => {
    const { perDay, over, waive } = volume!;
    const most = Number(floor(times(perDay, plus(ONE, over))));
    const days: ForecastDay[] = [];
    for (let each: number = Math.max(from, period.from); each <= Math.min(to, period.to); each++)
      days.push({ day: each as Day, buyers: buyers.get(each as Day) ?? 0, most, waive });
    return days;
  });
}

/** Whether more came than the forecast allows for. */
export const isOver = ({ buyers, most }: ForecastDay): boolean => buyers > most;

/** The same facts, with the days on which more buyers came than the forecast allows for waived as the contract says. */
export function waiveOverForecast<F extends BaseFacts>(facts: F): F {
  const { contract } = facts;
  if (!contract.calendar.some(({ volume }) => volume !== null && volume.waive.length > 0)) return facts;
  const waived = forecastDays(facts, makePopulation(facts, EVERYTHING))
    .filter((day) => isOver(day) && day.waive.length > 0)
    .map(
      ({ day, waive }): CalendarEntry => ({
        from: day,
        to: day,
        hours: null,
        as: null,
        waive,
        volume: null,
        note: null,
      }),
    );
  return { ...facts, calendar: makeCalendar({ ...contract, calendar: [...contract.calendar, ...waived] }) };
}
