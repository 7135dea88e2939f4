import { describe, expect, it } from 'vitest';
import type { Clause, Penalty } from '../../src/contract/contract.ts';
import { judgedOf } from '../../src/judge/judge.ts';
import { penaltyOf } from '../../src/judge/penalty.ts';
import type { Measurement } from '../../src/measure/measurement.ts';
import { fraction, ONE } from '../../src/units/fraction.ts';
import { fen } from '../../src/units/money.ts';
import {
  cases,
  clause,
  deduct,
  exact,
  figure,
  max,
  metric,
  min,
  rateOf,
  share,
  tiers,
  yuan,
} from './builders.ts';

/** A whole month of 30,000 yuan. */
const MONTH = { base: fen(3_000_000), months: ONE };

const lineOf = (penalty: Penalty, measurement: Measurement, changes: Partial<Clause> = {}) =>
  penaltyOf(judgedOf({ clause: clause({ penalty, ...changes }), measurement }), MONTH);

describe('who pays', () => {
  const flat = deduct(yuan(500));

  it('only what was missed', () => {
    expect(lineOf(flat, rateOf(89, 100))?.net).toBe(50_000);
    expect(lineOf(flat, rateOf(90, 100))).toBeNull();
    expect(lineOf(flat, rateOf(0, 29))).toBeNull();
    expect(lineOf(flat, rateOf(0, 0))).toBeNull();
    expect(lineOf(flat, { ...rateOf(0, 100), allWaived: true })).toBeNull();
  });

  it('only binding clauses that the vendor answers for', () => {
    for (const changes of [
      { severity: 'advisory' },
      { severity: 'report' },
      { responsibility: 'shared' },
      { responsibility: 'owner' },
    ] as const)
      expect(lineOf(flat, rateOf(89, 100), changes)).toBeNull();
  });

  it('a heuristic clause only where the parties agreed to take it unconfirmed', () => {
    const heuristic = metric({ id: 'typing-speed', heuristic: true });
    expect(lineOf(flat, rateOf(89, 100), { metric: heuristic, confirm: 'required' })).toBeNull();
    expect(lineOf(flat, rateOf(89, 100), { metric: heuristic, confirm: 'auto' })?.net).toBe(50_000);
  });
});

describe('deduct', () => {
  it('takes yuan, or a share of base', () => {
    expect(lineOf(deduct(yuan(500)), rateOf(89, 100))).toMatchObject({
      kind: 'deduct',
      tier: null,
      basis: 1,
      rate: 50_000,
      rateUnit: 'fen',
      gross: 50_000,
      cap: null,
      net: 50_000,
    });
    // 2 % of 30,000 yuan are 600 yuan.
    expect(lineOf(deduct(share('0.02')), rateOf(89, 100))).toMatchObject({
      basis: 3_000_000,
      rate: 0.02,
      rateUnit: 'ratio',
      gross: 60_000,
      net: 60_000,
    });
  });

  it('is held down to its cap, yuan or share', () => {
    expect(lineOf(deduct(yuan(500), yuan(300)), rateOf(89, 100))).toMatchObject({
      gross: 50_000,
      cap: 30_000,
      net: 30_000,
    });
    // 1 % of 30,000 yuan are 300 yuan.
    expect(lineOf(deduct(yuan(500), share('0.01')), rateOf(89, 100))).toMatchObject({
      cap: 30_000,
      net: 30_000,
    });
    expect(lineOf(deduct(yuan(500), yuan(500)), rateOf(89, 100))).toMatchObject({ cap: 50_000, net: 50_000 });
  });

  it('keeps what the figure was made of', () => {
    expect(lineOf(deduct(yuan(500)), rateOf(2750, 3120))).toMatchObject({
      clause: '4.2',
      metric: 'response-rate',
      numerator: 2750,
      denominator: 3120,
      value: 0.88141025641, // 2750 ÷ 3120 = 0.88141025641025…
      target: 0.9,
    });
  });
});

describe('tiers', () => {
  const below = tiers('below', [
    ['0.85', share('0.03')],
    ['0.9', share('0.01')],
    ['0.8', share('0.05')],
  ]);

  it('below: the farthest tier that the value is under, in whatever order they stand', () => {
    expect(lineOf(below, rateOf(899, 1000))).toMatchObject({ tier: 0.9, net: 30_000 });
    expect(lineOf(below, rateOf(849, 1000))).toMatchObject({ tier: 0.85, net: 90_000 });
    expect(lineOf(below, rateOf(0, 1000))).toMatchObject({ tier: 0.8, net: 150_000 });
  });

  it('below: exactly on a tier is not under it', () => {
    expect(lineOf(below, rateOf(850, 1000))).toMatchObject({ tier: 0.9, net: 30_000 });
    expect(lineOf(below, rateOf(800, 1000))).toMatchObject({ tier: 0.85, net: 90_000 });
  });

  it('above: mirrored', () => {
    const above = tiers('above', [
      ['15', yuan(100)],
      ['30', yuan(400)],
    ]);
    const target = max('15');
    expect(lineOf(above, figure('15.5'), { target })).toMatchObject({ tier: 15, net: 10_000 });
    expect(lineOf(above, figure('30'), { target })).toMatchObject({ tier: 15, net: 10_000 });
    expect(lineOf(above, figure('30.01'), { target })).toMatchObject({ tier: 30, net: 40_000 });
  });

  it('a miss that reaches no tier has a line of 0, so that it is explained', () => {
    const lenient = tiers('below', [['0.85', share('0.03')]]);
    expect(lineOf(lenient, rateOf(88, 100))).toMatchObject({
      kind: 'tiers',
      tier: null,
      basis: 0,
      rate: 0,
      gross: 0,
      net: 0,
    });
  });

  it('a tier on the good side of the target costs nothing while the target is met', () => {
    expect(lineOf(tiers('below', [['0.95', yuan(100)]]), rateOf(92, 100))).toBeNull();
  });
});

