import { addDays } from './zone.ts';

/** What an earlier month's scorecard says, as far as `repeat` asks. */
export type EarlierMonth = {
  /** `2026-06` */
  month: string;
  contract: string;
  from: string;
  to: string;
  isFinal: boolean;
  judgements: { clause: string; verdict: 'met' | 'missed'; severity: string; responsibility: string }[];
};

/**
 * "`within-months: N` = N calendar months ending with the judged one: a clause missed now and in an earlier month of its
 * window. Only final scorecards of whole months count […] foreign ones do not."
 */
export function missedBefore(
  earlier: EarlierMonth[],
  contract: string,
  { from, months }: { from: string; months: number },
): string[] {
  const window: { first: string; last: string }[] = [];
  let first = `${from.slice(0, 7)}-01`;
  for (let back = 1; back < months; back++) {
    const last = addDays(first, -1);
    first = `${last.slice(0, 7)}-01`;
    window.push({ first, last });
  }
  const counts = (each: EarlierMonth): boolean =>
    each.isFinal &&
    each.contract === contract &&
    window.some(({ first, last }) => each.from === first && each.to === last);
  return earlier
    .filter(counts)
    .flatMap(({ judgements }) => judgements)
    .filter(
      ({ verdict, severity, responsibility }) =>
        verdict === 'missed' && severity === 'binding' && responsibility === 'vendor',
    )
    .map(({ clause }) => clause);
}
