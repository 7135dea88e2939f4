import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Amount,
  Bonus,
  Clause,
  CommissionFee,
  InquiryFee,
  Penalty,
  ScoreRow,
  Settlement,
} from '../../src/contract/contract.ts';
import { judgedOf } from '../../src/judge/judge.ts';
import { type Before, settle } from '../../src/judge/settlement.ts';
import type { Measurement } from '../../src/measure/measurement.ts';
import type { Period } from '../../src/units/days.ts';
import { type Fraction, fraction } from '../../src/units/fraction.ts';
import { fen } from '../../src/units/money.ts';
import { day, parseDay } from '../../src/units/time.ts';
import {
  cases,
  clause,
  clawback,
  days,
  deduct,
  exact,
  figure,
  max,
  metric,
  min,
  month,
  OCTOBER,
  rateOf,
  share,
  tiers,
  yuan,
} from './builders.ts';

const terms = (base: readonly number[], changes: Partial<Settlement> = {}): Settlement => ({
  base: base.map((amount) => ({ type: 'fixed', amount: fen(Math.round(amount * 100)) })),
  byScore: [],
  penaltyCap: null,
  bonusCap: null,
  bonusGate: [],
  overlap: 'sum',
  repeat: null,
  chronic: null,
  tax: null,
  ...changes,
});

const against = (changes: Partial<Clause>, measurement: Measurement) =>
  judgedOf({ clause: clause(changes), measurement });

