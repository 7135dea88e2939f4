import { expect, test } from 'vitest';
import { measuredCells } from '../../src/reports/xlsx/clause-cells.ts';
import { remarkOf } from '../../src/text/notes.ts';
import { scorecard } from '../fixtures/cards.ts';

const [judgement] = scorecard().judgements;
const [item] = scorecard().judgements.flatMap(({ evidence }) => evidence);

test('what was not measured is said in the words of its metric', () => {
  const cells = (
    measured: number | null,
    evidence: { unit: 'seconds' | 'ratio'; absent: 'unanswered' | 'not-bought' | 'not-shipped' | null },
    options: object,
    lang: 'zh' | 'en' = 'zh',
  ) =>
    measuredCells(
      { ...judgement!, unit: 'ratio', options: { ...options } },
      { ...item!, measured },
      evidence,
      lang,
    );
  expect(cells(null, { unit: 'seconds', absent: 'not-bought' }, {}).measured.value).toBe('未成交');
  expect(cells(null, { unit: 'seconds', absent: 'unanswered' }, { within: 180 }).measured.value).toBe(
    '未回复',
  );
  expect(cells(null, { unit: 'seconds', absent: 'unanswered' }, { within: 30 }, 'en').measured.value).toBe(
    'no answer',
  );
  expect(cells(null, { unit: 'seconds', absent: 'not-shipped' }, {}, 'en').measured.value).toBe(
    'not shipped',
  );
  // A session without the phrase has no figure, and no word would be true of all of them.
  expect(cells(null, { unit: 'seconds', absent: null }, {}).measured.value).toBe(null);
});

test('a wait of a rate is held against the time of its options, a share against the target', () => {
  const shown = {
    ...judgement!,
    unit: 'ratio' as const,
    options: { within: 30 },
    target: { side: 'min' as const, value: 0.9 },
  };
  const wait = measuredCells(
    shown,
    { ...item!, measured: 42 },
    { unit: 'seconds', absent: 'unanswered' },
    'zh',
  );
  expect([wait.measured.value, wait.threshold.value]).toEqual([42, 30]);
  const share = measuredCells(shown, { ...item!, measured: 0.75 }, { unit: 'ratio', absent: null }, 'zh');
  expect([share.measured.value, share.threshold.value]).toEqual([0.75, 0.9]);
});

test('closing words among the misses are counted in a sentence that fits any number', () => {
  const remark = (closers: number) => remarkOf({ ...judgement!, verdict: 'missed', closers }, 'en');
  expect(remark(1)).toBe("misses that are only the buyer's closing words: 1");
  expect(remark(0)).toBe('');
});
