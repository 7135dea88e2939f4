import type { Clause } from '../contract/contract.ts';
import { compareCodePoints } from '../units/code-points.ts';

/** What the metrics of these clauses need of texts, each once, sorted. */
export const readsOf = (clauses: readonly Pick<Clause, 'metric' | 'options'>[]): string[] =>
  [...new Set(clauses.flatMap(({ metric, options }) => metric.reads?.(options) ?? []))].sort(
    compareCodePoints,
  );
