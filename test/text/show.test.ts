import { expect, test } from 'vitest';
import {
  sayCode,
  serialOf,
  showCount,
  showDuration,
  showMoney,
  showPeriod,
  showScore,
  showWeekday,
} from '../../src/text/show.ts';

test.each([
  [0, '0秒', '0 s'],
  [30, '30秒', '30 s'],
  [60, '1分钟', '1 min'],
  [180, '3分钟', '3 min'],
  [3720, '1小时2分', '1 h 2 min'],
  [3601, '1小时1秒', '1 h 1 s'],
  [259200, '72小时', '72 h'],
  [1296000, '15天', '15 d'],
  [-90, '-1分30秒', '-1 min 30 s'],
])('%d seconds: %s', (seconds, zh, en) => {
  expect(showDuration(seconds, 'zh')).toBe(zh);
  expect(showDuration(seconds, 'en')).toBe(en);
});

test('thousands and fen', () => {
  expect([0, 999, 1000, 1234567].map(showCount)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect(showMoney(2850000, 'zh')).toBe('28,500.00元');
  expect(showMoney(5, 'en')).toBe('¥0.05');
});

test('a score is not shown rounded to a grade that it did not reach', () => {
  expect([87.2, 94.96, 84.999, 69.97, 99.96, 95].map(showScore)).toEqual([
    '87.2',
    '94.96',
    '84.999',
    '69.97',
    '99.96',
    '95.0',
  ]);
});

test('a whole month has a name, anything else its ends', () => {
  expect(showPeriod({ from: '2026-10-01', to: '2026-10-31' }, 'zh')).toBe('2026年10月');
  expect(showPeriod({ from: '2026-10-01', to: '2026-10-31' }, 'zh', true)).toBe('10月');
  expect(showPeriod({ from: '2028-02-01', to: '2028-02-29' }, 'en')).toBe('February 2028');
  expect(showPeriod({ from: '2026-10-01', to: '2026-10-30' }, 'zh', true)).toBe('2026-10-01 至 2026-10-30');
  expect(showPeriod({ from: '2026-09-30', to: '2026-10-31' }, 'en')).toBe('2026-09-30 to 2026-10-31');
});

test('a moment is the wall reading it is written with, as a spreadsheet counts days', () => {
  // 1900-03-01 is day 61 of spreadsheets; 1970-01-01 is day 25 569.
  expect(serialOf('1970-01-01')).toBe(25569);
  expect(serialOf('1970-01-02T12:00:00+08:00')).toBe(25570.5);
  expect(serialOf('soon')).toBeNull();
});

test('2026-10-01 was a Thursday', () => {
  expect(showWeekday('2026-10-01', 'zh')).toBe('周四');
  expect(showWeekday('2026-10-04', 'en')).toBe('Sun');
});

test('a code without a sentence is shown with its arguments', () => {
  expect(sayCode({ late: { zh: '迟到{n}天', en: '{n} days late' } }, 'late', { n: 2 }, 'zh')).toBe('迟到2天');
  expect(sayCode({}, 'late', { n: 2 }, 'zh')).toBe('late (n=2)');
});
