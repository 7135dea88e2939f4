import type { EvidenceUnit } from '../../scorecard/words.ts';
import type { Facts } from './facts.ts';
import { isOurs, namedIn } from './named.ts';
import { type Dated, type OnDay, recordsOn } from './sheet-records.ts';
import type { Tally } from './tally.ts';

/** A record that counts and whose person is not known to be somebody else's; agent −1: it names nobody. */
export interface OwnRecord<T> extends OnDay<T> {
  readonly agent: number;
}

/** Reasons for which `ownRecords` leaves some out. */
export const EXCLUDED_RECORDS = ['not-judged', 'out-of-scope', 'waived'] as const;

/** The period's records that are asked for, without those of the owner's and others' people; the tally is told of both. */
export function* ownRecords<T extends Dated>(
  facts: Facts,
  unit: EvidenceUnit,
  records: readonly T[],
  nameOf: (record: T) => string | null,
  tally: Tally,
  isAsked?: (record: T) => boolean,
): Iterable<OwnRecord<T>> {
  const named = namedIn(facts);
  for (const each of recordsOn(facts, unit, records, tally, isAsked)) {
    const someone = named(nameOf(each.record), each.at);
    if (isOurs(someone)) yield { ...each, agent: someone.account };
    else tally.exclude('not-judged', 1, each.find(someone.account));
  }
}
