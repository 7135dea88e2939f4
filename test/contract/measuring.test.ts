import { expect, test } from 'vitest';
import { measuringContract } from '../../src/contract/measuring.ts';
import { FAMILIES, type Metric } from '../../src/metrics/base/metric.ts';
import * as shelf from '../../src/metrics/index.ts';

const metrics: readonly Metric[] = Object.values(shelf);
const { clauses } = measuringContract(metrics);

test('without a contract every metric is measured once, but those that need one to say what they look at', () => {
  const measured = clauses.map(({ metric }) => metric.id);
  const others = metrics.filter(({ withoutContract }) => withoutContract === null);
  expect(others.length).toBeGreaterThan(0);
  expect([...measured, ...others.map(({ id }) => id)].sort()).toEqual(metrics.map(({ id }) => id).sort());
  // None of those could do without a contract.
  for (const { options } of others) expect(options.safeParse({}).success).toBe(false);
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
