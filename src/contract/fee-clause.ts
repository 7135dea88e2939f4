import type { Metric } from '../metrics/base/metric.ts';
import type { Clause, Contract } from './contract.ts';
import { unjudgedClause } from './unjudged-clause.ts';

/** What a fee is counted by: a clause that judges nothing. */
export const feeClause = (metric: Metric, options: unknown = {}): Clause =>
  unjudgedClause('settlement.base', metric, metric.options.parse(options) as Clause['options'], 1);

/** What the fees of a contract are counted by. */
export const feeClauses = ({ settlement }: Pick<Contract, 'settlement'>): Clause[] =>
  (settlement?.base ?? []).flatMap((fee) => ('of' in fee ? [fee.of] : []));