describe('stories', () => {
  it('all is met: the base is paid', () => {
    const result = settle(terms([30_000]), OCTOBER, [
      against({ penalty: deduct(yuan(500)) }, rateOf(95, 100)),
    ]);
    expect(result).toMatchObject({ base: 3_000_000, lines: [], penalties: 0, payable: 3_000_000, tax: null });
    expect(result.baseLines).toEqual([
      { type: 'fixed', amount: 3_000_000, days: 31, monthDays: 31, net: 3_000_000 },
    ]);
  });

  it('a month with three misses', () => {
    const ladder = tiers('below', [
      ['0.9', share('0.01')],
      ['0.85', share('0.03')],
      ['0.8', share('0.05')],
    ]);
    const steps: Penalty = {
      kind: 'per',
      step: exact('0.01'),
      count: 'full',
      deduct: yuan(300),
      cap: yuan(3000),
    };
    const words: Penalty = { kind: 'per-case', count: 'all', deduct: yuan(50), cap: yuan(2000) };
    const result = settle(terms([28_000, 2000], { penaltyCap: share('0.2') }), OCTOBER, [
      // 2750 ÷ 3120 = 88.14 %: under 90 %, 1 % of 30,000.00 = 300.00
      against({ id: '4.2', penalty: ladder }, rateOf(2750, 3120)),
      // 25 % − 21.3 % = 3.7 points: 3 full ones, 900.00
      against({ id: '4.4', target: min('0.25'), penalty: steps }, rateOf(213, 1000)),
      // met: nothing
      against({ id: '4.1', target: max('15'), penalty: deduct(yuan(500)) }, figure('14.9')),
      // 7 × 50 = 350.00
      against({ id: '5.2', target: max('0'), minSample: 1, penalty: words }, cases(7)),
    ]);
    expect(result.lines.map(({ clause, net }) => [clause, net])).toEqual([
      ['4.2', 30_000],
      ['4.4', 90_000],
      ['5.2', 35_000],
    ]);
    // 300 + 900 + 350 = 1,550.00, under the cap of 20 % = 6,000.00. 30,000 − 1,550 = 28,450.00
    expect(result).toMatchObject({ penaltyCap: 600_000, penalties: 155_000, payable: 2_845_000 });
  });

  it('more docked than the cap allows, tax in the price', () => {
    const result = settle(
      terms([10_000], { penaltyCap: share('0.2'), tax: { rate: exact('0.06'), included: true } }),
      OCTOBER,
      [
        against({ id: 'a', penalty: deduct(yuan(1500)) }, rateOf(1, 100)),
        // its own cap first: 2,000 → 1,000
        against({ id: 'b', penalty: deduct(yuan(2000), yuan(1000)) }, rateOf(1, 100)),
      ],
    );
    // 1,500 + 1,000 = 2,500 → 2,000. The lines keep what they are.
    expect(result.lines.map(({ net }) => net)).toEqual([150_000, 100_000]);
    expect(result).toMatchObject({ penalties: 200_000, payable: 800_000 });
    // 8,000 ÷ 1.06 = 7,547.1698… → 7,547.17; 8,000 − 7,547.17 = 452.83
    expect(result.tax).toEqual({ rate: 0.06, included: true, net: 754_717, tax: 45_283, gross: 800_000 });
  });

  it('tax on top: 28,500 × 6 % = 1,710', () => {
    const result = settle(terms([28_500], { tax: { rate: exact('0.06'), included: false } }), OCTOBER, []);
    expect(result.payable).toBe(2_850_000);
    expect(result.tax).toEqual({
      rate: 0.06,
      included: false,
      net: 2_850_000,
      tax: 171_000,
      gross: 3_021_000,
    });
  });

  it('half a month: base, yuan and caps pro rata by days', () => {
    const result = settle(terms([30_000], { penaltyCap: yuan(1000) }), days('2026-10-01', '2026-10-15'), [
      // 500 × 15 ÷ 31 = 241.935… → 241.94
      against({ id: 'flat', penalty: deduct(yuan(500)) }, rateOf(1, 100)),
      // 3 % of 14,516.13 = 435.4839 → 435.48
      against({ id: 'share', penalty: deduct(share('0.03')) }, rateOf(1, 100)),
      // cap 200 × 15 ÷ 31 = 96.774… → 96.77, under 241.94
      against({ id: 'capped', penalty: deduct(yuan(500), yuan(200)) }, rateOf(1, 100)),
    ]);
    // 30,000 × 15 ÷ 31 = 14,516.129… → 14,516.13
    expect(result.baseLines).toEqual([
      { type: 'fixed', amount: 3_000_000, days: 15, monthDays: 31, net: 1_451_613 },
    ]);
    expect(result.lines.map(({ net }) => net)).toEqual([24_194, 43_548, 9677]);
    // 241.94 + 435.48 + 96.77 = 774.19; the cap 1,000 × 15 ÷ 31 = 483.870… → 483.87
    // 14,516.13 − 483.87 = 14,032.26
    expect(result).toMatchObject({ penaltyCap: 48_387, penalties: 48_387, payable: 1_403_226 });
  });

  it('days of two months: each by its own length', () => {
    const result = settle(terms([30_000]), days('2026-10-20', '2026-11-10'), [
      // (12 ÷ 31 + 10 ÷ 30) × 500 = 67 ÷ 93 × 500 = 360.215… → 360.22
      against({ penalty: deduct(yuan(500)) }, rateOf(1, 100)),
    ]);
    // October 12 of 31 days: 11,612.903… → 11,612.90; November 10 of 30: 10,000.00
    expect(
      result.baseLines.map((line) => (line.type === 'fixed' ? [line.days, line.monthDays, line.net] : line)),
    ).toEqual([
      [12, 31, 1_161_290],
      [10, 30, 1_000_000],
    ]);
    expect(result).toMatchObject({ base: 2_161_290, penalties: 36_022, payable: 2_125_268 });
  });

  it('rounds once a line, half a fen away from zero', () => {
    const one = against({ penalty: deduct(share('0.01')) }, rateOf(1, 100));
    // 1 % of 10,000.50 = 100.005 → 100.01 a line, 300.03 in all; rounding the sum would give 300.02.
    expect(settle(terms([10_000.5]), OCTOBER, [one, one, one])).toMatchObject({
      penalties: 30_003,
      payable: 970_047,
    });
  });

  it('docks no more than there is', () => {
    const result = settle(terms([1000]), OCTOBER, [against({ penalty: deduct(yuan(5000)) }, rateOf(1, 100))]);
    expect(result).toMatchObject({ penalties: 500_000, payable: 0 });
  });

  it('what is not the vendor’s, not binding, not confirmed or not measured costs nothing', () => {
    const penalty = deduct(yuan(500));
    const result = settle(terms([30_000]), OCTOBER, [
      against({ responsibility: 'shared', penalty }, rateOf(1, 100)),
      against({ severity: 'advisory', penalty }, rateOf(1, 100)),
      against({ metric: metric({ heuristic: true }), penalty }, rateOf(1, 100)),
      against({ penalty }, rateOf(1, 29)),
      against({ penalty }, rateOf(0, 0)),
    ]);
    expect(result).toMatchObject({ lines: [], penalties: 0, payable: 3_000_000 });
  });
});

const scored = (from: number | null, pay: string) => ({
  from: from === null ? null : fraction(from),
  pay: exact(pay),
});

