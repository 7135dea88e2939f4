import type { BaseFacts, Measured } from '../../metrics/measure.ts';
import { type Day, day, formatDay } from '../../units/time.ts';
import type { Scorecard } from '../scorecard.ts';
import { figureOf } from './figure.ts';

/** One row for each day of the period, with the clauses' figures of it; `waived` where a clause is waived that day. */
export function dailyRows(
  { contract, calendar, period }: BaseFacts,
  measured: ReadonlyMap<string, Measured>,
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
    return { day: formatDay(date), waived: waived.has(date), measures: Object.fromEntries(measures) };
  });
}
