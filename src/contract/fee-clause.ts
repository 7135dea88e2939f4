import type { Metric } from '../metrics/metric.ts';
import { ONE } from '../units/fraction.ts';
import type { Clause, Contract } from './contract.ts';

/** A clause that judges nothing: what a fee is counted by, over all that the vendor handled. */
export function feeClause(metric: Metric, options: unknown = {}): Clause {
  return {
    id: 'settlement.base',
    metric,
    options: metric.options.parse(options) as Clause['options'],
    only: { hours: [], days: [], shops: [], role: null },
    from: 'exports',
    target: null,
    severity: 'report',
    responsibility: metric.responsibility,
    critical: false,
    weight: ONE,
    minSample: 1,
    points: null,
    penalty: null,
    bonus: null,
    confirm: 'required',
    margin: 'none',
    line: null,
  };
}

/** What the fees of a contract are counted by. */
export const feeClauses = ({ settlement }: Pick<Contract, 'settlement'>): Clause[] =>
  (settlement?.base ?? []).flatMap((fee) => ('of' in fee ? [fee.of] : []));
