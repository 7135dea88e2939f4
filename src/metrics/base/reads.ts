import type { Clause } from '../../contract/contract.ts';
import { compareCodePoints } from '../../units/code-points.ts';

/** What the metrics of these clauses, and the signals, need of texts, each once, sorted. */
export const readsOf = (
  clauses: readonly Pick<Clause, 'metric' | 'options'>[],
  signals: readonly { readonly reads?: readonly string[] }[],
): string[] => {
  const asked = clauses.flatMap(({ metric, options }) => metric.reads?.(options) ?? []);
  return [...new Set([...asked, ...signals.flatMap(({ reads }) => reads ?? [])])].sort(compareCodePoints);
};
