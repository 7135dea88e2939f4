import { expect, test } from 'vitest';
import { proposeHours } from '../../src/draft/draft.ts';

const hours = (start: number, end: number) => ({ start: start * 3600, end: end * 3600 });

test('the platform’s hours, where nothing is known or people answer within an hour of them', () => {
  expect(proposeHours('jd', null)).toBe('09:00-23:00');
  expect(proposeHours('jd', hours(8, 24))).toBe('09:00-23:00');
});

test('else the hours in which people answer', () => {
  expect(proposeHours('jd', hours(9, 21))).toBe('09:00-21:00');
  expect(proposeHours('taobao', hours(10, 23))).toBe('10:00-23:00');
});