describe('fees', () => {
  it('seats: 5 × 4,500.00 a month', () => {
    const base = [{ type: 'seat', rate: fen(450_000), seats: 5 }] as const;
    expect(settle(terms([], { base }), OCTOBER, [])).toMatchObject({
      baseLines: [{ type: 'seat', seats: 5, rate: 450_000, days: 31, monthDays: 31, net: 2_250_000 }],
      payable: 2_250_000,
    });
    // 22,500 × 10 ÷ 31 = 7,258.0645… → 7,258.06
    expect(settle(terms([], { base }), days('2026-10-01', '2026-10-10'), []).payable).toBe(725_806);
  });

  const inquiries = (whole: boolean): InquiryFee => ({
    type: 'inquiry',
    of: clause({ id: 'settlement.base', target: null }),
    whole,
    tiers: [
      { upTo: fraction(10_000), rate: fen(120) },
      { upTo: fraction(15_000), rate: fen(100) },
      { upTo: null, rate: fen(90) },
    ],
  });
  const paid = (fee: InquiryFee | CommissionFee, value: Fraction | null, reason: string | null = null) =>
    settle(terms([], { base: [fee] }), OCTOBER, [], null, new Map([[fee.of, { value, reason }]]));

  it.each([
    // 9,999 × 1.20
    [9999, 1_199_880],
    // 10,000 × 1.20
    [10_000, 1_200_000],
    // 12,000.00 + 1 × 1.00
    [10_001, 1_200_100],
    // 12,000.00 + 5,000 × 1.00 + 1,000 × 0.90
    [16_000, 1_790_000],
    [0, 0],
  ])('%i inquiries, each at the rate of its own tier', (count, net) =>
    expect(paid(inquiries(false), fraction(count)).payable).toBe(net),
  );

  it.each([
    [10_000, 1_200_000],
    // 10,001 × 1.00
    [10_001, 1_000_100],
    // 16,000 × 0.90
    [16_000, 1_440_000],
  ])('%i inquiries, all at the rate of the tier reached', (count, net) =>
    expect(paid(inquiries(true), fraction(count)).payable).toBe(net),
  );

  it('limits of tiers are for a month and go by days', () => {
    const fee = inquiries(false);
    const result = settle(
      terms([], { base: [fee] }),
      days('2026-09-01', '2026-09-15'),
      [],
      null,
      new Map([[fee.of, { value: fraction(6000), reason: null }]]),
    );
    // Half of September: 5,000 × 1.20 + 1,000 × 1.00
    expect(result.baseLines).toMatchObject([
      { upTo: 5000, quantity: 5000, net: 600_000 },
      { upTo: 7500, quantity: 1000, net: 100_000 },
    ]);
  });

  it('nothing found in files that were given is 0; without the files it is unknown', () => {
    const none = paid(inquiries(false), null, 'nothing-measured').baseLines;
    const unknown = paid(inquiries(false), null, 'no-chats').baseLines;
    expect(none).toMatchObject([{ quantity: 0, reason: null, net: 0 }]);
    expect(unknown).toMatchObject([{ quantity: null, reason: 'no-chats', net: 0 }]);
  });

  it('commission: 2 % of 123,456.75', () => {
    const of = clause({ id: 'settlement.base', target: null });
    // 2,469.135 → 2,469.14
    const result = paid({ type: 'commission', of, rate: exact('0.02') }, fraction(12_345_675));
    expect(result.baseLines).toMatchObject([{ sales: 12_345_675, rate: 0.02, net: 246_914 }]);
  });
});

describe('考核系数', () => {
  const byScore = [scored(95, '1'), scored(85, '0.95'), scored(70, '0.9'), scored(null, '0.8')];
  it.each([
    ['95', 1, 3_000_000],
    ['94.999', 0.95, 2_850_000],
    ['85', 0.95, 2_850_000],
    ['70', 0.9, 2_700_000],
    ['69.99', 0.8, 2_400_000],
    [null, 1, 3_000_000],
  ])('a score of %s', (score, coefficient, payable) =>
    expect(
      settle(terms([30_000], { byScore }), OCTOBER, [], score === null ? null : exact(score)),
    ).toMatchObject({
      base: 3_000_000,
      coefficient,
      payable,
    }),
  );

  it('penalties and caps are shares of the base before it', () => {
    const missed = against({ penalty: deduct(share('0.02')) }, rateOf(1, 100));
    // 30,000 × 90 % − 30,000 × 2 % = 27,000 − 600
    expect(settle(terms([30_000], { byScore }), OCTOBER, [missed], fraction(80))).toMatchObject({
      penalties: 60_000,
      payable: 2_640_000,
    });
  });
});

