import { expect, test } from 'vitest';
import { SIGNAL_READS } from '../../src/metrics/base/messages.ts';
import * as signals from '../../src/signals/index.ts';

test('what the signals of the shelf read of texts is what contracts have read for them', () => {
  const read = Object.values(signals).flatMap(({ reads = [] }: { reads?: readonly string[] }) => reads);
  expect([...new Set(read)].sort()).toEqual([...SIGNAL_READS].sort());
});
