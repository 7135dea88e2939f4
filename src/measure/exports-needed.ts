import { type Clause, type Contract, feeClauses } from '../contract/contract.ts';
import { shopsIn } from '../contract/customs.ts';
import { isStatedBy } from '../contract/measurable.ts';
import { needsOf, type Reach } from '../metrics/base/metric.ts';
import { KINDS, type Kind } from '../records/input.ts';
import type { Shop } from '../terms/terms.ts';
import type { Period } from '../units/days.ts';
import { DAY_SECONDS, type Day, day } from '../units/time.ts';

/** One kind of export that clauses need of one shop, and for which days. */
export interface ExportNeed extends Period {
  /** By the shop's place in the contract. */
  readonly shop: number;
  readonly kind: Kind;
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

/** What tells the exports of a contract. */
type Asking = Pick<Contract, 'terms' | 'clauses' | 'attribution' | 'settlement'>;

/** All exports that a contract needs for a period: shop by shop, in the order of kinds. */
export const exportsNeeded = (contract: Asking, period: Period): ExportNeed[] =>
  exportsAsked(
    contract.terms.shops,
    [...contract.clauses, ...feeClauses(contract)],
    period,
    (clause) => reachOf(clause, contract),
    ({ metric }) => metric.since?.(period) ?? period.from,
  );

/**
 * Exports that clauses can be measured without, but better with: refunds to take off, the platform's own figure to
 * stand beside, the list of sessions. Those that are needed anyway, for as many days, are left out.
 */
export function exportsHelpful(contract: Asking, period: Period): ExportNeed[] {
  const needed = exportsNeeded(contract, period);
  return exportsAsked(
    contract.terms.shops,
    contract.clauses,
    period,
    (clause, shop) => helpOf(clause, shop, contract),
    () => period.from,
  ).filter(
    ({ shop, kind, from, to }) =>
      !needed.some((each) => each.shop === shop && each.kind === kind && each.from <= from && each.to >= to),
  );
}

/** What clauses ask of the shops that they look at, each kind of export once; `sinceOf`: the first day a clause looks at. */
function exportsAsked(
  shops: readonly Shop[],
  clauses: readonly Clause[],
  period: Period,
  askedOf: (clause: Clause, shop: Shop) => ReadonlyMap<Kind, Reach>,
  sinceOf: (clause: Clause) => Day,
): ExportNeed[] {
  return shops.flatMap((shop, index) => {
    const own = clauses
      .filter(({ only }) => shopsIn(shops, only).includes(shop))
      .map((clause) => ({ id: clause.id, asked: askedOf(clause, shop), since: sinceOf(clause) }));
    return KINDS.flatMap((kind): ExportNeed[] => {
      const asking = own.flatMap(({ id, asked, since }) => {
        const reach = asked.get(kind);
        return reach ? [{ id, reach, since }] : [];
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
    });
  });
}

/** What helps one clause in one shop. */
function helpOf(
  clause: Clause,
  shop: Shop,
  contract: Pick<Contract, 'attribution'>,
): ReadonlyMap<Kind, Reach> {
  const { metric, options, from, only } = clause;
  if (from === 'console') return new Map();
  const help = new Map(Object.entries(metric.helps?.(options) ?? {}) as [Kind, Reach][]);
  const chats = reachOf(clause, contract).get('chats');
  // The list joins logs to their sessions: who was assigned, who took over, whole nicks.
  if (chats) help.set('session-report', chats);
  if (only.hours.length === 0 && isStatedBy(shop.platform, clause)) help.set('platform-report', NONE);
  return help;
}
