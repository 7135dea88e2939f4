import { expect, test } from 'vitest';
import type { Format } from '../../src/formats/format.ts';
import * as formatShelf from '../../src/formats/index.ts';
import type { Metric } from '../../src/metrics/base/metric.ts';
import * as metricShelf from '../../src/metrics/index.ts';
import { projectFile } from '../helpers/markdown.ts';
import { writeContractOptions, writeReadme } from './write-tables.ts';

// `npm run docs` writes the tables.

const metrics: readonly Metric[] = Object.values(metricShelf);
const formats: readonly Format[] = Object.values(formatShelf);

test.each([
  ['README.md', 'en'],
  ['docs/README.zh-CN.md', 'zh'],
] as const)('%s lists the metrics and formats of the shelves', async (path, lang) => {
  await expect(writeReadme(projectFile(path), [metrics, formats], lang)).toMatchFileSnapshot(`../../${path}`);
});

test('docs/contract.md lists the options of the metrics', async () => {
  await expect(writeContractOptions(projectFile('docs/contract.md'), metrics)).toMatchFileSnapshot(
    '../../docs/contract.md',
  );
});
