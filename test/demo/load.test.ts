import { beforeAll, expect, test } from 'vitest';
import { loadCurve } from '../../src/demo/sessions.ts';
import { DAY_SECONDS, parseDay } from '../../src/units/time.ts';

const FIRST = parseDay('2026-10-01')!;
const TOTAL = 200_000;
const byHour = new Array<number>(24).fill(0);
const byDate = new Array<number>(32).fill(0);

beforeAll(() => {
  const clock = loadCurve(FIRST, TOTAL);
  let before = 0;
  for (let message = 0; message < TOTAL; message++) {
    const at = clock(message) - FIRST * DAY_SECONDS;
    if (at < before) throw new Error(`message ${message} runs backwards`);
    before = at;
    byHour[Math.floor((at % DAY_SECONDS) / 3600)]!++;
    byDate[Math.floor(at / DAY_SECONDS) + 1]!++;
  }
});

test('begins with the month and stays in it', () => {
  expect(loadCurve(FIRST, TOTAL)(0)).toBe(FIRST * DAY_SECONDS);
  expect(byDate.reduce((sum, count) => sum + count)).toBe(TOTAL);
  expect(byDate[31]).toBeGreaterThan(0);
});

test('the table of hours decides: 92 at nine in the evening against 4 at three in the night', () => {
  expect(byHour[21]! / byHour[3]!).toBeCloseTo(92 / 4, 0);
});

test('weekend, holiday and promotion show', () => {
  // 2026-10-13 is a Tuesday (102), the 17th a Saturday (90), the 1st a holiday (52), the 20th the promotion (188).
  for (const [date, weight] of [
    [17, 90],
    [1, 52],
    [20, 188],
  ] as const)
    expect(byDate[date]! / byDate[13]!).toBeCloseTo(weight / 102, 2);
});
