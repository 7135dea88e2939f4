import type { Clause } from '../contract/contract.ts';
import type { Finding } from '../metrics/base/finding.ts';
import type { ExemptionRecord, ReviewRecord, Ruling } from '../records/rulings.ts';
import { groupBy } from '../units/group.ts';
import { makeBuckets } from './exemption-buckets.ts';
import { makeIndex, type Refs } from './exemption-index.ts';
import { makeMatch } from './exemption-match.ts';
import type { BaseFacts, Facts } from './facts.ts';
import type { Decided, Decisions } from './set-aside.ts';

/** What was decided outside of the program, of which units. */
export interface Rulings {
  readonly exemptions: readonly ExemptionRecord[];
  /** Places of those that count. */
  readonly inForce: ReadonlySet<number>;
  /** Only rows of clauses that wait for a review. */
  readonly review: readonly ReviewRecord[];
}

/** Decisions, and which rows of the review found a case. */
export interface MadeDecisions extends Decisions {
  readonly found: ReadonlySet<ReviewRecord>;
}

/** Nothing decided is null: then nothing is looked at twice. */
export function makeDecisions(
  base: BaseFacts,
  { exemptions, inForce, review }: Rulings,
  refs: Refs,
): MadeDecisions | null {
  if (exemptions.length === 0 && review.length === 0) return null;
  const index = makeIndex(base, refs);
  const matches = exemptions.map((row) => makeMatch(row, index, refs));
  const found = new Set<ReviewRecord>();
  const known = new Map<Facts, Map<string, Decided | null>>();
  return {
    inForce,
    found,
    of: (facts, clause) => {
      const ofFacts = known.get(facts) ?? new Map<string, Decided | null>();
      known.set(facts, ofFacts);
      // Parts of a clause may be worded differently.
      const key = `${clause.id}\n${clause.metric.id}`;
      if (!ofFacts.has(key)) ofFacts.set(key, decidedOf(facts, clause));
      return ofFacts.get(key)!;
    },
  };

  function decidedOf(facts: Facts, clause: Clause): Decided | null {
    if (clause.from === 'console') return null;
    const named = exemptions.flatMap(({ clause: id }, place) =>
      id === null || id === clause.id
        ? [{ place, row: exemptions[place]!, concerns: matches[place]!(facts, clause) }]
        : [],
    );
    const placesOf = makeBuckets(facts, named, index);
    const rows = review.filter((row) => row.clause === clause.id);
    if (named.length === 0 && rows.length === 0) return null;
    const rulingOf = makeReview(rows, refs, found);
    return {
      reviewed: rows.length > 0,
      touch: (finding, missed) => {
        const exempted = placesOf(finding);
        const ruling = missed ? rulingOf(finding) : null;
        return exempted.length > 0 || ruling !== null ? { exemptions: exempted, ruling } : null;
      },
    };
  }
}

/** How the rows found a case; one that they found both ways is open. */
function makeReview(
  rows: readonly ReviewRecord[],
  refs: Refs,
  found: Set<ReviewRecord>,
): (finding: Finding) => Ruling | null {
  const byInstant = groupBy(rows, ({ at }) => at);
  return (finding) => {
    const own = byInstant.get(finding.at);
    if (!own) return null;
    const ref = refs.of(finding);
    const cases = own.filter((row) => row.ref === ref);
    if (cases.length === 0) return null;
    for (const row of cases) found.add(row);
    const rulings = new Set(cases.map(({ ruling }) => ruling).filter((ruling) => ruling !== 'open'));
    return rulings.size === 1 ? [...rulings][0]! : 'open';
  };
}
