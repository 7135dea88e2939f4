import type { Accumulator } from '../metrics/base/accumulator.ts';
import type { Metric } from '../metrics/base/metric.ts';
import { ceil, type Fraction, least, minus, ONE, over } from '../units/fraction.ts';
import type { Target } from './contract.ts';

const ONE_IS_ENOUGH: readonly Accumulator['kind'][] = ['distinct', 'snapshot', 'count', 'compound'];

// Below 30 units a mean is mostly chance; the trade's own rule of thumb.
const USUAL = 30;

/**
 * Fewest units for a verdict where the contract names none: of a rate with target p, max(30, ⌈1 ÷ min(p, 1 − p)⌉); of
 * means, quotients and percentiles 30; of counts, snapshots, a `max` and what is made of several sums 1.
 */
export function defaultMinSample(
  metric: Metric,
  options: Readonly<Record<string, unknown>>,
  target: Target | null,
): number {
  const { kind } = metric.accumulator(options);
  if (ONE_IS_ENOUGH.includes(kind) || options.statistic === 'max') return 1;
  return kind === 'rate' && target ? Math.max(USUAL, rarest(target.value)) : USUAL;
}

/** Units in which the rarer of hit and miss is expected once; 0 where there is no rarer one. */
export function rarest(target: Fraction): number {
  const rarer = least(target, minus(ONE, target));
  return rarer.num <= 0n ? 0 : Number(ceil(over(ONE, rarer)));
}
