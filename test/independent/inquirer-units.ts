import { type CaseUnit, ofDay } from './case-units.ts';
import { roleFits } from './counted.ts';
import type { Given } from './given.ts';
import type { Inquirer } from './inquirers.ts';
import { secondsOf } from './quantities.ts';

/** Matured inquirers of `inquiry-conversion-rate`, paid within a horizon of hours or days; met where they bought. */
export function inquirerUnits(given: Given, inquirers: Inquirer[]): CaseUnit[] {
  const { contract, clause, orders } = given;
  const horizon = secondsOf(clause.options.horizon ?? '24h');
  return inquirers.flatMap(({ day, orders: own }) => {
    if (!roleFits(contract, clause, day.responsible)) return [];
    const end = day.firstAnchor + horizon;
    if (!orders.some(({ shop, createdAt }) => shop === day.shop && createdAt !== null && end <= createdAt))
      return [];
    const met = own.some(({ paidAt }) => paidAt !== null && paidAt >= day.firstAnchor && paidAt <= end);
    return [{ ...ofDay(given, day, day.responsible), orders: own.map(({ id }) => id), met }];
  });
}
