import type { Scorecard } from '../../scorecard/scorecard.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import { monthOf, parseDay } from '../../units/time.ts';

/** A month of a contract; `card` is null where there is no scorecard of it. */
export interface TrendMonth {
  /** `2026-10`. */
  readonly month: string;
  readonly card: Scorecard | null;
}

/** The months of one contract from the first scorecard to the last, none left out. */
export interface Trend {
  readonly contract: NonNullable<Scorecard['contract']>;
  readonly months: readonly TrendMonth[];
}

/** Of a month with several scorecards the whole month's counts, else the one that reaches furthest; null without any of a contract. */
export function trendOf(cards: readonly Scorecard[]): Trend | null {
  const byMonth = new Map<string, Scorecard>();
  const judged = cards.filter(({ contract }) => contract !== null).sort(byReach);
  for (const card of judged) byMonth.set(card.period.from.slice(0, 7), card);
  const named = [...byMonth.keys()].sort(compareCodePoints);
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return null;
  const months: TrendMonth[] = [];
  for (let month = first; month <= last; month = following(month))
    months.push({ month, card: byMonth.get(month) ?? null });
  return { contract: byMonth.get(last)!.contract!, months };
}

/** Whether it tells of less than the calendar month it begins in, or of more. */
export function isPart({ period }: Scorecard): boolean {
  const month = monthOf(parseDay(period.from)!);
  return month.from !== parseDay(period.from) || month.to !== parseDay(period.to);
}

/** Whole months last; of parts the one that ends last, then the longest, last. */
const byReach = (a: Scorecard, b: Scorecard): number =>
  Number(isPart(b)) - Number(isPart(a)) ||
  compareCodePoints(a.period.to, b.period.to) ||
  compareCodePoints(b.period.from, a.period.from);

function following(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
