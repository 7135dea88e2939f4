import type { Given } from './given.ts';
import { type LeftOut, leaveOut, withLeftOut } from './left-out.ts';
import { noData, ratio } from './no-data.ts';
import { refundsIn } from './refund-rates.ts';
import type { Measured } from './types.ts';

/**
 * "returns with freight paid by the buyer, exchanges with freight split in half, unless liability is the seller's ÷
 * returns and exchanges with freight recorded"
 */
export function freightRuleRate(given: Given): Measured {
  if (given.refunds.length === 0) return noData('no-refunds');
  const out: LeftOut = { 'seller-liable': 0, 'no-freight': 0 };
  let all = 0;
  let met = 0;
  for (const { kind, sellerLiable, freight } of refundsIn(given)) {
    if (kind !== 'return-refund' && kind !== 'exchange') continue;
    if (sellerLiable === true) leaveOut(out, 'seller-liable');
    else if (freight === null) leaveOut(out, 'no-freight');
    else {
      all++;
      if (freight === (kind === 'exchange' ? 'half' : 'buyer')) met++;
    }
  }
  return withLeftOut(ratio(met, all, all - met), out);
}
