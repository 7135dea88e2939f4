import { expect, test } from 'vitest';
import { budgetText } from '../../src/text/notes.ts';
import { evidence, judgement } from '../judge/builders.ts';

const card = (budget: NonNullable<ReturnType<typeof judgement>['budget']>, metric = 'response-rate') =>
  judgement({ metric, options: { within: 30, unit: 'turn' }, evidence: [evidence()], budget });
const BUDGET = { allowed: 310, used: 90, projected: 279, over: null };

test('how many more may be late while the month lasts', () => {
  expect(budgetText(card(BUDGET), 'zh')).toBe('本月还能慢220轮（按目前的量，全月允许 310，已有 90）');
  expect(budgetText(card(BUDGET), 'en')).toBe(
    '220 turns more may be late this month (at this volume 310 in all, 90 so far)',
  );
  expect(budgetText(card(BUDGET, 'unanswered-rate'), 'zh')).toBe(
    '本月还能有220轮不达标（按目前的量，全月允许 310，已有 90）',
  );
});

test('the day on which the pace overruns it', () => {
  const fast = { allowed: 310, used: 120, projected: 372, over: '2026-10-26' };
  expect(budgetText(card(fast), 'zh')).toMatch(/^本月还能慢190轮.*，照这样下去 2026-10-26 会未达标$/);
  expect(budgetText(card(fast), 'en')).toMatch(/; on this pace missed on 2026-10-26$/);
});

test('how many too many there are already', () => {
  const gone = { allowed: 310, used: 400, projected: 1240, over: null };
  expect(budgetText(card(gone), 'zh')).toBe('按目前的量，全月允许 310，已有 400，多出90轮');
});

test('nothing of a month that is over', () => {
  expect(budgetText(card({ ...BUDGET, projected: null }), 'zh')).toBe('');
  expect(budgetText(judgement(), 'zh')).toBe('');
});
