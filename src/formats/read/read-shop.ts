import type { DsrSnapshot, Order, Refund } from '../../records/shop.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import { type Claim, yields } from './claim.ts';
import { compareFullness, complete, type Held, keepOne } from './keep-one.ts';
import { readClaims } from './read-claims.ts';
import type { Progress } from './source.ts';

/** What the order, refund and score sheets hold, each thing once: in the order of ids (scores: of days). */
export interface ShopRecords {
  readonly orders: Order[];
  readonly refunds: Refund[];
  readonly dsr: DsrSnapshot[];
}

/** Reads the order, refund and score sheets among the claims. */
export async function readShop(claims: readonly Claim[], progress?: Progress): Promise<ShopRecords> {
  const orders: Held<Order>[] = [];
  const refunds: Held<Refund>[] = [];
  const dsr: Held<DsrSnapshot>[] = [];
  const hold =
    <T>(list: Held<T>[]) =>
    (claim: Claim) =>
    (copy: Held<T>['copy']) =>
      void list.push({ claim, copy });
  await readClaims(
    claims.filter((claim) => yields(claim, 'orders')),
    hold(orders),
    progress,
  );
  await readClaims(
    claims.filter((claim) => yields(claim, 'refunds')),
    hold(refunds),
    progress,
  );
  await readClaims(
    claims.filter((claim) => yields(claim, 'dsr')),
    hold(dsr),
    progress,
  );
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
    compareCodePoints(a.id, b.id);
  return {
    orders: keepOne(orders, compareFullness, complete).sort(byId),
    refunds: keepOne(refunds, compareFullness).sort(byId),
    dsr: keepOne(dsr, compareFullness, sameScore).sort(
      (a, b) => a.day - b.day || compareCodePoints(a.side, b.side),
    ),
  };
}

/** A day's score that another file contradicts is told. */
function sameScore(kept: Held<DsrSnapshot>, { claim, copy }: Held<DsrSnapshot>): DsrSnapshot {
  const { score, row } = copy.record;
  if (score !== kept.copy.record.score)
    claim.problems.push({ code: 'scores-differ', args: {}, input: claim.index, row, count: 1 });
  return kept.copy.record;
}
