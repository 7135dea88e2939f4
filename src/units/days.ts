import { type Fraction, fraction, plus, ZERO } from './fraction.ts';
import { type Day, day, monthOf } from './time.ts';

/** Local days, both inclusive. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Every day from one to another, both included; none where the other comes first. */
export const daysBetween = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => day(from + step));

/** What of one calendar month lies in a period, in days. */
export interface MonthPart {
  readonly days: number;
  readonly monthDays: number;
}

/** The calendar months a period touches, in order. */
export function monthParts({ from, to }: Period): MonthPart[] {
  const parts: MonthPart[] = [];
  for (let start = from; start <= to; ) {
    const month = monthOf(start);
    parts.push({ days: Math.min(to, month.to) - start + 1, monthDays: month.to - month.from + 1 });
    start = day(month.to + 1);
  }
  return parts;
}

/** The number of months a period is worth, pro rata by days: 1 for a whole calendar month. */
export const monthsIn = (period: Period): Fraction =>
  monthParts(period).reduce((sum, part) => plus(sum, fraction(part.days, part.monthDays)), ZERO);

/** Whether a period is exactly one calendar month. */
export function isWholeMonth(period: Period): boolean {
  const [part, ...others] = monthParts(period);
  return part !== undefined && others.length === 0 && part.days === part.monthDays;
}
