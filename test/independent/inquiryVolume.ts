import { buyerDays } from './buyerDays.ts';
import type { Chats } from './chats.ts';
import { roleFits } from './counted.ts';
import { noData } from './noData.ts';
import type { Measured } from './types.ts';

/** "buyer-days […] `statistic`: `total` (default)" */
export function inquiryVolume(chats: Chats): Measured {
  if ((chats.clause.options.statistic ?? 'total') !== 'total') return noData('not-supported-here');
  const days = buyerDays(chats).filter((day) =>
    roleFits(chats.contract, chats.clause, day.responsible),
  ).length;
  if (days === 0) return noData('nothing-counted');
  return { numerator: days, denominator: null, value: days, sample: days, reason: null, breaches: null };
}