describe('per step', () => {
  const step = (count: 'full' | 'started', amount = yuan(300), cap = yuan(3000)): Penalty => ({
    kind: 'per',
    step: exact('0.01'),
    count,
    deduct: amount,
    cap,
  });
  const target = min('0.25');

  it('counts full steps, or started ones', () => {
    // 25 % − 21.3 % = 3.7 points.
    expect(lineOf(step('full'), rateOf(213, 1000), { target })).toMatchObject({
      basis: 3,
      rate: 30_000,
      net: 90_000,
    });
    expect(lineOf(step('started'), rateOf(213, 1000), { target })).toMatchObject({ basis: 4, net: 120_000 });
  });

  it('exactly three steps are three either way (0.25 − 0.22 is 0.03 less a bit in floats)', () => {
    expect(lineOf(step('full'), rateOf(22, 100), { target })).toMatchObject({ basis: 3, net: 90_000 });
    expect(lineOf(step('started'), rateOf(22, 100), { target })).toMatchObject({ basis: 3, net: 90_000 });
  });

  it('less than a step: 0 full, 1 started', () => {
    expect(lineOf(step('full'), rateOf(249, 1000), { target })).toMatchObject({ basis: 0, gross: 0, net: 0 });
    expect(lineOf(step('started'), rateOf(249, 1000), { target })).toMatchObject({ basis: 1, net: 30_000 });
  });

  it('is capped: 13 steps of 300 are 3,900, capped at 3,000', () => {
    expect(lineOf(step('full'), rateOf(12, 100), { target })).toMatchObject({
      gross: 390_000,
      cap: 300_000,
      net: 300_000,
    });
  });

  it('of a share, adds the shares up: 3 × 0.5 % of 30,000 are 450', () => {
    expect(lineOf(step('full', share('0.005')), rateOf(22, 100), { target })).toMatchObject({
      basis: 3_000_000,
      rate: 0.015,
      rateUnit: 'ratio',
      net: 45_000,
    });
  });

  it('counts what is above an upper bound: 21 s over 15 s are 1 full step of 5 s and 2 started', () => {
    const seconds = (count: 'full' | 'started'): Penalty => ({ ...step(count), step: exact('5') }) as Penalty;
    expect(lineOf(seconds('full'), figure('21'), { target: max('15') })).toMatchObject({ basis: 1 });
    expect(lineOf(seconds('started'), figure('21'), { target: max('15') })).toMatchObject({ basis: 2 });
  });
});

describe('per case', () => {
  const perCase: Penalty = { kind: 'per-case', count: 'all', deduct: yuan(50), cap: yuan(2000) };
  const target = max('0');

  it('counts every case, up to the cap', () => {
    expect(lineOf(perCase, cases(3), { target })).toMatchObject({ basis: 3, rate: 5000, net: 15_000 });
    // 43 × 50 = 2,150, capped at 2,000.
    expect(lineOf(perCase, cases(43), { target })).toMatchObject({ gross: 215_000, net: 200_000 });
  });

  it('costs nothing while the number is within the target', () => {
    expect(lineOf(perCase, cases(3), { target: max('3') })).toBeNull();
  });

  it('counts the cases that the target does not allow, rounded down, unless it says all', () => {
    const beyond: Penalty = { ...perCase, count: 'beyond' };
    // max: 2 and three cases is one.
    expect(lineOf(beyond, cases(3), { target: max('2') })).toMatchObject({ basis: 1, allowed: 2, net: 5000 });
    expect(lineOf(perCase, cases(3), { target: max('2') })).toMatchObject({ basis: 3, allowed: 0 });
    // 10 % of 37 are 3.7, so 3 may miss; 7 did.
    expect(lineOf(beyond, rateOf(30, 37), { target: min('0.9') })).toMatchObject({ basis: 4, allowed: 3 });
    expect(lineOf(perCase, rateOf(30, 37), { target: min('0.9') })).toMatchObject({ basis: 7, allowed: 0 });
  });

  it('is no penalty for a figure without cases: that is a bug, not 0', () => {
    expect(() => lineOf(perCase, figure('18'), { target: max('15') })).toThrow(RangeError);
  });
});

it('months that are no whole one take yuan pro rata, a price a case not, and shares through base', () => {
  const half = { base: fen(1_500_000), months: fraction(1, 2) };
  const net = (penalty: Penalty) =>
    penaltyOf(judgedOf({ clause: clause({ penalty, target: min('1') }), measurement: rateOf(96, 100) }), half)
      ?.net;
  expect(net(deduct(yuan(500)))).toBe(25_000);
  expect(net(deduct(share('0.02')))).toBe(30_000);
  expect(net(tiers('below', [['0.98', yuan(500)]]))).toBe(25_000);
  // 4 points × 300 ÷ 2.
  expect(net({ kind: 'per', step: exact('0.01'), count: 'full', deduct: yuan(300), cap: null })).toBe(60_000);
  // 4 cases × 50; the cap of 150 is 75.
  expect(net({ kind: 'per-case', count: 'all', deduct: yuan(50), cap: null })).toBe(20_000);
  expect(net({ kind: 'per-case', count: 'all', deduct: yuan(50), cap: yuan(150) })).toBe(7500);
});
