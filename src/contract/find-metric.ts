import type { Metric } from '../metrics/base/metric.ts';

/** The metric that a contract calls so: its id, or its title in either language, with or without what stands in brackets. */
export function findMetric(metrics: readonly Metric[], name: string): Metric | null {
  const wanted = fold(name);
  return metrics.find((metric) => namesOf(metric).some((known) => fold(known) === wanted)) ?? null;
}

/** Names a person may have meant. */
export const namesOf = ({ id, title }: Metric): string[] => [
  id,
  title.zh,
  bare(title.zh),
  title.en,
  bare(title.en),
];

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
const bare = (title: string): string => title.replace(/\s*[(（].*[)）]$/, '');
