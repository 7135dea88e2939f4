import type { Order } from '../../records/orders.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import { shownName } from '../bytes/source.ts';
import type { Claim } from '../claim/claim.ts';
import type { Copy } from '../format.ts';

/** A copy of a record and the file that has it. */
export interface Held<T> {
  readonly claim: Claim;
  readonly copy: Copy<T>;
}

/**
 * Of what several files have, one copy each: of the file that reaches furthest (its latest instant), else the fuller
 * copy, else by content, else of the file with the smaller name. The other copies' rows are counted as overlapping.
 * `add` may add to a copy what only the others know.
 */
export function keepOne<T extends object>(
  held: readonly Held<T>[],
  compare: (a: T, b: T) => number,
  add?: (kept: Held<T>, other: Held<T>) => T,
): T[] {
  // One file has no copies of its own orders: the usual case needs no grouping.
  if (held.every(({ claim }) => claim === held[0]!.claim)) return held.map(({ copy }) => copy.record);
  const groups = new Map<string, Held<T>[]>();
  for (const each of held) {
    const { claim, copy } = each;
    const key = `${claim.input.shop} ${claim.format.platform} ${copy.key}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const kept: T[] = [];
  for (const group of groups.values()) {
    let [best, ...others] = group.length === 1 ? group : group.sort(order(compare));
    for (const other of others) {
      other.claim.input.overlapping += other.copy.rows;
      other.claim.input.kept -= other.copy.rows;
      if (add) best = { claim: best!.claim, copy: { ...best!.copy, record: add(best!, other) } };
    }
    kept.push(best!.copy.record);
  }
  return kept;
}

const order =
  <T>(compare: (a: T, b: T) => number) =>
  (a: Held<T>, b: Held<T>): number =>
    (b.claim.input.to ?? 0) - (a.claim.input.to ?? 0) ||
    compare(a.copy.record, b.copy.record) ||
    compareCodePoints(shownName(a.claim.source), shownName(b.claim.source)) ||
    a.claim.index - b.claim.index;

/** The fuller record first, else by content: neither the place nor the order of rows and files decides. */
export const compareFullness = (a: object, b: object): number =>
  filledIn(b) - filledIn(a) || compareCodePoints(content(b), content(a));

/** All of a record but where it stands. */
export const content = (record: unknown): string =>
  JSON.stringify(record, (key, value) => (key === 'input' || key === 'row' ? undefined : value));

/** How many of a record's values are known. */
const filledIn = (record: object): number => Object.values(record).filter((value) => value !== null).length;

/** Two sheets of different formats complete each other (the order sheet has the nick, the item sheet the ship time). */
export function complete(kept: Held<Order>, other: Held<Order>): Order {
  const [a, b] = [kept.copy.record, other.copy.record];
  if (kept.claim.format === other.claim.format) return a;
  return {
    ...a,
    buyer: a.buyer ?? b.buyer,
    paidAt: a.paidAt ?? b.paidAt,
    shippedAt: a.shippedAt ?? b.shippedAt,
    shipBy: a.shipBy ?? b.shipBy,
    tellsShipment: a.tellsShipment || b.tellsShipment,
    groupedAt: a.groupedAt ?? b.groupedAt,
    tellsGrouping: a.tellsGrouping || b.tellsGrouping,
    refunded: a.refunded ?? b.refunded,
    units: a.units ?? b.units,
    flags: [...new Set([...a.flags, ...b.flags])],
    persons: [...new Set([...a.persons, ...b.persons])],
  };
}
