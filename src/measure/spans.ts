import { type Day, day } from '../units/time.ts';

/** Days that rows of a report are about, both inclusive. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Which of a report's spans are taken. */
export interface Choice {
  /** Ascending, apart. */
  readonly spans: readonly Span[];
  /** How many days they cover. */
  readonly days: number;
  /** Spans that reach over an edge of what counts, so that nothing of them can be told. */
  readonly straddling: number;
}

/**
 * Of the spans that lie wholly on days that count, those that together cover most days without a day twice; the finer
 * ones (daily sheets beside a monthly one) where they cover as many.
 */
export function chooseSpans(spans: readonly Span[], period: Span, counts: (day: Day) => boolean): Choice {
  const isInside = ({ from, to }: Span): boolean => {
    for (let each = from; each <= to; each = day(each + 1))
      if (each < period.from || each > period.to || !counts(each)) return false;
    return true;
  };
  const touches = ({ from, to }: Span): boolean => {
    for (let each = from; each <= to; each = day(each + 1))
      if (each >= period.from && each <= period.to && counts(each)) return true;
    return false;
  };
  const inside = spans.filter(isInside);
  const straddling = spans.filter((span) => !isInside(span) && touches(span)).length;

  const byEnd = new Map<Day, Span[]>();
  for (const span of inside) byEnd.set(span.to, [...(byEnd.get(span.to) ?? []), span]);
  // The best choice among spans that end before a day.
  const best = new Map<Day, readonly Span[]>([[period.from, []]]);
  for (let each = period.from; each <= period.to; each = day(each + 1)) {
    let here = best.get(each)!;
    for (const span of byEnd.get(each) ?? []) {
      const longer = [...best.get(span.from)!, span];
      if (isBetter(longer, here)) here = longer;
    }
    best.set(day(each + 1), here);
  }
  const chosen = best.get(day(period.to + 1))!;
  return { spans: chosen, days: daysOf(chosen), straddling };
}

const daysOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);

const isBetter = (a: readonly Span[], b: readonly Span[]): boolean =>
  daysOf(a) > daysOf(b) || (daysOf(a) === daysOf(b) && a.length > b.length);
