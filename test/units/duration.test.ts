import { expect, test } from 'vitest';
import { parseDuration } from '../../src/units/duration.ts';
import { decimal } from '../../src/units/quantity.ts';

test.each([
  ['12', '12'],
  ['13.78秒', '13.78'],
  ['1分20秒', '80'],
  ['1分20', '80'],
  ['1 minute 20 seconds', '80'],
  ['2 mins and 5 secs', '125'],
  ['1h 5m', '3900'],
  ['1天2个小时', '93600'],
  ['０.５小时', '1800'],
  ['00:01:20', '80'],
  ['1,234秒', '1234'],
])('%s is %s s', (text, seconds) => expect(decimal(parseDuration(text)!.seconds)).toBe(seconds));

test.each(['', '很久', '-', '秒', '500ms', '20秒1分', '1:75:00', '3个月'])(
  '%s is no length of time',
  (text) => expect(parseDuration(text)).toBeNull(),
);

test('a bare number is of the unit that the column says', () => {
  expect(decimal(parseDuration('0.5', 60)!.seconds)).toBe('30');
  expect(decimal(parseDuration('30秒', 60)!.seconds)).toBe('30');
});
