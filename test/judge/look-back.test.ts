import { describe, expect, it } from 'vitest';
import { feeClause, type Settlement } from '../../src/contract/contract.ts';
import { judgedOf } from '../../src/judge/judge.ts';
import {
  clawbackLines,
  type EarlierCard,
  historyOf,
  lookBack,
  type Past,
} from '../../src/judge/look-back.ts';
import { settle } from '../../src/judge/settlement.ts';
import { commissionSales } from '../../src/metrics/base/commission-sales.ts';
import type { Metric } from '../../src/metrics/base/metric.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { fraction } from '../../src/units/fraction.ts';
import { fen } from '../../src/units/money.ts';
import { parseDay } from '../../src/units/time.ts';
import { scorecard } from '../fixtures/cards.ts';
import {
  clause,
  clawback,
  days,
  deduct,
  exact,
  judgement,
  month,
  OCTOBER,
  rateOf,
  share,
  yuan,
} from './builders.ts';

const TERMS: Settlement = {
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
const REPEAT = { withinMonths: 3, multiplier: fraction(2) };
const TERM = { from: parseDay('2026-07-01')!, to: parseDay('2027-06-30')! };
const contract = (changes: Partial<Settlement>, term: typeof TERM | null = TERM) => ({
  id: 'K',
  term,
  settlement: { ...TERMS, ...changes },
});

/** A final scorecard of a month with these clauses missed. */
function cardOf(name: string, missed: readonly string[], changes: Partial<Scorecard> = {}): EarlierCard {
  const { from, to } = month(name, 'used').period;
  const text = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const card = {
    ...scorecard(),
    contract: { id: 'K', owner: '甲', vendor: '乙', file: 'k.yaml', sha256: '' },
    period: { from: text(from), to: text(to) },
    status: 'final' as const,
    judgements: missed.map((id) => judgement({ clause: id, verdict: 'missed' })),
    ...changes,
  };
  return { card, digest: `sha256:${name}` };
}

describe('which months are looked for', () => {
  const asked: string[] = [];
  const look = (changes: Partial<Settlement>, period = OCTOBER, term: typeof TERM | null = TERM) => {
    asked.length = 0;
    const past = lookBack(contract(changes, term), period, (name) => {
      asked.push(name);
      return null;
    });
    return { past, asked: [...asked] };
  };

  it('none without repeat, chronic or a commission with a cut-off', () => {
    expect(look({})).toEqual({ past: null, asked: [] });
  });

  it('a window of three ends with the month judged: two before', () => {
    expect(look({ repeat: REPEAT }).asked).toEqual(['2026-09', '2026-08']);
  });

  it('the longest window, over the turn of a year', () => {
    const changes = { repeat: REPEAT, chronic: { misses: 2, withinMonths: 4 } };
    expect(look(changes, days('2027-02-01', '2027-02-28')).asked).toEqual(['2027-01', '2026-12', '2026-11']);
  });

  it('months before the term are not missing', () => {
    const past = look({ repeat: { ...REPEAT, withinMonths: 6 } }, days('2026-08-01', '2026-08-31'));
    expect(past.asked).toEqual(['2026-07']);
    expect(historyOf(past.past)?.months.map(({ state }) => state)).toEqual(['missing']);
  });

  it('nor is one that begins before it: it has no final scorecard', () => {
    const term = { ...TERM, from: parseDay('2026-09-02')! };
    expect(look({ repeat: REPEAT }, OCTOBER, term).asked).toEqual([]);
  });

  it('without a term all of the window', () => {
    expect(look({ repeat: REPEAT }, OCTOBER, null).asked).toEqual(['2026-09', '2026-08']);
  });

  it('a part of a month looks at none', () => {
    expect(look({ repeat: REPEAT }, days('2026-10-01', '2026-10-30'))).toEqual({ past: null, asked: [] });
  });
});

describe('what counts of what is found', () => {
  const stateOf = (found: ReturnType<Parameters<typeof lookBack>[2]>) =>
    historyOf(lookBack(contract({ repeat: { ...REPEAT, withinMonths: 2 } }), OCTOBER, () => found))!
      .months[0]!;

  it('a final scorecard of the month, with the binding clauses that it missed, once each', () => {
    const parts = cardOf('2026-09', ['4.2', '4.2', '4.3']);
    const advisory = judgement({ clause: '4.4', verdict: 'missed', severity: 'advisory' });
    const shared = judgement({ clause: '4.5', verdict: 'missed', responsibility: 'shared' });
    const met = judgement({ clause: '4.6', verdict: 'met' });
    const margin = judgement({ clause: '4.7', verdict: 'within-margin' });
    const judgements = [...parts.card.judgements, advisory, shared, met, margin];
    expect(stateOf({ ...parts, card: { ...parts.card, judgements } })).toEqual({
      month: '2026-09',
      state: 'used',
      digest: 'sha256:2026-09',
      missed: ['4.2', '4.3'],
    });
  });

  it('a miss that waits for a person counts once some of it cost money', () => {
    const open = { confirmed: 0, dismissed: 0, open: 9 };
    const found = cardOf('2026-09', ['5.2', '5.3']);
    const judgements = found.card.judgements.map((each) => ({ ...each, review: open }));
    const { settlement } = scorecard();
    const lines = [{ ...settlement!.lines[0]!, clause: '5.3' }];
    const card = { ...found.card, judgements, settlement: { ...settlement!, lines } };
    expect(stateOf({ ...found, card })).toMatchObject({ state: 'used', missed: ['5.3'] });
  });

  it.each([
    ['missing', null],
    ['unreadable', 'unreadable' as const],
    ['provisional', cardOf('2026-09', ['4.2'], { status: 'provisional' })],
    // In the folder of September lies another month's.
    ['foreign', cardOf('2026-08', ['4.2'])],
    ['foreign', cardOf('2026-09', ['4.2'], { contract: null })],
    ['foreign', cardOf('2026-09', ['4.2'], { contract: { ...scorecard().contract!, id: 'L' } })],
  ])('%s counts as no miss', (state, found) => {
    expect(stateOf(found)).toMatchObject({ state, missed: [] });
  });
});

const past = (...months: Past['months']): Past => ({ months });
const missed = (changes: Parameters<typeof clause>[0] = {}) =>
  judgedOf({ clause: clause(changes), measurement: rateOf(8, 100) });

describe('a clause missed again', () => {
  const docked = (penalty: ReturnType<typeof deduct>, before: Past | null, repeat = REPEAT) =>
    settle({ ...TERMS, repeat }, OCTOBER, [missed({ penalty })], null, new Map(), {
      past: before,
      clawbacks: [],
    });

  it('costs so many times more, with the months in which it was', () => {
    const before = past(month('2026-09', 'used', ['4.2']), month('2026-08', 'used', ['4.2', '5.1']));
    const result = docked(deduct(yuan(500)), before);
    // 500.00 × 2; 30,000.00 − 1,000.00
    expect(result.lines[0]).toMatchObject({
      gross: 50_000,
      multiplier: 2,
      repeats: ['2026-08', '2026-09'],
      net: 100_000,
    });
    expect(result).toMatchObject({ penalties: 100_000, payable: 2_900_000 });
  });

  it('is held down to its own cap after it is multiplied', () => {
    const before = past(month('2026-09', 'used', ['4.2']));
    expect(docked(deduct(yuan(500), yuan(800)), before).lines[0]).toMatchObject({ cap: 80_000, net: 80_000 });
  });

  it('is rounded half away from zero: 0.15 × 1.5 = 0.225', () => {
    const before = past(month('2026-09', 'used', ['4.2']));
    const repeat = { withinMonths: 3, multiplier: exact('1.5') };
    expect(docked(deduct(yuan(0.15)), before, repeat).lines[0]).toMatchObject({ gross: 15, net: 23 });
  });

  it('is rounded once: 0.00055 % of 30,000.00 is 0.165, and × 1.5 it is 0.2475, not 0.17 × 1.5 = 0.255', () => {
    const before = past(month('2026-09', 'used', ['4.2']));
    const repeat = { withinMonths: 3, multiplier: exact('1.5') };
    const share = { kind: 'share', share: exact('0.0000055') } as const;
    expect(docked(deduct(share), before, repeat).lines[0]).toMatchObject({ gross: 17, net: 25 });
  });

  it('costs no more where another clause was missed, or in a month beyond the window', () => {
    const before = past(
      month('2026-09', 'used', ['4.20']),
      month('2026-08', 'missing'),
      month('2026-07', 'used', ['4.2']),
    );
    expect(docked(deduct(yuan(500)), before).lines[0]).toMatchObject({
      multiplier: 1,
      repeats: [],
      net: 50_000,
    });
    expect(docked(deduct(yuan(500)), null).lines[0]).toMatchObject({ multiplier: 1, net: 50_000 });
  });

  it('a month that was met between two misses does not break the window', () => {
    const before = past(month('2026-09', 'used'), month('2026-08', 'used', ['4.2']));
    expect(docked(deduct(yuan(500)), before).lines[0]).toMatchObject({ repeats: ['2026-08'], net: 100_000 });
  });

  it('of two judgements of one clause both cost more', () => {
    const before = past(month('2026-09', 'used', ['4.2']));
    const result = settle(
      { ...TERMS, repeat: REPEAT },
      OCTOBER,
      [missed({ penalty: deduct(yuan(100)) }), missed({ penalty: deduct(share('0.01')) })],
      null,
      new Map(),
      { past: before, clawbacks: [] },
    );
    // 100.00 × 2 and 1 % of 30,000.00 × 2
    expect(result.lines.map(({ net }) => net)).toEqual([20_000, 60_000]);
  });
});

describe('chronic', () => {
  const told = (misses: number, before: Past | null, judged = [missed()]) =>
    settle({ ...TERMS, chronic: { misses, withinMonths: 3 } }, OCTOBER, judged, null, new Map(), {
      past: before,
      clawbacks: [],
    });
  const before = past(month('2026-09', 'used', ['4.2']), month('2026-08', 'used', ['4.2']));

  it('is told at the number of misses, this month being one, and moves no money', () => {
    expect(told(3, before)).toMatchObject({
      chronic: [{ clause: '4.2', months: ['2026-08', '2026-09', '2026-10'] }],
      payable: 3_000_000,
    });
    expect(told(3, past(...before.months.slice(0, 1))).chronic).toEqual([]);
  });

  it('not of a clause that was met now, is advisory, or of an unknown past', () => {
    const met = judgedOf({ clause: clause(), measurement: rateOf(95, 100) });
    expect(told(2, before, [met]).chronic).toEqual([]);
    expect(told(2, before, [missed({ severity: 'advisory' })]).chronic).toEqual([]);
    expect(told(2, null).chronic).toEqual([]);
  });
});

describe('clawback', () => {
  const fee = (net: boolean, cutoff: number | null, rate = '0.02') => ({
    type: 'commission' as const,
    of: feeClause(commissionSales as unknown as Metric, { net, cutoff }),
    rate: exact(rate),
  });
  const lineOf = (sales: number, rate: number) => ({
    type: 'commission' as const,
    metric: 'commission-sales',
    sales,
    rate,
    reason: null,
    net: 0,
  });
  const september = (lines: ReturnType<typeof lineOf>[], coefficient = 1): Past => {
    const { card } = cardOf('2026-09', []);
    const settlement = { ...card.settlement!, baseLines: lines, coefficient };
    return past({ ...month('2026-09', 'used'), card: { ...card, settlement } });
  };
  const now =
    (sales: number | null, reason: string | null = null) =>
    () => ({
      sales: sales === null ? null : fraction(sales),
      reason,
    });
  const DAYS_15 = 1_296_000;

  it('takes back the share of what refunds took since, at the rate and the coefficient of then', () => {
    // (10,000.00 − 8,765.40) × 2.5 % × 92.5 % = 28.550125 → 28.55, though the rate is now 2 %.
    const [line] = clawbackLines(
      { base: [{ type: 'fixed', amount: fen(1) }, fee(true, DAYS_15)] },
      september([lineOf(1_000_000, 0.025)], 0.925),
      now(876_540),
    );
    expect(line).toEqual({
      month: '2026-09',
      metric: 'commission-sales',
      salesThen: 1_000_000,
      salesNow: 876_540,
      rate: 0.025,
      coefficient: 0.925,
      reason: null,
      net: 2855,
    });
  });

  it('adds nothing where the count is higher now, and takes nothing where it is the same', () => {
    const then = september([lineOf(1_000_000, 0.02)]);
    for (const sales of [1_000_000, 1_000_001])
      expect(clawbackLines({ base: [fee(true, 0)] }, then, now(sales))[0]).toMatchObject({
        net: 0,
        reason: null,
      });
  });

  it('is not known where these files do not hold the month, or it has no final scorecard', () => {
    const then = september([lineOf(1_000_000, 0.02)]);
    expect(clawbackLines({ base: [fee(true, DAYS_15)] }, then, now(null, 'earlier-orders'))).toMatchObject([
      { salesThen: 1_000_000, salesNow: null, reason: 'earlier-orders', net: 0 },
    ]);
    const missing = past(month('2026-09', 'missing'));
    expect(clawbackLines({ base: [fee(true, DAYS_15)] }, missing, now(0))).toMatchObject([
      { month: '2026-09', salesThen: null, salesNow: null, reason: 'no-final-scorecard', net: 0 },
    ]);
  });

  it('only of net sales with a cut-off, each by its own line', () => {
    const then = september([lineOf(500_000, 0.01), lineOf(300_000, 0.02), lineOf(200_000, 0.03)]);
    const base = [fee(false, null, '0.01'), fee(true, null, '0.02'), fee(true, DAYS_15, '0.03')];
    // (2,000.00 − 1,000.00) × 3 %
    expect(clawbackLines({ base }, then, now(100_000))).toMatchObject([
      { salesThen: 200_000, rate: 0.03, net: 3000 },
    ]);
  });

  it('none in the first month of the term, nor of a commission that was not agreed then', () => {
    expect(clawbackLines({ base: [fee(true, DAYS_15)] }, null, now(0))).toEqual([]);
    expect(clawbackLines({ base: [fee(true, DAYS_15)] }, past(), now(0))).toEqual([]);
    expect(clawbackLines({ base: [fee(true, DAYS_15)] }, september([]), now(0))).toEqual([]);
  });

  it('comes off what is payable, which stays at 0 or above', () => {
    const payable = (...fens: number[]) =>
      settle(TERMS, OCTOBER, [], null, new Map(), { past: null, clawbacks: fens.map(clawback) });
    // 30,000.00 − 12.34 − 0.66
    expect(payable(1234, 66)).toMatchObject({ clawback: 1300, payable: 2_998_700 });
    expect(payable(3_000_001)).toMatchObject({ clawback: 3_000_001, payable: 0 });
  });
});
