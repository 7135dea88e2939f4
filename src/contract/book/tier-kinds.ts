import type { Path } from '../../terms/keys/shapes.ts';
import type { TierName } from '../../text/contract-book.ts';

/** Where tiers of a kind stand, and the keys of their two values: what is reached, and what it comes to. */
export interface TierKind {
  readonly of: 'clause' | 'settlement' | 'fee';
  /** Within the clause, the settlement or the fee. */
  readonly path: readonly string[];
  readonly threshold: string;
  readonly result: string;
}

const ofClause = (path: readonly string[], threshold: string, result: string): TierKind => ({
  of: 'clause',
  path,
  threshold,
  result,
});

export const TIER_KINDS: Readonly<Record<TierName, TierKind>> = {
  'penalty-below': ofClause(['penalty', 'below'], 'value', 'deduct'),
  'penalty-above': ofClause(['penalty', 'above'], 'value', 'deduct'),
  'bonus-above': ofClause(['bonus', 'above'], 'value', 'add'),
  'bonus-below': ofClause(['bonus', 'below'], 'value', 'add'),
  points: ofClause(['points'], 'to', 'give'),
  'by-score': { of: 'settlement', path: ['by-score'], threshold: 'from', result: 'pay' },
  inquiry: { of: 'fee', path: ['tiers'], threshold: 'up-to', result: 'rate' },
};

/** The path of the list that holds tiers of a kind; `index`: the place of their clause or fee in its list. */
export const tiersAt = ({ of, path }: TierKind, index: number): Path => {
  const around = {
    clause: ['clauses', index],
    settlement: ['settlement'],
    fee: ['settlement', 'base', index],
  };
  return [...around[of], ...path];
};
