import { describe, expect, test } from 'vitest';
import type { Clause, Penalty, Settlement } from '../../src/contract/contract.ts';
import { judgedOf } from '../../src/judge/judge.ts';
import { settle } from '../../src/judge/settlement.ts';
import type { CaseEvent } from '../../src/measure/measurement.ts';
import { fen } from '../../src/units/money.ts';
import { cases, clause, max, metric, OCTOBER, yuan } from './builders.ts';

const SETTLEMENT: Settlement = {
  base: [{ type: 'fixed', amount: fen(3_000_000) }],
  byScore: [],
  penaltyCap: null,
  bonusCap: null,
  bonusGate: [],
  overlap: 'one',
  repeat: null,
  chronic: null,
  tax: null,
};

/** A clause that allows `most` cases and docks `price` yuan for each of its events, `x2` being two cases of one. */
function docking(id: string, price: number, events: string, most = '0', changes: Partial<Clause> = {}) {
  const happened = events.split(' ').map((written): CaseEvent => {
    const [event, count = '1'] = written.split('x');
    return { event: event!, count: Number(count) };
  });
  const penalty: Penalty = { kind: 'per-case', count: 'all', deduct: yuan(price), cap: null };
  const count = happened.reduce((sum, each) => sum + each.count, 0);
  return judgedOf({
    clause: clause({ id, target: max(most), minSample: 1, penalty, ...changes }),
    measurement: { ...cases(count), cases: happened },
  });
}

const lines = (...judged: ReturnType<typeof docking>[]) =>
  settle(SETTLEMENT, OCTOBER, judged).lines.map(({ basis, counted, net }) => [basis, counted, net]);

describe('overlap: one', () => {
  test('what an earlier clause docked, later ones do not, each event once', () => {
    // a: 2 × ¥100; b: e2 is docked, e3 is left: 1 × ¥50; c: e1 and e3 are docked, nothing is left.
    expect(lines(docking('a', 100, 'e1 e2'), docking('b', 50, 'e2 e3'), docking('c', 20, 'e1 e3'))).toEqual([
      [2, 0, 20_000],
      [1, 1, 5000],
      [0, 2, 0],
    ]);
  });
  test('several cases of one event are the clause’s own', () => {
    // b: both cases of e1 are docked, the three of e2 are not: 3 × ¥50.
    expect(lines(docking('a', 100, 'e1x2'), docking('b', 50, 'e1x2 e2x3'))).toEqual([
      [2, 0, 20_000],
      [3, 2, 15_000],
    ]);
  });
  test('a clause that is met, or moves no money, docks nothing', () => {
    expect(lines(docking('a', 100, 'e1 e2', '2'), docking('b', 50, 'e1 e2'))).toEqual([[2, 0, 10_000]]);
    expect(
      lines(docking('a', 100, 'e1 e2', '0', { severity: 'advisory' }), docking('b', 50, 'e1 e2')),
    ).toEqual([[2, 0, 10_000]]);
  });
  test('a cap holds down the clause that docked, and gives nothing back to the next', () => {
    const held: Penalty = { kind: 'per-case', count: 'all', deduct: yuan(100), cap: yuan(150) };
    expect(lines(docking('a', 100, 'e1 e2', '0', { penalty: held }), docking('b', 50, 'e1 e2'))).toEqual([
      [2, 0, 15_000],
      [0, 2, 0],
    ]);
  });
  test('of cases that wait for a person, only the confirmed ones are docked', () => {
    const reviewed = docking('a', 100, 'e1 e2', '0', { metric: metric({ heuristic: true }) });
    const { clause, measurement } = reviewed;
    const confirmed = { ...cases(1), cases: [{ event: 'e1', count: 1 }] };
    const waiting = judgedOf({
      clause,
      measurement: { ...measurement, confirmed, review: { confirmed: 1, dismissed: 0, open: 1 } },
    });
    // e2 is open in a, so b docks it.
    expect(lines(waiting, docking('b', 50, 'e1 e2'))).toEqual([
      [1, 0, 10_000],
      [1, 1, 5000],
    ]);
  });
  test('overlap: sum docks in each', () => {
    const judged = [docking('a', 100, 'e1 e2'), docking('b', 50, 'e1 e2')];
    // 2 × ¥100 + 2 × ¥50.
    expect(settle({ ...SETTLEMENT, overlap: 'sum' }, OCTOBER, judged).penalties).toBe(30_000);
  });
});