describe('bonus', () => {
  const above: Bonus = tiers('above', [
    ['0.92', yuan(300)],
    ['0.95', share('0.02')],
  ]) as Bonus;
  const added = (met: number, bonus: Bonus, agreed: Partial<Settlement> = {}) =>
    settle(terms([30_000], agreed), OCTOBER, [against({ target: min('0.9'), bonus }, rateOf(met, 100))])
      .bonus;

  it.each([
    [90, 0],
    [92, 0],
    [93, 30_000],
    [95, 30_000],
    // 2 % of 30,000.00
    [96, 60_000],
  ])('%i %% met: the best tier that lies below it', (met, bonus) => expect(added(met, above)).toBe(bonus));

  it('once, and for each full step beyond the target', () => {
    expect(added(90, deduct(yuan(200)) as Bonus)).toBe(20_000);
    expect(added(89, deduct(yuan(200)) as Bonus)).toBe(0);
    const steps: Bonus = {
      kind: 'per',
      step: exact('0.02'),
      count: 'full',
      deduct: yuan(50),
      cap: yuan(180),
    };
    // 7 points are 3 full steps of 2; 9 points are 4, 200.00, held down to 180.00
    expect(added(97, steps)).toBe(15_000);
    expect(added(99, steps)).toBe(18_000);
  });

  it('no more than the cap on all', () => {
    // 10 % of 30,000.00
    expect(added(99, deduct(yuan(5000)) as Bonus, { bonusCap: share('0.1') })).toBe(300_000);
  });

  const gated = (gate: Measurement, period = OCTOBER) =>
    settle(terms([30_000], { bonusGate: ['gate'] }), period, [
      against({ id: 'gate', target: min('0.9') }, gate),
      against({ target: min('0.9'), bonus: deduct(yuan(500)) as Bonus }, rateOf(95, 100)),
    ]);

  it('a missed gate leaves none, and only a missed one does', () => {
    expect(gated(rateOf(89, 100))).toMatchObject({
      bonusHeld: 'gate',
      gateMissed: ['gate'],
      bonus: 0,
      payable: 3_000_000,
    });
    for (const open of [rateOf(90, 100), rateOf(1, 29), rateOf(0, 0)])
      expect(gated(open)).toMatchObject({ bonusHeld: null, bonus: 50_000, payable: 3_050_000 });
  });

  it('none in a part of a month', () =>
    expect(gated(rateOf(95, 100), days('2026-10-01', '2026-10-30'))).toMatchObject({
      bonusHeld: 'part-month',
      bonusLines: [],
      bonus: 0,
    }));

  it('none for what is missed, not the vendor’s, advisory or not confirmed', () => {
    const bonus = deduct(yuan(500)) as Bonus;
    const result = settle(terms([30_000]), OCTOBER, [
      against({ target: min('0.9'), bonus }, rateOf(89, 100)),
      against({ target: min('0.9'), bonus, responsibility: 'shared' }, rateOf(95, 100)),
      against({ target: min('0.9'), bonus, severity: 'advisory' }, rateOf(95, 100)),
      against({ target: min('0.9'), bonus, metric: metric({ heuristic: true }) }, rateOf(95, 100)),
    ]);
    expect(result).toMatchObject({ bonusLines: [], bonus: 0 });
  });
});

const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc.nat(1_000_000).map((made) => ({ kind: 'fixed' as const, fen: fen(made) })),
  fc.nat(100).map((made) => ({ kind: 'share' as const, share: fraction(made, 100) })),
);
const anyCap = fc.option(amount);

/** Tiers that cost more the farther out they are, as a contract has them. */
const ladder = fc.uniqueArray(fc.nat(100), { minLength: 1, maxLength: 4 }).chain((values) =>
  fc.array(fc.nat(500_000), { minLength: values.length, maxLength: values.length }).map((costs) => {
    const dearest = [...costs].sort((a, b) => b - a);
    return [...values]
      .sort((a, b) => a - b)
      .map((value, index) => ({
        value: fraction(value, 100),
        deduct: { kind: 'fixed' as const, fen: fen(dearest[index]!) },
      }));
  }),
);

const penalty: fc.Arbitrary<Penalty> = fc.oneof(
  fc.record({ kind: fc.constant('deduct' as const), deduct: amount, cap: anyCap }),
  fc.record({
    kind: fc.constant('tiers' as const),
    side: fc.constant('below' as const),
    tiers: ladder,
    cap: anyCap,
  }),
  fc.record({
    kind: fc.constant('per' as const),
    step: fc.integer({ min: 1, max: 10 }).map((made) => fraction(made, 100)),
    count: fc.constantFrom('full' as const, 'started' as const),
    deduct: amount,
    cap: anyCap,
  }),
  fc.record({
    kind: fc.constant('per-case' as const),
    count: fc.constantFrom('beyond' as const, 'all' as const),
    deduct: amount,
    cap: anyCap,
  }),
);

