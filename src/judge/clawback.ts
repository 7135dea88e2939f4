import type { CommissionFee, Settlement } from '../contract/contract.ts';
import type { ClawbackLine } from '../scorecard/settlement.ts';
import {
  compare,
  type Fraction,
  fraction,
  minus,
  parseDecimal,
  times,
  toNumber,
  ZERO,
} from '../units/fraction.ts';
import { roundFen } from '../units/money.ts';
import { isClawedBack, type Past, type PastMonth } from './look-back.ts';

/** Counts a commission's sales over an earlier month again; null, with the reason, where these files do not tell them. */
export type Recount = (
  fee: CommissionFee,
  month: PastMonth,
) => { readonly sales: Fraction | null; readonly reason: string | null };

/**
 * What refunds took back since of the commissions of the month before: a line for each that may be taken back, of 0
 * where nothing was, or where it is not known. None in the first month of the term.
 */
export function clawbackLines(
  { base }: Pick<Settlement, 'base'>,
  past: Past | null,
  recount: Recount,
): ClawbackLine[] {
  const last = past?.months[0];
  if (last === undefined) return [];
  const commissions = base.filter((fee) => fee.type === 'commission');
  const paid = (last.card?.settlement?.baseLines ?? []).filter((line) => line.type === 'commission');
  return commissions.flatMap((fee, index): ClawbackLine[] => {
    if (!isClawedBack(fee)) return [];
    const line = {
      month: last.month,
      metric: fee.of.metric.id,
      rate: toNumber(fee.rate),
      coefficient: 1,
      net: 0,
    };
    if (last.card === null)
      return [{ ...line, salesThen: null, salesNow: null, reason: 'no-final-scorecard' }];
    const then = paid[index];
    // It was not agreed yet, so nothing was paid for it.
    if (then === undefined || then.sales === null) return [];
    const known = {
      ...line,
      rate: then.rate,
      coefficient: last.card.settlement!.coefficient,
      salesThen: then.sales,
    };
    const { sales, reason } = recount(fee, last);
    if (sales === null) return [{ ...known, salesNow: null, reason }];
    const less = minus(fraction(then.sales), sales);
    const back = times(times(less, exactly(then.rate)), exactly(known.coefficient));
    return [
      {
        ...known,
        salesNow: toNumber(sales),
        reason: null,
        net: compare(back, ZERO) > 0 ? roundFen(back) : 0,
      },
    ];
  });
}

/** A share as a scorecard writes it, exactly: at most 12 decimals. */
const exactly = (share: number): Fraction => parseDecimal(share.toFixed(12))!;
