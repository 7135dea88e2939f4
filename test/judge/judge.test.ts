import { describe, expect, it } from 'vitest';
import type { Clause, Settlement } from '../../src/contract/contract.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Measurement } from '../../src/measure/measurement.ts';
import { fraction } from '../../src/units/fraction.ts';
import { fen } from '../../src/units/money.ts';
import {
  clause,
  deduct,
  evidence,
  figure,
  max,
  metric,
  min,
  OCTOBER,
  rateOf,
  share,
  tiers,
  yuan,
} from './builders.ts';

const SETTLEMENT: Settlement = {
  base: [{ type: 'fixed', amount: fen(3_000_000) }],
  byScore: [],
  penaltyCap: null,
  bonusCap: null,
  bonusGate: [],
  overlap: 'sum',
  repeat: null,
  chronic: null,
  tax: null,
};

const judged = (
  pairs: readonly (readonly [Clause, Measurement])[],
  settlement: Settlement | null = SETTLEMENT,
) =>
  judge(
    settlement,
    pairs.map(([each, measurement]) => ({ clause: each, measurement })),
    OCTOBER,
  );

describe('judge', () => {
  it('makes a judgement of a missed clause, with all that a dispute needs', () => {
    const ladder = tiers('below', [
      ['0.9', share('0.01')],
      ['0.85', share('0.03')],
    ]);
    const missed = clause({
      options: { within: 30, unit: 'first' },
      only: {
        hours: [
          { start: 32_400, end: 86_400 },
          { start: 79_200, end: 93_600 },
        ],
        days: [1, 0],
        shops: [],
        role: 'pre-sale',
      },
      weight: fraction(20),
      penalty: ladder,
    });
    const late = evidence();
    const measurement = {
      ...rateOf(2750, 3120),
      excluded: { 'outside-hours': 210 },
      closers: 12,
      distribution: { p50: 9, p90: 28, p95: 41, max: 600 },
      evidence: [late],
    };
    const { judgements, settlement, total } = judged([[missed, measurement]]);
    expect(judgements).toEqual([
      {
        clause: '4.2',
        part: null,
        metric: 'response-rate',
        options: { within: 30, unit: 'first' },
        only: { hours: ['09:00-24:00', '22:00-02:00'], days: ['mon', 'sun'], shops: [], role: 'pre-sale' },
        from: 'exports',
        severity: 'binding',
        responsibility: 'vendor',
        critical: false,
        weight: 20,
        minSample: 30,
        target: { side: 'min', value: 0.9 },
        value: 0.88141025641,
        numerator: 2750,
        denominator: 3120,
        sample: 3120,
        unit: 'ratio',
        reason: null,
        console: null,
        distribution: { p50: 9, p90: 28, p95: 41, max: 600 },
        // (2750 + 1.9208 ± 1.96 × √(2750 × 370 ÷ 3120 + 0.9604)) ÷ 3123.8416, the root 18.08541387…
        interval: { low: 0.869593832419, high: 0.892288588252 },
        excluded: { 'outside-hours': 210 },
        withoutExemptions: null,
        beforeExemptions: null,
        each: null,
        review: null,
        verdict: 'missed',
        // 100 × 2750 ÷ 2808 = 97.9344729344729…
        points: 97.9344729345,
        short: 58,
        // 10 % of 3120; 3120 − 2750.
        budget: { allowed: 312, used: 370, projected: null, over: null },
        breaches: 370,
        closers: 12,
        details: [],
        evidence: [late],
        // 1 % of 30,000.00
        penalty: 30_000,
        bonus: 0,
      },
    ]);
    expect(settlement).toMatchObject({ penalties: 30_000, payable: 2_970_000 });
    expect(total).toMatchObject({ missed: 1, score: 97.9344729345, grade: 'C' });
  });

  it('keeps the contract’s order and gives each clause its own money', () => {
    const { judgements } = judged([
      [clause({ id: '9', penalty: deduct(yuan(100)) }), rateOf(1, 100)],
      [clause({ id: '10', penalty: deduct(yuan(200)) }), rateOf(99, 100)],
      [clause({ id: '1', penalty: deduct(yuan(300)) }), rateOf(1, 100)],
    ]);
    expect(judgements.map((each) => [each.clause, each.penalty])).toEqual([
      ['9', 10_000],
      ['10', 0],
      ['1', 30_000],
    ]);
  });

  it('shows what was not judged without points, shortfall or money', () => {
    const penalty = deduct(yuan(100));
    const { judgements } = judged([
      [clause({ id: 'none', penalty }), { ...figure(null), reason: 'coarse-time' }],
      [clause({ id: 'few', penalty }), rateOf(3, 29)],
      [clause({ id: 'waived', penalty }), { ...figure(null), allWaived: true }],
    ]);
    expect(judgements.map((each) => [each.verdict, each.points, each.short, each.penalty])).toEqual([
      ['no-data', null, null, 0],
      ['insufficient', null, null, 0],
      ['waived', null, null, 0],
    ]);
    expect(judgements[0]).toMatchObject({ value: null, reason: 'coarse-time' });
  });

  it('judges what others answer for, without points', () => {
    const { judgements, total } = judged([
      [
        clause({ responsibility: 'shared', target: min('4.8'), metric: metric({ unit: 'score' }) }),
        figure('4.79'),
      ],
    ]);
    expect(judgements[0]).toMatchObject({ verdict: 'missed', points: null, unit: 'score', value: 4.79 });
    expect(total).toMatchObject({ missed: 0, score: null });
  });

  it('without a contract there are figures and nothing else', () => {
    const { judgements, settlement, total } = judged(
      [[clause({ target: null, severity: 'report' }), rateOf(90, 100)]],
      null,
    );
    expect(judgements[0]).toMatchObject({
      value: 0.9,
      target: null,
      verdict: null,
      points: null,
      penalty: 0,
    });
    expect(settlement).toBeNull();
    expect(total).toMatchObject({ met: 0, score: null, grade: null });
  });

  it('takes the cases of a clause that allows none for its points: 100 ÷ (1 + 3)', () => {
    const { judgements } = judged([[clause({ target: max('0') }), { ...rateOf(3, 1000), breaches: 3 }]]);
    expect(judgements[0]).toMatchObject({ verdict: 'missed', points: 25, short: 3 });
  });
});
