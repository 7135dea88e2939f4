import { expect, test } from 'vitest';
import { madeAt, realWorld, today } from '../../src/cli/world.ts';
import { formatDay, zone } from '../../src/units/time.ts';

const at = (iso: string) => ({ ...realWorld(), now: () => Date.parse(iso) + 999 });

test('now is told in the contract’s zone, to the second', () => {
  expect(madeAt(at('2026-10-31T18:05:09Z'), zone('Asia/Shanghai')!)).toBe('2026-11-01T02:05:09+08:00');
  expect(madeAt(at('2026-10-31T18:05:09Z'), zone('UTC')!)).toBe('2026-10-31T18:05:09+00:00');
});

test('offsets west of Greenwich and of half an hour are written right', () => {
  // Newfoundland, summer time until 1 November: two and a half hours behind.
  expect(madeAt(at('2026-10-31T01:00:00Z'), zone('America/St_Johns')!)).toBe('2026-10-30T22:30:00-02:30');
  expect(madeAt(at('2026-10-31T01:00:00Z'), zone('Asia/Kolkata')!)).toBe('2026-10-31T06:30:00+05:30');
});

test('today is the day it is in the contract’s zone', () => {
  expect(formatDay(today(at('2026-10-31T15:59:59Z'), zone('Asia/Shanghai')!))).toBe('2026-10-31');
  expect(formatDay(today(at('2026-10-31T16:00:00Z'), zone('Asia/Shanghai')!))).toBe('2026-11-01');
});
