import { expect, test } from 'vitest';
import { parseYuan } from '../../src/units/money.ts';
import { withoutThousands } from '../../src/units/thousands.ts';

test('commas stand between thousands; a decimal comma is no numeral of ours', () => {
  expect(withoutThousands('1,234,567.50')).toBe('1234567.50');
  expect(withoutThousands('12，000')).toBe('12000');
  for (const text of ['19,80', '1,2345', '1,', '4,8']) expect(withoutThousands(text)).toBeNull();
  expect(parseYuan('¥1,234.50')).toBe(123_450);
  expect(parseYuan('19,80')).toBeNull();
});
