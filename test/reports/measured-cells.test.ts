import { expect, test } from 'vitest';
import { measuredCells } from '../../src/reports/xlsx/measured-cells.ts';
import { remarkOf } from '../../src/text/notes.ts';
import { scorecard } from '../fixtures/cards.ts';

const [judgement] = scorecard().judgements;
const [item] = scorecard().judgements.flatMap(({ evidence }) => evidence);

test('what was not measured is said in the words of its unit', () => {
  const word = (unit: 'turn' | 'buyer-day' | 'order', options: object, lang: 'zh' | 'en') =>
    measuredCells(
      { ...judgement!, unit: 'ratio', options: { ...options } },
      { ...item!, unit, measured: null },
      lang,
    ).measured.value;
  // A buyer who asked, held against a horizon, ordered nothing; without one nobody answered.
  expect(word('buyer-day', { horizon: 86_400 }, 'zh')).toBe('未成交');
  expect(word('buyer-day', { horizon: 86_400 }, 'en')).toBe('no order');
  expect(word('buyer-day', { within: 180 }, 'zh')).toBe('未回复');
  expect(word('turn', { within: 30 }, 'en')).toBe('no answer');
  expect(word('order', { promise: 172_800 }, 'zh')).toBe('未发货');
  expect(word('order', { promise: 172_800 }, 'en')).toBe('not shipped');
});

test('closing words among the misses are counted in a sentence that fits any number', () => {
  const remark = (closers: number) => remarkOf({ ...judgement!, verdict: 'missed', closers }, 'en');
  expect(remark(1)).toBe("misses that are only the buyer's closing words: 1");
  expect(remark(0)).toBe('');
});
