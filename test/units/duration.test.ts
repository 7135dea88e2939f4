import { expect, test } from 'vitest';
import { parseDuration, unitInHeader } from '../../src/units/duration.ts';
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
  ['80', '80'],
  ['80 秒', '80'],
  ['1m20s', '80'],
  ['1小时2分', '3720'],
  ['１分２０秒', '80'],
  ['０：０１：２０', '80'],
])('%s is %s s', (text, seconds) => expect(decimal(parseDuration(text)!.seconds)).toBe(seconds));

test.each(['', '很久', '-', '秒', '500ms', '20秒1分', '1:75:00', '3个月', '1小时5', '1天2'])(
  '%s is no length of time',
  (text) => expect(parseDuration(text)).toBeNull(),
);

test('a bare number is of the unit that the column says', () => {
  expect(decimal(parseDuration('0.5', 60)!.seconds)).toBe('30');
  expect(decimal(parseDuration('30秒', 60)!.seconds)).toBe('30');
  expect(decimal(parseDuration('1500', 0.001)!.seconds)).toBe('1.5');
});

test.each([
  ['首次响应时长(秒)', 1],
  ['首次响应时长（分钟）', 60],
  ['会话时长(M)', 60],
  ['新平均响应时间(S)', 1],
  ['Duration (hours)', 3600],
  ['3分钟内平均响应(秒)', 1],
  ['24小时平均响应时长', null],
  ['首响(ms)', 0.001],
  ['first_response_seconds', 1],
  ['首次响应时长', null],
])('%s says that one is %s s', (name, unit) => expect(unitInHeader(name)).toBe(unit));
