import type { Clause, Contract } from '../contract/contract.ts';
import { shopsIn } from '../contract/customs.ts';
import { feeClauses } from '../contract/contract.ts';
import { needsOf, type Reach } from '../metrics/base/metric.ts';
import { KINDS, type Kind } from '../records/input.ts';
import { DAY_SECONDS, type Day, day } from '../units/time.ts';

/** One kind of export that clauses need of one shop, and for which days. */
export interface ExportNeed {
  /** By the shop's place in the contract. */
  readonly shop: number;
  readonly kind: Kind;
  readonly from: Day;
  readonly to: Day;
  /** Ids, in contract order. */
  readonly clauses: readonly string[];
}

// A session that midnight cuts at either end is judged by what stands on the other side (sessions.open-turn: 24h).
const CHAT_REACH: Reach = { before: DAY_SECONDS, after: DAY_SECONDS };

const NONE: Reach = { before: 0, after: 0 };

/** The exports that a clause needs, with the days for each. A clause on the platform's own figure needs its reports. */
export function reachOf(
  { metric, options, from }: Clause,
  { attribution }: Pick<Contract, 'attribution'>,
): ReadonlyMap<Kind, Reach> {
  if (from === 'console') return new Map([['platform-report', NONE]]);
  const own = metric.reach?.(options, attribution) ?? {};
  return new Map(
    needsOf(metric, options).map(
      (kind) => [kind, own[kind] ?? (kind === 'chats' ? CHAT_REACH : NONE)] as const,
    ),
  );
}

/** All exports that a contract needs for a period: shop by shop, in the order of kinds. */
export function exportsNeeded(
  contract: Pick<Contract, 'terms' | 'clauses' | 'attribution' | 'settlement'>,
  period: { readonly from: Day; readonly to: Day },
): ExportNeed[] {
  return contract.terms.shops.flatMap((shop, index) =>
    KINDS.flatMap((kind): ExportNeed[] => {
      const asking = [...contract.clauses, ...feeClauses(contract)]
        .filter(({ only }) => shopsIn(contract.terms.shops, only).includes(shop))
        .flatMap((clause) => {
          const reach = reachOf(clause, contract).get(kind);
          const since = clause.metric.since?.(period) ?? period.from;
          return reach ? [{ id: clause.id, reach, since }] : [];
        });
      if (asking.length === 0) return [];
      const most = (side: keyof Reach): number =>
        Math.ceil(Math.max(...asking.map(({ reach }) => reach[side])) / DAY_SECONDS);
      return [
        {
          shop: index,
          kind,
          from: day(Math.min(period.from - most('before'), ...asking.map(({ since }) => since))),
          to: day(period.to + most('after')),
          clauses: [...new Set(asking.map(({ id }) => id))],
        },
      ];
    }),
  );
}
