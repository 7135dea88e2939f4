import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reconcile } from '../../../src/judge/bill/hold-bill.ts';
import { dueOf, GROUPS, partsOf, payableWith } from '../../../src/judge/bill/parts.ts';
import { judgedOf } from '../../../src/judge/judge.ts';
import { settle } from '../../../src/judge/settlement.ts';
import type { BillItem, BillMeaning } from '../../../src/records/staff.ts';
import { fraction } from '../../../src/units/fraction.ts';
import { fen } from '../../../src/units/money.ts';
import { clause, clawback, deduct, min, month, OCTOBER, rateOf, share, yuan } from '../builders.ts';

/** Whole months with two clauses each missed or met, by any fee, caps, coefficient, repeat, clawback and tax. */
const settlements = fc
  .record({
    fee: fc.nat(5_000_000),
    seats: fc.nat(9),
    pay: fc.integer({ min: 70, max: 100 }),
    docked: fc.nat(900_000),
    met: fc.tuple(fc.integer({ min: 80, max: 100 }), fc.integer({ min: 80, max: 100 })),
    cap: fc.option(fc.nat(600_000)),
    again: fc.boolean(),
    gate: fc.boolean(),
    back: fc.nat(100_000),
    tax: fc.option(fc.record({ rate: fc.constant(fraction(6, 100)), included: fc.boolean() })),
  })
  .map(({ fee, seats, pay, docked, met, cap, again, gate, back, tax }) => {
    const judged = met.map((each, index) =>
      judgedOf({
        clause: clause({
          id: `4.${index + 1}`,
          target: min('0.9'),
          penalty: deduct(yuan(docked / 100), yuan(8000)),
          bonus: deduct(share('0.01')) as never,
        }),
        measurement: rateOf(each, 100),
      }),
    );
    const terms = {
      base: [
        { type: 'fixed' as const, amount: fen(fee) },
        { type: 'seat' as const, rate: fen(450_000), seats },
      ],
      byScore: [{ from: null, pay: fraction(pay, 100) }],
      penaltyCap: cap === null ? null : yuan(cap / 100),
      bonusCap: yuan(300),
      bonusGate: gate ? ['4.1'] : [],
      overlap: 'sum' as const,
      repeat: { withinMonths: 2, multiplier: fraction(3, 2) },
      chronic: null,
      tax,
    };
    const past = { months: [month('2026-09', 'used', again ? ['4.1'] : [])] };
    return settle(terms, OCTOBER, judged, fraction(90), new Map(), { past, clawbacks: [clawback(back)] });
  });

const CLAUSES = ['4.1', '4.2'].map((id) => ({ id, titles: [] }));

test('the parts of any settlement add up to what is due', () => {
  fc.assert(
    fc.property(settlements, (settlement) => {
      expect(partsOf(settlement).reduce((sum, { due }) => sum + due, 0)).toBe(dueOf(settlement));
      expect(payableWith(settlement, [])).toBe(settlement.payable);
    }),
  );
});

const MEANS: Readonly<Record<string, BillMeaning>> = {
  fixed: 'base',
  seat: 'seat',
  coefficient: 'coefficient',
  penalty: 'penalties',
  bonus: 'bonuses',
  clawback: 'clawback',
  tax: 'tax',
};

test('a bill that names every part as it is due matches, whatever the settlement; one that is a fen off does not', () => {
  fc.assert(
    fc.property(settlements, fc.nat(20), (settlement, which) => {
      const parts = partsOf(settlement).filter(({ of }) => of in MEANS);
      const items = parts.map(
        ({ of, clause: id, due }, index): BillItem => ({
          input: 0,
          row: index + 2,
          item: id === null ? of : `${id} ${of}`,
          means: MEANS[of]!,
          amount: fen(due),
        }),
      );
      const bill = reconcile(settlement, items, CLAUSES, 0);
      expect(bill.lines.filter(({ status }) => status !== 'match').map(({ of }) => of)).toEqual(
        partsOf(settlement)
          .filter(({ of, due }) => !(of in MEANS) && due !== 0)
          .map(({ of }) => of),
      );
      expect(bill.lines.reduce((sum, { variance }) => sum + variance, 0)).toBe(bill.variance);
      const at = which % items.length;
      const off = items.map((item, index) =>
        index === at ? { ...item, amount: fen(item.amount - 1) } : item,
      );
      expect(reconcile(settlement, off, CLAUSES, 0).variance).toBe(bill.variance - 1);
    }),
  );
});

test('a whole is made of parts, and of no whole', () => {
  for (const whole of Object.values(GROUPS)) expect(whole! in GROUPS).toBe(false);
});
