import type { Clause, Contract } from './contract.ts';
import { dayCounts } from './counted.ts';
import { noData } from './no-data.ts';
import { statistic } from './statistic.ts';
import type { Measured, Period, Refund } from './types.ts';
import { addDays } from './zone.ts';

/** "statistic of (completed − applied), seconds, refunds completed in the 30 days ending with the period's last day" */
export function refundTime(contract: Contract, clause: Clause, period: Period, refunds: Refund[]): Measured {
  if (refunds.length === 0) return noData('no-refunds');
  const window = { from: addDays(period.to, -29), to: period.to };
  const type = clause.options.type ?? 'all';
  const seconds: number[] = [];
  for (const refund of refunds) {
    if (!refund.succeeded || refund.kind === 'other' || refund.kind === 'exchange') continue;
    if (refund.completedAt === null || refund.appliedAt === null) continue;
    if (!dayCounts(contract, clause, window, refund.shop, refund.completedAt)) continue;
    if (type === 'all' || type === refund.kind) seconds.push(refund.completedAt - refund.appliedAt);
  }
  return statistic(clause.options.statistic ?? 'mean', seconds);
}
