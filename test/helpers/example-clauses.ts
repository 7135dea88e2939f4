import { exampleClause } from '../../src/cli/metric-options.ts';
import type { Metric } from '../../src/metrics/base/metric.ts';
import * as shelf from '../../src/metrics/index.ts';

export const metrics: readonly Metric[] = Object.values(shelf);

/** Each metric of the shelf as the catalogue shows it in a contract: a clause a metric, in order. */
export const exampleClauses: readonly string[] = metrics.map((metric) =>
  // The random months' refund sheet calls the other column of the example by another name.
  /metric: [\s\S]*(?= \}$)/
    .exec(exampleClause(metric))![0]
    .replace(/\s+/g, ' ')
    .replace('[退款原因, 责任方]', '[责任方]'),
);
