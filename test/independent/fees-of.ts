import { attribute } from './attribution.ts';
import { caseUnits } from './case-units.ts';
import type { Clause } from './contract.ts';
import { compare, fen, least, minus, most, share, times, ZERO } from './exact.ts';
import { figureOf } from './figure-of.ts';
import type { Fraction } from './fractions.ts';
import type { Given } from './given.ts';
import type { Fee } from './settlement-terms.ts';
import type { Order, Refund } from './types.ts';
import { addDays, dayOf, instantOf } from './zone.ts';

/** Days with `waive` are worked all the same, and no exemption makes a fee less. */
function unwaived(given: Given, metric: string): Given {
  const clause: Clause = {
    id: '',
    metric,
    options: {},
    only: { hours: null, days: null, shops: null, role: null },
    from: 'exports',
  };
  const calendar = given.contract.calendar.map((entry) => ({ ...entry, waive: [] }));
  return { ...given, clause, contract: { ...given.contract, calendar } };
}

/** "refunds completed up to so long after the period leave"; one that no sheet dates is taken off. */
function refundedBy(order: Order, refunds: Refund[], end: number | null): bigint {
  const own = refunds.filter(
    ({ shop, order: id, succeeded }) => shop === order.shop && id === order.id && succeeded,
  );
  if (own.length === 0) return order.refundFen;
  const known = own.filter(({ completedAt }) => end === null || completedAt === null || completedAt < end);
  return known.reduce((sum, refund) => sum + refund.fen, 0n);
}

/** Fen; null where orders cannot be joined. */
function salesOf(given: Given, net: boolean, cutoff: number | null): bigint | null {
  const { contract, period, orders, refunds } = given;
  const attribution = attribute(unwaived(given, 'sales'), orders);
  if (attribution === 'unjoinable') return null;
  const after = instantOf(contract.zone, addDays(period.to, 1), contract.dayStarts);
  let sum = 0n;
  for (const { order } of attribution.belonging) {
    if (order.paidAt === null) continue;
    const day = dayOf(contract.zone, contract.dayStarts, order.paidAt);
    if (day < period.from || day > period.to) continue;
    const back = net ? refundedBy(order, refunds, cutoff === null ? null : after + cutoff) : 0n;
    const kept = order.paidFen - order.postageFen - back;
    if (kept > 0n) sum += kept;
  }
  return sum;
}

/** The fee's lines in fen, each rounded once. */
export function feesOf(fees: Fee[], given: Given, ofMonth: Fraction): number[] {
  return fees.flatMap((fee) => {
    if (fee.type === 'fixed') return [fen(times(fee.fen, ofMonth))];
    if (fee.type === 'commission') {
      const sales = salesOf(given, fee.net, fee.cutoff);
      return [sales === null ? 0 : fen(times(share(sales), fee.rate))];
    }
    const volume = unwaived(given, 'inquiry-volume');
    const count = figureOf(volume.clause, caseUnits(volume)!).value ?? ZERO;
    const limits = fee.tiers.map(({ upTo }) => (upTo === null ? null : times(upTo, ofMonth)));
    if (fee.whole) {
      const reached = limits.findIndex((limit) => limit === null || compare(count, limit) <= 0);
      return [fen(times(count, fee.tiers[reached]!.fen))];
    }
    return fee.tiers.map((tier, i) => {
      const below = i === 0 ? ZERO : limits[i - 1]!;
      const quantity = most(ZERO, minus(limits[i] ? least(count, limits[i]!) : count, below));
      return fen(times(quantity, tier.fen));
    });
  });
}
