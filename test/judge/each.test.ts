import { describe, expect, test } from 'vitest';
import type { Clause } from '../../src/contract/contract.ts';
import { judge, judgedOf } from '../../src/judge/judge.ts';
import type { Measurement } from '../../src/measure/measurement.ts';
import { fraction } from '../../src/units/fraction.ts';
import { fen } from '../../src/units/money.ts';
import { clause, figure, max, OCTOBER, rateOf, tiers, yuan } from './builders.ts';

/** Days of October with so many of so many units met; `-`: waived. */
function byDay(days: string, changes: Partial<Measurement> = {}): Measurement {
  const units = days.split(' ').map((written, index) => {
    const [met, of] = written.split('/').map(Number);
    const { value, numerator, denominator, sample } = rateOf(met || 0, of ?? 0);
    return {
      unit: `2026-10-0${index + 1}`,
      value,
      numerator,
      denominator,
      sample,
      allWaived: written === '-',
    };
  });
  return { ...rateOf(900, 1000), units, ...changes };
}

const judgement = (measurement: Measurement, changes: Partial<Clause> = {}) =>
  judge(null, [{ clause: clause({ each: 'day', minSample: 30, ...changes }), measurement }], OCTOBER)
    .judgements[0]!;

describe('the clause stands where its worst unit does', () => {
  test('a missed unit, the worst value, the first of equals', () => {
    // 90 % is met, 80 % and 70 % miss; 70 % stands on two days.
    const made = judgement(byDay('90/100 80/100 70/100 35/50'));
    expect(made).toMatchObject({
      verdict: 'missed',
      value: 0.7,
      numerator: 70,
      denominator: 100,
      sample: 100,
    });
    expect(made.breaches).toBe(3);
    expect(made.each).toMatchObject({ by: 'day', judged: 4, missed: 3 });
    expect(made.each!.units.map(({ unit, verdict }) => [unit, verdict])).toEqual([
      ['2026-10-01', 'met'],
      ['2026-10-02', 'missed'],
      ['2026-10-03', 'missed'],
      ['2026-10-04', 'missed'],
    ]);
  });
  test('of a target of 0 its points go by its own misses', () => {
    // 3 of 60 and 12 of 40 missed: the worst day is 30 % with 12 cases, 100 ÷ (1 + 12), not 100 ÷ (1 + 0.3).
    const made = judgement(byDay('3/60 12/40'), { target: max('0') });
    expect(made).toMatchObject({ verdict: 'missed', value: 0.3, breaches: 2, points: 7.69230769231 });
  });
  test('a worse value of too small a sample does not tell', () => {
    // 0 of 29 is below the sample of 30.
    const made = judgement(byDay('0/29 95/100 92/100'));
    expect(made).toMatchObject({ verdict: 'met', value: 0.92, breaches: 0 });
    expect(made.each).toMatchObject({ judged: 2, missed: 0 });
    expect(made.each!.units[0]!.verdict).toBe('insufficient');
  });
  test('a miss of a better value comes before a worse one within the margin', () => {
    // Target 90 %. 25 of 30: |25 − 27| = 2 ≤ 1.96 × √(30 × 0.9 × 0.1) = 3.22, within. 850 of 1000: 50 > 18.6, missed.
    const made = judgement(byDay('25/30 850/1000'), { margin: 'wilson95' });
    expect(made.each!.units.map(({ verdict }) => verdict)).toEqual(['within-margin', 'missed']);
    expect(made).toMatchObject({ verdict: 'missed', value: 0.85, breaches: 1 });
  });
  test('where low is good, the highest value is the worst', () => {
    const waits = ['20', '45', '40'].map((seconds, index) => {
      const { value, numerator, denominator, sample } = figure(seconds);
      return { unit: `v${index}`, value, numerator, denominator, sample, allWaived: false };
    });
    const made = judgement({ ...figure('30'), units: waits }, { each: 'agent', target: max('30') });
    expect(made).toMatchObject({ verdict: 'missed', value: 45, breaches: 2 });
  });
});

describe('where no unit could be judged', () => {
  test('too small a sample of one is insufficient, and its figure stands', () => {
    expect(judgement(byDay('- 20/29 -'))).toMatchObject({ verdict: 'insufficient', sample: 29, breaches: 0 });
  });
  test('no unit at all is no data, though the whole has a figure', () => {
    const made = judgement({ ...rateOf(90, 100), units: [] });
    expect(made).toMatchObject({ verdict: 'no-data', value: null, sample: 0, reason: 'nothing-measured' });
    expect(made.points).toBe(null);
  });
  test('all waived is waived', () => {
    const made = judgement(byDay('- -', { ...rateOf(0, 0), allWaived: true }));
    expect(made.verdict).toBe('waived');
    expect(made.each).toMatchObject({ judged: 0, missed: 0 });
  });
});

test('what has a meaning of the whole only is left out: what is short, the budget, the interval', () => {
  expect(judgement(byDay('70/100'))).toMatchObject({ short: null, budget: null, interval: null });
});

test('points go by the worst value', () => {
  // 100 × (1 − |0.72 − 0.9| ÷ 0.9) = 80.
  expect(judgement(byDay('72/100 95/100')).points).toBe(80);
  // Target 0: 100 ÷ (1 + 4) of the agent with 4 cases, however many agents missed.
  const agents = [1, 4, 2].map((cases, index) => ({
    unit: `v${index}`,
    value: fraction(cases),
    numerator: null,
    denominator: null,
    sample: 100,
    allWaived: false,
  }));
  const made = judgement({ ...figure('7'), units: agents }, { each: 'agent', target: max('0') });
  expect(made).toMatchObject({ points: 20, breaches: 3 });
});

test('per case each unit that missed costs, tiers go by the worst value once', () => {
  const settlement = {
    base: [{ type: 'fixed' as const, amount: fen(1_000_000) }],
    byScore: [],
    penaltyCap: null,
    bonusCap: null,
    bonusGate: [],
    overlap: 'sum' as const,
    repeat: null,
    chronic: null,
    tax: null,
  };
  const cost = (penalty: Clause['penalty']) =>
    judge(
      settlement,
      [{ clause: clause({ each: 'day', penalty }), measurement: byDay('90/100 80/100 70/100 60/100') }],
      OCTOBER,
    ).settlement!.lines.map(({ basis, value, net }) => [basis, value, net]);
  // Three days below 90 %: 3 × ¥100.
  expect(cost({ kind: 'per-case', count: 'all', deduct: yuan(100), cap: null })).toEqual([[3, 0.6, 30_000]]);
  const ladder = tiers('below', [
    ['0.9', yuan(50)],
    ['0.65', yuan(400)],
  ]);
  expect(cost(ladder)).toEqual([[1, 0.6, 40_000]]);
});

test('a clause that was not measured unit by unit is a mistake of the program', () => {
  expect(() => judgedOf({ clause: clause({ each: 'day' }), measurement: rateOf(9, 10) })).toThrow(/4\.2/);
});
