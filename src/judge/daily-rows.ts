import type { Clause } from '../contract/contract.ts';
import type { BaseFacts } from '../measure/facts.ts';
import { type ForecastDay, isOver } from '../measure/forecast-days.ts';
import type { Measured } from '../measure/measure.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { type Day, day, formatDay } from '../units/time.ts';
import { figureOf } from './figure.ts';

/** One row for each day of the period, with the clauses' figures of it; `waived` where a clause is waived that day. */
export function dailyRows(
  { contract, calendar, period }: BaseFacts,
  measured: ReadonlyMap<string, Measured>,
  forecasts: readonly ForecastDay[] = [],
): Scorecard['daily'] {
  const waived = new Set<Day>();
  for (const { id, metric } of contract.clauses)
    for (const each of calendar.waivedDays(id, metric.id, period.from, period.to)) waived.add(each);
  return Array.from({ length: period.to - period.from + 1 }, (_none, index) => {
    const date = day(period.from + index);
    const measures = [...measured].flatMap(([clause, { byDay }]) => {
      const figure = byDay.get(date);
      return figure ? [[clause, figureOf(figure)] as const] : [];
    });
    const over = forecasts.find((each) => each.day === date && isOver(each));
    const volume = over && volumeOf(over, contract.clauses);
    return {
      day: formatDay(date),
      waived: waived.has(date),
      ...(volume && { volume }),
      measures: Object.fromEntries(measures),
    };
  });
}

/** Of a day beyond its forecast, the clauses it does not count for; none where it counts all the same. */
function volumeOf(
  { buyers, most, waive }: ForecastDay,
  clauses: readonly Clause[],
): Scorecard['daily'][number]['volume'] {
  const its = clauses.filter(({ id, metric }) => ['all', id, metric.id].some((each) => waive.includes(each)));
  const ids = [...new Set(its.map(({ id }) => id))];
  return ids.length === 0 ? undefined : { buyers, most, clauses: ids };
}
