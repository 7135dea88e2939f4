import { type Day, monthOf, parseDay } from '../../units/time.ts';
import type { Cells } from '../read/cells.ts';

const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/;

/** The days that a cell names: one, or the whole of a month (`2026-10`, `2026年10月`). */
export function monthOrDay(cells: Cells, field: string): { readonly from: Day; readonly to: Day } {
  const month = MONTH.exec(cells.text(field));
  const first = month && parseDay(`${month[1]}-${month[2]!.padStart(2, '0')}-01`);
  if (first) return monthOf(first);
  const day = cells.day(field)!;
  return { from: day, to: day };
}
