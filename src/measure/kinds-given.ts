import { inShops } from '../metrics/base/shops.ts';
import type { Kind } from '../records/input.ts';
import type { Facts } from './facts.ts';

// A list of incidents without a row says that there were none.
const TELLING_EMPTY: readonly Kind[] = ['complaints', 'violations'];

/** What was given for any of the clause's shops; who is who is the same in all of them. */
export const kindsGiven = (facts: Facts): ReadonlySet<Kind> =>
  new Set(
    facts.inputs
      .filter(({ rows, kind }) => rows > 0 || TELLING_EMPTY.includes(kind))
      .filter(({ shop, kind }) => shop === -1 || kind === 'roster' || inShops(facts, shop))
      .map(({ kind }) => kind),
  );
