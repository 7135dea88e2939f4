import { makePopulation } from '../metrics/base/population.ts';
import { makeCalendar } from '../terms/calendar.ts';
import type { CalendarEntry } from '../terms/terms.ts';
import type { BaseFacts } from './facts.ts';
import { forecastDays, isOver } from './forecast-days.ts';

const ANY = { only: { hours: [], days: [], shops: [], role: null }, waivedDays: new Set<never>() };

/** The same facts, with the days on which more buyers came than the forecast allows for waived as the contract says. */
export function waiveOverForecast<F extends BaseFacts>(facts: F): F {
  const { contract } = facts;
  if (!contract.calendar.some(({ volume }) => volume !== null && volume.waive.length > 0)) return facts;
  const waived = forecastDays(facts, makePopulation(facts, ANY))
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
