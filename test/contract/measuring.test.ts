import { expect, test } from 'vitest';
import { measuringContract, ONLY_BY_CONTRACT } from '../../src/contract/measuring.ts';
import { FAMILIES, type Metric } from '../../src/metrics/base/metric.ts';
import * as shelf from '../../src/metrics/index.ts';

const metrics: readonly Metric[] = Object.values(shelf);
const { clauses } = measuringContract(metrics);

test('without a contract every metric is measured once, but those that need one to say what they look at', () => {
  const measured = clauses.map(({ metric }) => metric.id);
  expect([...measured, ...ONLY_BY_CONTRACT].sort()).toEqual(metrics.map(({ id }) => id).sort());
  // None stands on that list that could do without a contract.
  for (const id of ONLY_BY_CONTRACT)
    expect(metrics.find((metric) => metric.id === id)!.options.safeParse({}).success).toBe(false);
});

test('family by family, with the usual value where an option has no default', () => {
  const families = clauses.map(({ metric }) => FAMILIES.indexOf(metric.family));
  expect(families).toEqual([...families].sort((a, b) => a - b));
  const options = (id: string) => clauses.find(({ metric }) => metric.id === id)!.options;
  expect(options('response-rate')).toEqual({ within: 30, unit: 'turn' });
  expect(options('phrase-incidents')).toEqual({ class: 'dismissive', per: 'count' });
});

test('it judges nothing', () => {
  for (const { target, severity, penalty } of clauses)
    expect([target, severity, penalty]).toEqual([null, 'report', null]);
});
