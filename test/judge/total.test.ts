import { describe, expect, it } from 'vitest';
import type { Clause } from '../../src/contract/contract.ts';
import type { Judged } from '../../src/judge/subject.ts';
import { totalOf } from '../../src/judge/total.ts';
import type { Verdict } from '../../src/scorecard/judgement.ts';
import { clause, exact } from './builders.ts';

const judged = (
  verdict: Verdict | null,
  points: string | null,
  changes: Partial<Clause> & { w?: string } = {},
): Pick<Judged, 'clause' | 'verdict' | 'points'> => {
  const { w = '1', ...others } = changes;
  return {
    clause: clause({ weight: exact(w), ...others }),
    verdict,
    points: points === null ? null : exact(points),
  };
};

describe('totalOf', () => {
  it('weighs the points: (20 × 100 + 30 × 80 + 50 × 60) ÷ 100 = 74', () => {
    const total = totalOf([
      judged('met', '100', { w: '20' }),
      judged('met', '80', { w: '30' }),
      judged('met', '60', { w: '50' }),
    ]);
    expect(total).toMatchObject({ met: 3, missed: 0, score: 74, grade: 'C' });
  });

  it('leaves what was not judged out of the score, and counts it by name', () => {
    const total = totalOf([
      judged('met', '90', { w: '10' }),
      judged('no-data', null, { w: '40' }),
      judged('insufficient', null, { w: '40' }),
      judged('waived', null, { w: '40' }),
      judged('missed', '50', { w: '30' }),
    ]);
    // (10 × 90 + 30 × 50) ÷ 40 = 60
    expect(total).toEqual({
      met: 1,
      missed: 1,
      withinMargin: 0,
      insufficient: 1,
      noData: 1,
      waived: 1,
      score: 60,
      grade: 'D',
    });
  });

  it('counts advisory clauses, not those that are only shown or that others answer for', () => {
    const total = totalOf([
      judged('met', '90'),
      judged('missed', '70', { severity: 'advisory' }),
      judged('missed', null, { severity: 'report' }),
      judged('missed', null, { responsibility: 'shared' }),
      judged('no-data', null, { responsibility: 'owner' }),
    ]);
    expect(total).toMatchObject({ met: 1, missed: 1, noData: 0, score: 80, grade: 'C' });
  });

  it('has no score and no grade when nothing was judged', () => {
    expect(totalOf([])).toMatchObject({ score: null, grade: null });
    expect(totalOf([judged('no-data', null), judged(null, null)])).toMatchObject({
      score: null,
      grade: null,
    });
  });

  it('grades at the boundary and just under it', () => {
    const grade = (points: string) => totalOf([judged('met', points)]).grade;
    expect(['95', '94.999', '85', '84.999', '70', '69.999'].map(grade)).toEqual([
      'A',
      'B',
      'B',
      'C',
      'C',
      'D',
    ]);
  });

  it('a missed binding clause allows no better than C; a missed advisory one does not matter to that', () => {
    expect(totalOf([judged('met', '100', { w: '99' }), judged('missed', '97')]).grade).toBe('C');
    expect(
      totalOf([judged('met', '100', { w: '99' }), judged('missed', '97', { severity: 'advisory' })]).grade,
    ).toBe('A');
    // C is the best, not what everyone gets.
    expect(totalOf([judged('missed', '60')]).grade).toBe('D');
  });

  it('a missed critical clause makes it D, even with no weight; a met one does nothing', () => {
    const critical = { critical: true, w: '0' };
    expect(totalOf([judged('met', '100'), judged('missed', '99', critical)])).toMatchObject({
      score: 100,
      grade: 'D',
    });
    expect(totalOf([judged('missed', '99', critical)])).toMatchObject({ score: null, grade: 'D' });
    expect(totalOf([judged('met', '100'), judged('met', '100', critical)]).grade).toBe('A');
    expect(totalOf([judged('met', '100'), judged('no-data', null, critical)]).grade).toBe('A');
  });
});
