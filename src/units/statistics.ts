/** What a set of whole seconds is summed up as. */
export const STATISTICS = ['mean', 'p50', 'p90', 'p95', 'max'] as const;
export type Statistic = (typeof STATISTICS)[number];

/** Counts of whole numbers: value → how often. Exact, mergeable. */
export type Histogram = Map<number, number>;

/** Element ⌈p·n⌉ (1-based) of the values in ascending order; p in percent. Null where there are none. */
export function percentile(histogram: Histogram, percent: number): number | null {
  let total = 0;
  for (const count of histogram.values()) total += count;
  if (total === 0) return null;
  let rank = Math.ceil((percent * total) / 100);
  for (const value of [...histogram.keys()].sort((a, b) => a - b)) {
    rank -= histogram.get(value)!;
    if (rank <= 0) return value;
  }
  throw new RangeError(`no ${percent}th percentile`);
}
