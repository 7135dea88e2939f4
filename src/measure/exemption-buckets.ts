import { anchorOf, type Finding } from '../metrics/base/finding.ts';
import type { ExemptionRecord } from '../records/rulings.ts';
import type { Day } from '../units/time.ts';
import type { Concern } from './concern.ts';
import type { Index } from './exemption-index.ts';
import { buyerOf } from './exemption-match.ts';
import type { Facts } from './facts.ts';

/** An exemption by its place in the list, and whether it names a unit. */
export interface Named {
  readonly place: number;
  readonly row: ExemptionRecord;
  readonly concerns: Concern;
}

/** The places of the exemptions that name a unit, ascending. Of many rows only those are tried that share with it a buyer or a day. */
export function makeBuckets(
  facts: Facts,
  all: readonly Named[],
  index: Index,
): (finding: Finding) => readonly number[] {
  const { sessions, calendar } = facts;
  const byNick = new Map<string, Named[]>();
  const byBuyer = new Map<number, Named[]>();
  const byDay = new Map<Day, Named[]>();
  const others: Named[] = [];
  for (const named of all) {
    const { row } = named;
    const days = row.buyer === null ? daysOf(row, calendar) : null;
    const meant = row.buyer === null && row.session !== null ? index.ofSession(row.session) : null;
    if (row.buyer !== null) put(byNick, row.buyer, named);
    else if (days) for (const day of days) put(byDay, day, named);
    // A ref may be that of a unit outside of chats.
    else if (meant?.ref === null)
      for (const buyer of new Set(meant.sessions.map((session) => sessions.buyer[session]!)))
        put(byBuyer, buyer, named);
    else others.push(named);
  }
  return (finding) => {
    const nick = byNick.size > 0 ? buyerOf(facts, finding) : null;
    const tried = [
      nick === null ? undefined : byNick.get(nick),
      byBuyer.size > 0 && OF_CHATS.has(finding.unit) ? byBuyer.get(sessions.buyer[finding.of]!) : undefined,
      byDay.size > 0 ? byDay.get(calendar.dayOf(anchorOf(finding))) : undefined,
      others,
    ];
    let places: number[] | null = null;
    for (const own of tried)
      for (const { place, concerns } of own ?? [])
        if (concerns(finding)) {
          if (places) places.push(place);
          else places = [place];
        }
    return places?.sort((a, b) => a - b) ?? NONE;
  };
}

const NONE: readonly number[] = [];
const OF_CHATS: ReadonlySet<Finding['unit']> = new Set(['turn', 'session', 'message', 'buyer-day']);

function put<K>(buckets: Map<K, Named[]>, key: K, named: Named): void {
  const own = buckets.get(key);
  if (own) own.push(named);
  else buckets.set(key, [named]);
}

// Rows of longer spans are few.
const LONGEST = 7;

/** The days that a row speaks of, where they are few. */
function daysOf({ since, until }: ExemptionRecord, { dayOf }: Facts['calendar']): Day[] | null {
  if (since === null || until === null) return null;
  const from = since.day ?? dayOf(since.first);
  const to = until.day ?? dayOf(until.last);
  if (to - from >= LONGEST) return null;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => (from + i) as Day);
}
