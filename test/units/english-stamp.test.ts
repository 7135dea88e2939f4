import { expect, test } from 'vitest';
import { parseEnglishStamp, parseStamp } from '../../src/units/stamp.ts';

test('the times of exports abroad say the same as ours', () => {
  expect(parseEnglishStamp('02 Jan 2023 15:04')).toEqual(parseStamp('2023-01-02 15:04'));
  expect(parseEnglishStamp('2-Oct-2026')).toEqual(parseStamp('2026-10-02'));
  expect(parseEnglishStamp('7 October 2026, 10:00:05')).toEqual(parseStamp('2026-10-07 10:00:05'));
  expect(parseEnglishStamp('Tue Oct 31 22:10:47 +0000 2017')).toEqual(parseStamp('2017-10-31 22:10:47+0000'));
});

test('what is no time, or no date that exists', () => {
  for (const text of ['', '31 Feb 2026', '02 Foo 2023 15:04', '2026-10-07', 'Jan 2 2023'])
    expect(parseEnglishStamp(text), text).toBeNull();
});
