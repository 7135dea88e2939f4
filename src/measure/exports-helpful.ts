import type { Clause, Contract } from '../contract/contract.ts';
import { shopsIn } from '../contract/customs.ts';
import { isStatedBy } from '../contract/measurable.ts';
import type { Reach } from '../metrics/base/metric.ts';
import { KINDS, type Kind } from '../records/input.ts';
import type { Shop } from '../terms/terms.ts';
import { DAY_SECONDS, type Day, day } from '../units/time.ts';
import { type ExportNeed, exportsNeeded, reachOf } from './exports-needed.ts';

/**
 * Exports that clauses can be measured without, but better with: refunds to take off, the platform's own figure to
 * stand beside, the list of sessions. Those that are needed anyway, for as many days, are left out.
 */
export function exportsHelpful(
  contract: Pick<Contract, 'terms' | 'clauses' | 'attribution' | 'settlement'>,
  period: { readonly from: Day; readonly to: Day },
): ExportNeed[] {
  const { shops } = contract.terms;
  const needed = exportsNeeded(contract, period);
  return shops.flatMap((shop, index) =>
    KINDS.flatMap((kind): ExportNeed[] => {
      const asking = contract.clauses
        .filter(({ only }) => shopsIn(shops, only).includes(shop))
        .flatMap((clause) => {
          const reach = helpOf(clause, shop, contract).get(kind);
          return reach ? [{ id: clause.id, reach }] : [];
        });
      if (asking.length === 0) return [];
      const most = (side: keyof Reach): number =>
        Math.ceil(Math.max(...asking.map(({ reach }) => reach[side])) / DAY_SECONDS);
      const [from, to] = [day(period.from - most('before')), day(period.to + most('after'))];
      const isCovered = needed.some(
        (each) => each.shop === index && each.kind === kind && each.from <= from && each.to >= to,
      );
      const clauses = [...new Set(asking.map(({ id }) => id))];
      return isCovered ? [] : [{ shop: index, kind, from, to, clauses }];
    }),
  );
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
  if (chats) help.set('sessions', chats);
  if (only.hours.length === 0 && isStatedBy(shop.platform, clause))
    help.set('platform-report', { before: 0, after: 0 });
  return help;
}
