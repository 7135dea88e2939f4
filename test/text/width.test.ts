import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { cutToWidth, wrapToWidth } from '../../src/text/show.ts';

test('a cut never splits a wide character and leaves room for its sign', () => {
  expect(cutToWidth('询单转化率', 10)).toBe('询单转化率');
  // 4 characters are 8 columns, the sign a ninth.
  expect(cutToWidth('询单转化率', 9)).toBe('询单转化…');
  expect(cutToWidth('询单转化率', 8)).toBe('询单转…');
  expect(cutToWidth('👨‍👩‍👧ab', 3)).toBe('👨‍👩‍👧…');
});

test('lines break between wide characters, not before punctuation, nor between a number and its unit', () => {
  expect(wrapToWidth('应付一二三，好', 10)).toEqual(['应付一二', '三，好']);
  expect(wrapToWidth('应付 26,700.00元', 13)).toEqual(['应付', '26,700.00元']);
  expect(wrapToWidth('one two three', 8)).toEqual(['one two', 'three']);
});

test('no line is wider than asked for, and nothing is lost', () => {
  const piece = fc.constantFrom(
    '客',
    '服',
    '，',
    '（',
    '）',
    'a',
    'bc',
    ' ',
    '0',
    '9',
    '.',
    '/',
    '“',
    '”',
    '…',
    '元',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 8, max: 40 }), (pieces, columns) => {
      const text = pieces.join('');
      const lines = wrapToWidth(text, columns);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      const cut = cutToWidth(text, columns);
      expect(stringWidth(cut)).toBeLessThanOrEqual(columns);
    }),
    { seed: 3, numRuns: 1000 },
  );
});

test('a word with an apostrophe stays whole', () => {
  expect(wrapToWidth('the system’s language', 11)).toEqual(['the', 'system’s', 'language']);
});
