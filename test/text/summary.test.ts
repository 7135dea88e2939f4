import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../src/scorecard/judgement.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { clauseTitle, gapText, metricTitle } from '../../src/text/clause.ts';
import { summaryLine } from '../../src/text/summary.ts';
import { measured, provisional, scorecard } from '../fixtures/cards.ts';

const clause = (card: Scorecard, id: string): Judgement =>
  card.judgements.find((each) => each.clause === id)!;

describe('the card in a sentence', () => {
  test('names the missed clause that costs most', () => {
    expect(summaryLine(scorecard(), 'zh')).toBe(
      '10月 创业宏客服：80.8分(C)，6项达标1项；询单转化率（售前）22.4%(还差13买家·日)；应付26,700.00元',
    );
    expect(summaryLine(scorecard(), 'en')).toBe(
      'October 创业宏客服: 80.8 points (C), 1 of 6 met; Inquiry conversion rate (售前) 22.4% (13 buyer-days short); payable ¥26,700.00',
    );
  });

  test('without money, the first missed binding clause; never one that is not the vendor’s', () => {
    const card = scorecard();
    const judgements = card.judgements.map((each) => ({ ...each, penalty: 0 }));
    const free = { ...card, judgements: [...judgements].reverse(), settlement: null };
    // Reversed: 6.2 (shared) comes first, then 4.6.
    expect(summaryLine(free, 'zh')).toBe(
      '10月 创业宏客服：80.8分(C)，6项达标1项；回复率89.996%(还差1买家·日)',
    );
  });

  test('a missed clause is called as in the table', () => {
    const card = scorecard();
    const judgements = [clause(card, '4.2')];
    expect(summaryLine({ ...card, judgements }, 'zh')).toContain('；首次30秒应答率');
  });

  test('an amount without any data to judge is called no basis for payment', () => {
    const card = scorecard();
    const none = { met: 0, missed: 0, withinMargin: 0, insufficient: 0, waived: 0, noData: 6 };
    const said = (total: object) =>
      summaryLine({ ...card, judgements: [], total: { ...card.total, ...total } }, 'en').includes('no basis');
    expect(said(none)).toBe(true);
    for (const judged of ['met', 'missed', 'withinMargin', 'insufficient', 'waived'])
      expect(said({ ...none, [judged]: 1 }), judged).toBe(false);
    // Without a clause that scores nothing is lacking.
    expect(said({ ...none, noData: 0 })).toBe(false);
  });

  test('everything met', () => {
    const card = scorecard();
    const judgements = [clause(card, '4.1')];
    const total = { ...card.total, met: 1, missed: 0, withinMargin: 0, score: 100, grade: 'A' as const };
    expect(summaryLine({ ...card, judgements, total }, 'zh')).toBe(
      '10月 创业宏客服：100.0分(A)，1项全部达标；应付26,700.00元',
    );
  });

  test('provisional, and without a contract', () => {
    expect(summaryLine(provisional(), 'zh')).toBe(
      '2026-10-01 至 2026-10-15 创业宏客服（预核）：80.8分(C)，6项达标1项；询单转化率（售前）22.4%(还差13买家·日)；应付12,919.36元',
    );
    // 14 figures, three of them without a value.
    expect(summaryLine(measured(), 'zh')).toBe('10月：没有合同，只列实测数据11项，不作判定');
  });
});

test('titles have their N filled in and say what sets a clause apart', () => {
  const card = scorecard();
  expect(metricTitle(card, clause(card, '4.2'), 'zh')).toBe('30秒应答率');
  expect(clauseTitle(card, clause(card, '4.2'), 'zh')).toBe('首次30秒应答率');
  expect(clauseTitle(card, clause(card, '4.2'), 'en')).toBe('First response rate within 30 s');
  expect(clauseTitle(card, clause(card, '4.4'), 'zh')).toBe('询单转化率（售前）');
  expect(clauseTitle(card, clause(card, '4.5'), 'en')).toBe('Response time (P90)');
  expect(clauseTitle(card, clause(card, '4.1'), 'zh')).toBe('首次响应时长');
});

test('gaps are units of a rate, else the difference, and only of missed clauses', () => {
  const card = scorecard();
  expect(gapText(clause(card, '4.2'), 'zh')).toBe('还差58个会话');
  expect(gapText(clause(card, '4.4'), 'en')).toBe('13 buyer-days short');
  expect(gapText(clause(card, '4.3'), 'zh')).toBe('还差1.4字/分');
  expect(gapText(clause(card, '6.2'), 'zh')).toBe('还差0.04分');
  expect(gapText(clause(card, '4.1'), 'zh')).toBe('');
  expect(gapText(clause(card, '5.1'), 'zh')).toBe('');
  const slow = { ...clause(card, '4.1'), verdict: 'missed' as const, value: 15.04 };
  expect(gapText(slow, 'zh')).toBe('超出0.04秒');
  expect(gapText(slow, 'en')).toBe('0.04 s over');
  const share = { ...clause(card, '4.6'), short: null };
  expect(gapText(share, 'zh')).toBe('还差0.004个百分点');
});
