import type { Refund } from '../../records/orders.ts';
import type { Day, Instant } from '../../units/time.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { type Days, isOfFlagged, ownDay } from './own-day.ts';
import { inShops, shopOf } from './shops.ts';
import type { Tally } from './tally.ts';

/** A refund on the local day of the moment that was asked for. */
export interface DatedRefund {
  readonly refund: Refund;
  readonly day: Day;
  readonly finding: Finding;
}

/** Whether a case gives money back: an exchange, goods sent again and a repair give none. */
export const givesMoney = ({ type }: Refund): boolean => type !== 'exchange' && type !== 'other';

/** When a case was applied for, else completed. */
export const appliedElseCompleted = ({ appliedAt, completedAt }: Refund): Instant | null =>
  appliedAt ?? completedAt;

/** The cases of the clause's shops whose moment lies on these days; the tally is told of those that do not count. */
export function* refundsOn(
  facts: Facts,
  momentOf: (refund: Refund) => Instant | null,
  tally: Tally,
  days: Days = facts.period,
): Iterable<DatedRefund> {
  for (const [index, refund] of facts.refunds.entries()) {
    const at = momentOf(refund);
    const own = at === null ? null : ownDay(facts, refund, at, { days });
    if (at === null || own === null) continue;
    const { input, row } = refund;
    const finding = { unit: 'refund' as const, of: index, agent: -1, at, measured: null, input, row };
    const reason = isOfFlagged(facts, refund, refund.order) ? 'flagged' : own.reason;
    if (reason === null) yield { refund, day: own.day, finding };
    else tally.exclude(reason, 1, finding);
  }
}

/** Observes cases as units of a rate; `whyOut`: the reason that leaves one out, null where it is a unit. */
export function observeRefunds(
  refunds: Iterable<DatedRefund>,
  tally: Tally,
  better: 'lower' | 'higher',
  isMet: (refund: Refund) => boolean,
  whyOut: (refund: Refund) => string | null = () => null,
): void {
  for (const { refund, day, finding } of refunds) {
    const reason = whyOut(refund);
    const met = isMet(refund);
    const told = tally.tracing || met === (better === 'lower') ? finding : undefined;
    if (reason !== null) tally.exclude(reason, 1, finding);
    else tally.add({ agent: -1, day, num: met ? 1 : 0, den: 1, finding: told });
  }
}

/** Whether no refund sheet of the clause's shops has the column that a field is read from. */
export function nobodyTells(facts: Facts, field: 'intervened' | 'liable' | 'hasReason'): boolean {
  const own = facts.refunds.filter((refund) => inShops(facts, shopOf(facts, refund)));
  return own.length > 0 && own.every((refund) => refund[field] === null);
}
