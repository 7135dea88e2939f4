import { buyerQuestion } from '../../phrases/buyer-question.ts';
import { PHRASE_READ } from '../../records/chats.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import type { Metric } from './metric.ts';

/** What the signals need of texts, whatever the clauses are: the shelf stands above the contract that asks for it. */
export const SIGNAL_READS: readonly string[] = [`${PHRASE_READ}${buyerQuestion.id}`];

/** What the metrics of these clauses, and the signals, need of texts, each once, sorted. */
export const readsOf = (
  clauses: readonly { readonly metric: Metric; readonly options: Readonly<Record<string, unknown>> }[],
): string[] => {
  const asked = clauses.flatMap(({ metric, options }) => metric.reads?.(options) ?? []);
  return [...new Set([...asked, ...SIGNAL_READS])].sort(compareCodePoints);
};
