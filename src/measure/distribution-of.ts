import { type Cell, mergeHistograms } from '../metrics/base/accumulator.ts';
import { percentile } from '../units/statistics.ts';
import type { Distribution } from './measurement.ts';

/** Percentiles of all values of these cells; null where there is none. */
export function distributionOf(cells: readonly Cell[]): Distribution | null {
  const histogram = mergeHistograms(cells);
  const [p50, p90, p95, max] = [50, 90, 95, 100].map((percent) => percentile(histogram, percent));
  return max == null ? null : { p50: p50!, p90: p90!, p95: p95!, max };
}
