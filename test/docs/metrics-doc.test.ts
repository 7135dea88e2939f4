import { expect, test } from 'vitest';
import * as shelf from '../../src/metrics/index.ts';
import { writeMetricsDoc } from './write-metrics-doc.ts';

// `npm run docs` writes the file.
test('docs/metrics.md says of every metric what the program says', async () => {
  await expect(writeMetricsDoc(Object.values(shelf))).toMatchFileSnapshot('../../docs/metrics.md');
});
