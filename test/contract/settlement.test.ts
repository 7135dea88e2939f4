import { describe, expect, test } from 'vitest';
import { termsOf } from '../../src/contract/write.ts';
import { fraction } from '../../src/units/fraction.ts';
import { compile, complaintsOf, withClause } from './compiling.ts';

const CLAUSE = '{ id: a, metric: reply-rate, min: 80% }';
const WITH_BONUS = '{ id: a, metric: reply-rate, min: 80%, bonus: { add: 100 } }';
const settled = (more: string, clause = CLAUSE): string => withClause(clause, `settlement: { ${more} }\n`);
const codes = (text: string): string[] => complaintsOf(text).map(({ code }) => code);
const FIXED = 'base: [ { type: fixed, amount: 1000 } ]';

describe('fees', () => {
  test('each kind is read, and written back as it means', () => {
    const fees = `base: [
        { type: seat, rate: 4500, seats: 5 },
        { type: inquiry, tiers: [ { up-to: 10000, rate: 1.20 }, { rate: 0.90 } ] },
        { type: commission, rate: 2%, of: net-sales, refund-cutoff: 15d },
        { type: commission, rate: 1.5%, of: sales } ]`;
    const { contract } = compile(settled(fees));
    const [seat, inquiry, net, gross] = contract.settlement!.base;
    expect(seat).toEqual({ type: 'seat', rate: 450_000, seats: 5 });
    expect(inquiry).toMatchObject({
      whole: false,
      tiers: [
        { upTo: fraction(10_000), rate: 120 },
        { upTo: null, rate: 90 },
      ],
    });
    // 15 × 86,400 s
    expect(net).toMatchObject({ rate: fraction(1, 50), of: { options: { net: true, cutoff: 1_296_000 } } });
    expect(gross).toMatchObject({ rate: fraction(3, 200), of: { options: { net: false, cutoff: null } } });
    expect(termsOf(contract).settlement).toEqual({
      base: [
        { type: 'seat', rate: 4500, seats: 5 },
        {
          type: 'inquiry',
          of: 'inquiry-volume',
          tiers: [{ 'up-to': 10_000, rate: 1.2 }, { rate: 0.9 }],
          whole: false,
        },
        { type: 'commission', rate: '2%', of: 'net-sales', 'refund-cutoff': '15d' },
        { type: 'commission', rate: '1.5%', of: 'sales' },
      ],
    });
  });

  test.each([
    ['{ type: seat, rate: 4500 }', 'key-missing'],
    ['{ type: seat, rate: 10%, seats: 5 }', 'base-share'],
    ['{ type: seat, rate: 4500, seats: 2.5 }', 'want-number'],
    ['{ type: fixed, amount: 1, seats: 2 }', 'fee-key'],
    ['{ type: commission, rate: 2% }', 'key-missing'],
    ['{ type: commission, rate: 2%, of: inquiry-volume }', 'fee-of'],
    ['{ type: commission, rate: 120%, of: sales }', 'share-range'],
    ['{ type: commission, rate: 2%, of: sales, refund-cutoff: 15d }', 'fee-cutoff'],
    ['{ type: inquiry, of: sales, tiers: [ { rate: 1 } ] }', 'fee-of'],
    ['{ type: inquiry, tiers: [ { up-to: 100, rate: 1 } ] }', 'fee-tier-end'],
    ['{ type: inquiry, tiers: [ { rate: 1 }, { rate: 2 } ] }', 'fee-tier-limit'],
    [
      '{ type: inquiry, tiers: [ { up-to: 9, rate: 1 }, { up-to: 9, rate: 2 }, { rate: 3 } ] }',
      'fee-tier-order',
    ],
    ['{ type: inquiry, tiers: [ { rate: 1.234 } ] }', 'money-decimals'],
  ])('%s', (fee, code) => expect(codes(settled(`base: [ ${fee} ]`))).toEqual([code]));
});

describe('by score', () => {
  test.each([
    ['[ { from: 90, pay: 100% } ]', 'score-end'],
    ['[ { pay: 100% }, { pay: 80% } ]', 'score-from'],
    ['[ { from: 80, pay: 100% }, { from: 90, pay: 90% }, { pay: 80% } ]', 'score-order'],
    ['[ { from: 90, pay: 80% }, { pay: 90% } ]', 'score-pay'],
    ['[ { from: 101, pay: 100% }, { pay: 90% } ]', 'points-range'],
    ['[ { from: 90, pay: 120% }, { pay: 90% } ]', 'share-range'],
  ])('%s', (rows, code) => expect(codes(settled(`${FIXED}, by-score: ${rows}`))).toEqual([code]));
});

describe('bonus', () => {
  const bonus = (written: string, target = 'min: 80%') =>
    settled(FIXED, `{ id: a, metric: reply-rate, ${target}, bonus: { ${written} } }`);

  test('its forms are read, and written back', () => {
    const terms = (text: string) =>
      (termsOf(compile(text).contract).clauses as { bonus: unknown }[])[0]!.bonus;
    expect(terms(bonus('above: [ { value: 90%, add: 1% }, { value: 95%, add: 2% } ], cap: 300'))).toEqual({
      above: [
        { value: '90%', add: '1%' },
        { value: '95%', add: '2%' },
      ],
      cap: 300,
    });
    expect(terms(bonus('per: 1pp, add: 50'))).toEqual({ per: '1pp', add: 50, step: 'full' });
    expect(terms(bonus('add: 50'))).toEqual({ add: 50 });
  });

  test.each([
    ['cap: 1', 'bonus-empty'],
    ['per: 1pp', 'bonus-per-amount'],
    ['add: 1, above: [ { value: 90%, add: 1 } ]', 'bonus-forms'],
    ['below: [ { value: 90%, add: 1 } ]', 'bonus-side'],
    ['above: [ { value: 79%, add: 1 } ]', 'bonus-past-target'],
    ['above: [ { value: 90%, add: 2 }, { value: 95%, add: 1 } ]', 'bonus-order'],
    ['above: [ { value: 90%, add: 1 }, { value: 90%, add: 2 } ]', 'tier-twice'],
  ])('%s', (written, code) => expect(codes(bonus(written))).toEqual([code]));

  test('says the clause’s own side and the bonus’s own keys', () => {
    const [side] = complaintsOf(bonus('below: [ { value: 90%, add: 1 } ]'));
    expect(side!.args).toEqual({ key: 'below', side: 'min' });
    const [form] = complaintsOf(bonus('add: 1, above: [ { value: 90%, add: 1 } ]'));
    expect(form!.args).toEqual({ key: 'add' });
  });

  test('what could never be paid, and a gate or cap without effect, are refused', () => {
    expect(codes(bonus('add: 1', 'min: 80%, severity: advisory'))).toEqual(['bonus-idle']);
    expect(codes(withClause(WITH_BONUS, ''))).toEqual(['bonus-no-base']);
    expect(codes(settled(`${FIXED}, bonus-cap: 10%`))).toEqual(['bonus-none']);
    expect(codes(settled(`${FIXED}, bonus-gate: [a]`))).toEqual(['bonus-none']);
    expect(codes(settled(`${FIXED}, bonus-gate: [b]`, WITH_BONUS))).toEqual(['gate-unknown']);
    expect(codes(settled(`${FIXED}, bonus-gate: [a], bonus-cap: 10%`, WITH_BONUS))).toEqual([]);
    const shown = `${WITH_BONUS}\n  - { id: b, metric: reply-rate, min: 1%, severity: report }`;
    expect(codes(settled(`${FIXED}, bonus-gate: [b]`, shown))).toEqual(['gate-idle']);
  });
});
