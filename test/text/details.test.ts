import { expect, test } from 'vitest';
import type { Judgement } from '../../src/scorecard/judgement.ts';
import { clauseTitle, detailsMatter, detailsText } from '../../src/text/clause.ts';
import { noDataText, shownJudgements } from '../../src/text/reasons.ts';
import { measured, scorecard } from '../fixtures/cards.ts';

const [plain] = scorecard().judgements;
const withDetails = (details: Judgement['details'], verdict: Judgement['verdict'] = 'met'): Judgement => ({
  ...plain!,
  details,
  verdict,
});
const rate = { code: 'stage-greeting', value: 0.95, numerator: 19, denominator: 20, unit: 'ratio' } as const;
const money = {
  code: 'late-exposure',
  value: 40_986,
  numerator: null,
  denominator: null,
  unit: 'fen',
} as const;

test('figures beside a value are told in their own units, a rate with its counts', () => {
  expect(detailsText(withDetails([rate, money]), 'zh')).toBe(
    '招呼 95.0%（19/20）；延迟发货违约金（按天猫规则） 409.86元',
  );
  expect(detailsText(withDetails([rate]), 'en')).toBe('greeting 95.0% (19/20)');
  expect(detailsText(withDetails([{ ...rate, value: null }]), 'zh')).toBe('');
});

test('they are on the first screen where the clause is missed or money is exposed', () => {
  expect(detailsMatter(withDetails([rate]))).toBe(false);
  expect(detailsMatter(withDetails([rate], 'missed'))).toBe(true);
  expect(detailsMatter(withDetails([money]))).toBe(true);
  expect(detailsMatter(withDetails([{ ...money, value: 0 }]))).toBe(false);
});

test('a clause is called by what it looks at', () => {
  const title = (options: Judgement['options'], lang: 'zh' | 'en') =>
    clauseTitle(scorecard(), { ...plain!, metric: 'phrase-incidents', options }, lang);
  expect(title({ class: 'dismissive' }, 'zh')).toBe('phrase-incidents（推诿）');
  expect(title({ topic: 'after-sale' }, 'zh')).toBe('phrase-incidents（售后服务）');
  // A class of the contract's own has no other name.
  expect(title({ class: '我们的词' }, 'en')).toBe('phrase-incidents (我们的词)');
});

test('without a contract, what has no figure is counted by reason; with one, every clause has its line', () => {
  const card = measured();
  const reasons = ['no-ratings', null, 'no-calls', 'no-ratings'];
  const judgements = reasons.map((reason) => ({ ...plain!, value: reason === null ? 1 : null, reason }));
  expect(shownJudgements({ ...card, judgements })).toEqual([judgements[1]]);
  expect(noDataText({ ...card, judgements }, 'zh')).toBe(
    '另有 3 项指标算不出来：没有评价表（2 项）、没有通话记录（1 项）',
  );
  expect(noDataText({ ...card, judgements: [judgements[1]!] }, 'zh')).toBeNull();
  const judged = { ...scorecard(), judgements };
  expect([shownJudgements(judged), noDataText(judged, 'zh')]).toEqual([judgements, null]);
});
