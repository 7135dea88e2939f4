import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Penalty, Settlement } from '../../src/contract/contract.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Subject } from '../../src/judge/subject.ts';
import type { MeasuredUnit } from '../../src/measure/measurement.ts';
import { fraction } from '../../src/units/fraction.ts';
import { fen } from '../../src/units/money.ts';
import { cases, clause, max, OCTOBER, rateOf, yuan } from './builders.ts';

const cap = fc.option(
  fc
    .integer({ min: 0, max: 100 })
    .map((percent) => ({ kind: 'share' as const, share: fraction(percent, 100) })),
);

const settlement: fc.Arbitrary<Settlement> = fc.record({
  base: fc.nat(10_000_000).map((amount) => [{ type: 'fixed' as const, amount: fen(amount) }]),
  byScore: fc.constantFrom(
    [],
    [
      { from: fraction(80), pay: fraction(1) },
      { from: null, pay: fraction(3, 4) },
    ],
  ),
  penaltyCap: cap,
  bonusCap: cap,
  bonusGate: fc.constantFrom([], ['4.2']),
  overlap: fc.constant('one' as const),
  repeat: fc.constant(null),
  chronic: fc.constant(null),
  tax: fc.constant(null),
});

const money = (agreed: Settlement, subjects: readonly Subject[]) =>
  judge(agreed, subjects, OCTOBER).settlement!;

/** Forms of a penalty, some of which a figure of a unit decides and one the number of units. */
const penalty: fc.Arbitrary<Penalty> = fc.oneof(
  fc.nat(500).map((price): Penalty => ({ kind: 'per-case', count: 'all', deduct: yuan(price), cap: null })),
  fc.record({ limit: fc.nat(90), mild: fc.nat(300), more: fc.nat(300) }).map(
    ({ limit, mild, more }): Penalty => ({
      kind: 'tiers',
      side: 'below',
      tiers: [
        { value: fraction(9, 10), deduct: yuan(mild) },
        { value: fraction(limit, 100), deduct: yuan(mild + more) },
      ],
      cap: null,
    }),
  ),
  fc.record({ step: fc.integer({ min: 1, max: 9 }), price: fc.nat(100) }).map(
    ({ step, price }): Penalty => ({
      kind: 'per',
      step: fraction(step, 100),
      count: 'started',
      deduct: yuan(price),
      cap: null,
    }),
  ),
);

const days = fc.array(
  fc.integer({ min: 1, max: 60 }).chain((of) => fc.record({ of: fc.constant(of), met: fc.nat(of) })),
  { minLength: 1, maxLength: 6 },
);

describe('a clause judged day by day', () => {
  const judged = (made: readonly { met: number; of: number }[], docked: Penalty): Subject => ({
    clause: clause({
      each: 'day',
      penalty: docked,
      minSample: 10,
      bonus: { kind: 'deduct', deduct: yuan(50), cap: null },
    }),
    measurement: {
      ...rateOf(0, 1),
      units: made.map(({ met, of }, index): MeasuredUnit => {
        const { value, numerator, denominator, sample } = rateOf(met, of);
        return { unit: `2026-10-0${index + 1}`, value, numerator, denominator, sample, allWaived: false };
      }),
    },
  });

  it('never pays below 0 or beyond its caps, nor less for one more unit met on any of the days', () => {
    fc.assert(
      fc.property(settlement, penalty, days, fc.nat(5), (agreed, docked, made, which) => {
        const better = made.map((day, index) =>
          index === which % made.length ? { ...day, met: Math.min(day.of, day.met + 1) } : day,
        );
        const [before, after] = [made, better].map((each) => money(agreed, [judged(each, docked)]));
        for (const { payable, penalties, penaltyCap, bonus, bonusCap } of [before!, after!]) {
          expect(payable).toBeGreaterThanOrEqual(0);
          if (penaltyCap !== null) expect(penalties).toBeLessThanOrEqual(penaltyCap);
          if (bonusCap !== null) expect(bonus).toBeLessThanOrEqual(bonusCap);
        }
        expect(after!.payable).toBeGreaterThanOrEqual(before!.payable);
      }),
    );
  });
});

describe('events docked once', () => {
  /** Clauses from the dearest to the cheapest, each with some of twelve events, of which it allows a few. */
  const clauses = fc.array(
    fc.record({
      price: fc.nat(200),
      allowed: fc.nat(3),
      events: fc.uniqueArray(fc.nat(11), { maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const subjects = (all: readonly { price: number; allowed: number; events: readonly number[] }[]) =>
    [...all]
      .sort((a, b) => b.price - a.price)
      .map(
        ({ price, allowed, events }, index): Subject => ({
          clause: clause({
            id: `${index}`,
            target: max(`${allowed}`),
            minSample: 1,
            penalty: { kind: 'per-case', count: 'all', deduct: yuan(price), cap: null },
          }),
          measurement: {
            ...cases(events.length),
            cases: events.map((event) => ({ event: `${event}`, count: 1 })),
          },
        }),
      );

  it('cost at most what they cost one by one, and one more never pays more', () => {
    fc.assert(
      fc.property(settlement, clauses, fc.nat(3), fc.nat(11), (agreed, all, which, event) => {
        const once = money(agreed, subjects(all));
        const each = money({ ...agreed, overlap: 'sum' }, subjects(all));
        expect(once.penalties).toBeLessThanOrEqual(each.penalties);
        for (const [index, { basis, counted }] of once.lines.entries())
          expect(basis + counted).toBe(each.lines[index]!.basis);
        const worse = all.map((made, index) =>
          index === which % all.length ? { ...made, events: [...new Set([...made.events, event])] } : made,
        );
        expect(money(agreed, subjects(worse)).payable).toBeLessThanOrEqual(once.payable);
      }),
    );
  });
});
