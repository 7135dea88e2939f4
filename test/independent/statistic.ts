import { noData } from './no-data.ts';
import type { Measured } from './types.ts';

/**
 * "`mean`, `p50`, `p90`, `p95`, `max`. Percentile: sort ascending, element ⌈p·n⌉ (1-based)."
 * For means numerator = Σ and denominator = n; for the others the value only.
 */
export function statistic(name: string, values: number[]): Measured {
  const n = values.length;
  if (n === 0) return noData('nothing-counted');
  const sorted = [...values].sort((a, b) => a - b);
  if (name === 'mean') {
    let sum = 0;
    for (const value of sorted) sum += value;
    return { numerator: sum, denominator: n, value: sum / n, sample: n, reason: null, breaches: null };
  }
  let place = n; // max
  if (name !== 'max') {
    const hundredths = Number(name.slice(1)) * n;
    place = Math.floor((hundredths + 99) / 100); // ⌈p·n⌉ in whole numbers
  }
  return {
    numerator: null,
    denominator: null,
    value: sorted[place - 1]!,
    sample: n,
    reason: null,
    breaches: null,
  };
}
