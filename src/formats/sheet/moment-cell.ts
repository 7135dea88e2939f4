import type { Moment } from '../../records/rulings.ts';
import { parseStamp } from '../../units/stamp.ts';
import { instant } from '../../units/time.ts';
import type { Cells } from '../read/cells.ts';

const MIDNIGHT = / 00:00:00$/;

/** A day or a moment, as it is written; null where the cell is empty or refused. */
export function moment(cells: Cells, field: string): Moment | null {
  const first = cells.instant(field);
  if (first === null) return null;
  const text = cells.text(field);
  const precision = parseStamp(text)?.precision ?? 'second';
  // A spreadsheet keeps a date as the midnight it begins with, or as a bare number.
  const isDate = cells.row.numeric(cells.column(field)!) && (MIDNIGHT.test(text) || /^\d{5}$/.test(text));
  if (precision === 'day' || isDate) return { day: cells.day(field)! };
  return { first, last: instant(precision === 'minute' ? first + 59 : first) };
}