const row = (from: number | null, percent: number): ScoreRow => ({
  from: from === null ? null : fraction(from),
  pay: fraction(percent, 100),
});

/** Forms of a bonus above the targets of these tests, which lie at most at 100 %. */
const bonus: fc.Arbitrary<Bonus | null> = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('deduct' as const), deduct: amount, cap: anyCap }),
    fc.record({
      kind: fc.constant('per' as const),
      step: fc.integer({ min: 1, max: 10 }).map((made) => fraction(made, 100)),
      count: fc.constantFrom('full' as const, 'started' as const),
      deduct: amount,
      cap: anyCap,
    }),
  ),
);

const settlement: fc.Arbitrary<Settlement> = fc.record({
  base: fc.array(
    fc.nat(10_000_000).map((made) => ({ type: 'fixed' as const, amount: fen(made) })),
    { maxLength: 3 },
  ),
  byScore: fc.constantFrom([], [row(90, 100), row(70, 90), row(null, 75)]),
  penaltyCap: anyCap,
  bonusCap: anyCap,
  bonusGate: fc.constantFrom([], ['4.2']),
  overlap: fc.constantFrom('sum', 'one'),
  repeat: fc.option(
    fc.integer({ min: 11, max: 30 }).map((tenths) => ({ withinMonths: 2, multiplier: fraction(tenths, 10) })),
  ),
  chronic: fc.constant(null),
  tax: fc.option(fc.record({ rate: fc.nat(20).map((made) => fraction(made, 100)), included: fc.boolean() })),
});

const period: fc.Arbitrary<Period> = fc.tuple(fc.nat(365), fc.nat(80)).map(([start, length]) => {
  const from = parseDay('2026-01-01')! + start;
  return { from: day(from), to: day(from + length) };
});

const judged = fc
  .record({ penalty, bonus, units: fc.integer({ min: 30, max: 400 }), percent: fc.nat(100) })
  .chain((made) => fc.nat(made.units).map((met) => ({ ...made, met })));

// The clause was missed in the month before or not, and refunds took commission back or did not.
const before: fc.Arbitrary<Before> = fc.record({
  past: fc.constantFrom(null, { months: [month('2026-08', 'used', ['4.2'])] }),
  clawbacks: fc.array(fc.nat(10_000_000).map(clawback), { maxLength: 2 }),
});

describe('whatever the contract and the figures', () => {
  it('payable lies between 0 and base, penalties within their caps, and tax adds up', () => {
    fc.assert(
      fc.property(
        settlement,
        period,
        fc.array(judged, { maxLength: 5 }),
        before,
        (agreed, covered, all, past) => {
          const result = settle(
            agreed,
            covered,
            all.map((made) =>
              against(
                {
                  penalty: made.penalty,
                  bonus: made.bonus,
                  target: { side: 'min', value: fraction(made.percent, 100) },
                },
                rateOf(made.met, made.units),
              ),
            ),
            null,
            new Map(),
            past,
          );
          expect(result.payable).toBeGreaterThanOrEqual(0);
          expect(result.payable).toBeLessThanOrEqual(result.base + result.bonus);
          if (result.bonusCap !== null) expect(result.bonus).toBeLessThanOrEqual(result.bonusCap);
          if (result.penaltyCap !== null) expect(result.penalties).toBeLessThanOrEqual(result.penaltyCap);
          for (const line of [...result.lines, ...result.bonusLines]) {
            expect(line.net).toBeLessThanOrEqual(Math.ceil((line.gross + 0.5) * line.multiplier));
            if (line.cap !== null) expect(line.net).toBeLessThanOrEqual(line.cap);
          }
          if (result.tax) expect(result.tax.net + result.tax.tax).toBe(result.tax.gross);
          if (result.tax?.included) expect(result.tax.gross).toBe(result.payable);
        },
      ),
    );
  });

  it('one more unit met, which is one breach fewer, never pays less', () => {
    fc.assert(
      fc.property(settlement, period, judged, before, (agreed, covered, made, past) => {
        fc.pre(made.met < made.units);
        const payable = (met: number) =>
          settle(
            agreed,
            covered,
            [
              against(
                {
                  penalty: made.penalty,
                  bonus: made.bonus,
                  target: { side: 'min', value: fraction(made.percent, 100) },
                },
                rateOf(met, made.units),
              ),
            ],
            fraction(met * 100, made.units),
            new Map(),
            past,
          ).payable;
        expect(payable(made.met + 1)).toBeGreaterThanOrEqual(payable(made.met));
      }),
    );
  });
});
