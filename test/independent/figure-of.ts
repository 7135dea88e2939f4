import type { CaseUnit } from './case-units.ts';
import type { Clause } from './contract.ts';
import { share } from './exact.ts';
import type { Fraction } from './fractions.ts';
import { statistic } from './statistic.ts';

/** What a clause comes to on some of its units. */
export type Figure = {
  /** null: nothing was measured */
  value: Fraction | null;
  sample: number;
  /** units that missed; null where the metric has none */
  misses: CaseUnit[] | null;
  /** x of n, of a rate */
  hits: bigint | null;
};

const nothing: Figure = { value: null, sample: 0, misses: null, hits: null };

export function figureOf({ metric, options }: Clause, units: CaseUnit[]): Figure {
  const sample = units.length;
  if (sample === 0) return nothing;
  if (metric === 'inquiry-volume') {
    const days = new Set(units.map(({ event }) => event)).size; // a buyer whom two agents served is one
    return { ...nothing, value: share(days), sample: days };
  }
  if (metric === 'first-response-time' || metric === 'response-time') {
    const seconds = units.map((unit) => unit.seconds);
    const name = options.statistic ?? 'mean';
    if (name !== 'mean') return { ...nothing, value: share(statistic(name, seconds).value!), sample };
    return {
      ...nothing,
      value: share(
        seconds.reduce((sum, wait) => sum + wait, 0),
        sample,
      ),
      sample,
    };
  }
  const misses = units.filter(({ met }) => !met);
  if (metric === 'phrase-incidents') return { value: share(misses.length), sample, misses, hits: null };
  const hits = BigInt(metric === 'unanswered-rate' ? misses.length : sample - misses.length);
  return { value: share(hits, sample), sample, misses, hits };
}
