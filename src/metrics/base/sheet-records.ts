import type { EvidenceUnit } from '../../scorecard/words.ts';
import type { Day, Instant } from '../../units/time.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { ownDay } from './own-day.ts';
import type { Tally } from './tally.ts';

/** Something that stands in a sheet, at a moment or on a day. */
export type Dated = { readonly input: number; readonly row: number } & (
  | { readonly at: Instant }
  | { readonly day: Day }
);

/** A record of a sheet that counts, on its local day. */
export interface OnDay<T> {
  readonly record: T;
  readonly at: Instant;
  readonly day: Day;
  /** It as evidence. */
  find(agent: number, measured?: number | null): Finding;
}

/**
 * The records of the period and the clause's shops that are asked for, as evidence of a unit; the tally is told of those
 * that `only` or a waived day leaves out. Of a record with a day alone, hours are not asked for.
 */
export function* recordsOn<T extends Dated>(
  facts: Facts,
  unit: EvidenceUnit,
  records: readonly T[],
  tally: Tally,
  isAsked: (record: T) => boolean = () => true,
): Iterable<OnDay<T>> {
  for (const [of, record] of records.entries()) {
    if (!isAsked(record)) continue;
    const hasTime = 'at' in record;
    const at = hasTime ? record.at : facts.calendar.startOf(record.day);
    const own = ownDay(facts, record, at, hasTime ? {} : { hours: [] });
    if (own === null) continue;
    const { input, row } = record;
    const find: OnDay<T>['find'] = (agent, measured = null) => ({
      unit,
      of,
      agent,
      at,
      measured,
      input,
      row,
    });
    if (own.reason === null) yield { record, at, day: own.day, find };
    else tally.exclude(own.reason, 1, find(-1));
  }
}
