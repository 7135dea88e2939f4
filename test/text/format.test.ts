import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureOf, showFigure, showTarget, targetFigure } from '../../src/text/format.ts';
import type { Unit } from '../../src/units/quantity.ts';
import { UNITS } from '../../src/units/quantity.ts';

describe('a figure is never shown rounded to or past its target', () => {
  test.each<[number, Unit, number, string]>([
    // One decimal would make these 90.0%.
    [0.89996, 'ratio', 0.9, '89.996%'],
    [0.8999999, 'ratio', 0.9, '89.99999%'],
    [0.90004, 'ratio', 0.9, '90.004%'],
    [0.9, 'ratio', 0.9, '90.0%'],
    // The target itself has more decimals than usual.
    [0.8975, 'ratio', 0.8975, '89.75%'],
    [0.8974, 'ratio', 0.8975, '89.7%'],
    [15.04, 'seconds', 15, '15.04秒'],
    [14.96, 'seconds', 15, '14.96秒'],
    [4.7996, 'score', 4.8, '4.7996分'],
    [49.97, 'per-minute', 50, '49.97字/分'],
    [11999.6, 'fen', 12000, '119.996元'],
    [0.3, 'count', 0, '0.30'],
    // Not as 0 where it is not 0.
    [0.0004, 'ratio', 0, '0.04%'],
    [0.0004, 'ratio', 0.01, '0.04%'],
  ])('%d %s against %d: %s', (value, unit, target, shown) => {
    expect(showFigure(value, unit, target, 'zh')).toBe(shown);
  });

  const unit = fc.constantFrom(...UNITS);
  const near = fc.tuple(
    fc.integer({ min: 0, max: 2_000_000 }).map((n) => n / 1000),
    fc.constantFrom(0, 1e-4, -1e-4, 1e-6, -1e-6, 0.03, -0.03, 0.5, 7),
  );

  test('of any value and any target near it, in both languages', () => {
    fc.assert(
      fc.property(unit, near, fc.constantFrom('zh' as const, 'en' as const), (kind, [target, off], lang) => {
        const value = Number((target + off).toPrecision(12));
        const figure = figureOf(value, kind, target, lang);
        // What is read off the page, held against the target as it is written.
        const read = (text: string) => Number(text.replace(/[^\d.-]/g, ''));
        const sign = (a: number, b: number) => Math.sign(Number((a - b).toPrecision(9)));
        expect(sign(read(figure.text), read(targetFigure(target, kind, lang).text))).toBe(
          sign(value, target),
        );
        // The spreadsheet's pattern has the same decimals.
        const decimals = (text: string) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
        expect(decimals(figure.pattern)).toBe(decimals(figure.text));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});

test.each<[number | null, Unit, string, string]>([
  [0.12345, 'ratio', '12.3%', '12.3%'],
  [12.34, 'seconds', '12.3秒', '12.3 s'],
  [600, 'seconds', '10.0分钟', '10.0 min'],
  [187432.5, 'seconds', '52.1小时', '52.1 h'],
  [400000, 'seconds', '4.6天', '4.6 d'],
  [1234567, 'fen', '12,345.67元', '¥12,345.67'],
  [-50, 'fen', '-0.50元', '¥-0.50'],
  [4.785, 'score', '4.79分', '4.79'],
  [1234, 'count', '1,234', '1,234'],
  [1.5, 'count', '1.50', '1.50'],
  [52.25, 'per-minute', '52.3字/分', '52.3/min'],
  [null, 'ratio', '—', '—'],
])('without a target %d %s is %s, %s', (value, unit, zh, en) => {
  expect(showFigure(value, unit, null, 'zh')).toBe(zh);
  expect(showFigure(value, unit, null, 'en')).toBe(en);
});

test.each<[number, Unit, 'min' | 'max', string]>([
  [0.9, 'ratio', 'min', '≥ 90%'],
  [0.8975, 'ratio', 'min', '≥ 89.75%'],
  [15, 'seconds', 'max', '≤ 15秒'],
  [259200, 'seconds', 'max', '≤ 72小时'],
  // 1 000 s come out short in no larger unit.
  [1000, 'seconds', 'max', '≤ 1,000秒'],
  [12000, 'fen', 'min', '≥ 120.00元'],
  [4.8, 'score', 'min', '≥ 4.8分'],
])('a target of %d %s is exact: %s', (value, unit, side, shown) => {
  expect(showTarget({ side, value }, unit, 'zh')).toBe(shown);
});

test('a value held against a long target is shown in its unit', () => {
  expect(showFigure(90000, 'seconds', 259200, 'zh')).toBe('25.0小时');
  expect(showFigure(259203, 'seconds', 259200, 'zh')).toBe('72.001小时');
});

test('as a number for a spreadsheet it is the value itself, in the unit that is shown', () => {
  expect(figureOf(0.89996, 'ratio', 0.9, 'zh')).toMatchObject({ number: 0.89996, pattern: '0.000%' });
  expect(figureOf(90000, 'seconds', 259200, 'zh')).toMatchObject({ number: 25, pattern: '#,##0.0"小时"' });
  expect(figureOf(12345.6789, 'fen', null, 'en')).toMatchObject({ number: 123.456789, pattern: '¥#,##0.00' });
});
