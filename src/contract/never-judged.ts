import { needsOf } from '../metrics/base/metric.ts';
import type { Terms } from '../terms/terms.ts';
import type { Clause } from './contract.ts';
import { shopsIn } from './customs.ts';
import { unfedOf, untoldOf } from './fed.ts';
import { isStatedBy } from './stated.ts';

/** Whether no file that the clause's shops can give would ever lead to a verdict. */
export function isNeverJudged(clause: Clause, terms: Terms): boolean {
  const { metric, options, only, from, each } = clause;
  const shops = shopsIn(terms.shops, only);
  if (from === 'console')
    return only.hours.length > 0 || shops.some(({ platform }) => !isStatedBy(platform, clause));
  if (needsOf(metric, options).includes('dsr') && shops.length > 1 && each !== 'shop') return true;
  return shops.every(
    ({ platform }) => unfedOf(clause, platform, terms) !== null || untoldOf(clause, platform, terms) !== null,
  );
}
