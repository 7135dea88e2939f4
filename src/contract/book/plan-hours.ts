import { BOOK_WORDS } from '../../text/contract-book.ts';
import { cellPaths } from './keys.ts';
import { isMap, isScalar, recordsOf } from './leaves.ts';
import { writePath } from './path-text.ts';
import { cellOf, ownColumn, planRecords } from './plan-records.ts';
import type { PlannedSheet, Planning } from './planned.ts';

type Values = Record<string, unknown>;

/** The sheet of hours: those of weekdays above the dated exceptions. Takes them out of the contract. */
export function planHours(rest: Values, planning: Planning): PlannedSheet {
  const { lang } = planning;
  const calendar = recordsOf(rest.calendar);
  const { columns, rows } = planRecords(calendar, ['calendar'], [], planning);
  if (calendar.length > 0) delete rest.calendar;
  const place = cellPaths(['calendar', 0]).findIndex((path) => writePath(path) === 'hours');
  const week = weekOf(rest.hours, lang);
  if (week.length > 0) delete rest.hours;
  return {
    id: 'hours',
    columns: [ownColumn('weekday', lang, [], false), ...columns, ownColumn('remark', lang)],
    rows: [
      ...week.map(([days, intervals]) => {
        const text = cellOf(intervals, ['calendar', 0, 'hours'], planning);
        return { cells: [days, ...columns.map((_, index) => (index === place ? text : '')), ''] };
      }),
      ...rows.map((cells) => ({ cells: ['', ...cells, ''] })),
    ],
  };
}

/** Weekdays and their hours; of a list, every day. */
function weekOf(hours: unknown, lang: Planning['lang']): [string, unknown][] {
  const isDay = (value: unknown): boolean => Array.isArray(value) && value.every(isScalar);
  if (isDay(hours)) return [[BOOK_WORDS.daily[lang], hours]];
  const daily = Object.values(BOOK_WORDS.daily);
  if (!isMap(hours) || Object.keys(hours).some((key) => key.trim() === '' || daily.includes(key))) return [];
  return Object.values(hours).every(isDay) ? Object.entries(hours) : [];
}
