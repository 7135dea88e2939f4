import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as shelf from '../../src/phrases/index.ts';
import type { PhraseClass } from '../../src/phrases/scan/phrase-class.ts';
import { anchored, makePhraseScan, makeWordFinder } from '../../src/phrases/scan/phrase-scan.ts';
import { normaliseText } from '../../src/records/text-scan.ts';
import { compilePhrases } from '../helpers/compile-phrases.ts';

const CLASSES: readonly PhraseClass[] = Object.values(shelf);

describe('anchors', () => {
  test.each([
    ['不知道', [['不知道']]],
    ['转(?:接|到)?人工', [['转接人工', '转到人工', '转人工']]],
    ['[您你]好', [['您好', '你好']]],
    ['人工(?!费)客服', [['人工客服']]],
    ['^人工[\\p{P}]*$', [['人工']]],
    // Of each alternative of a group its best; what stands apart must all be there, the longer first.
    ['(?:退款|换货).{0,4}给您看', [['给您看'], ['退款', '换货']]],
    ['给您.{0,4}(?:退\\d+元|补发)', [['给您'], ['退', '补发']]],
    ['(?:不好意思)+', [['不好意思']]],
    // Nothing that every match holds.
    ['(?:退款)?', []],
    ['(?:退款|\\d+)', []],
    ['[^a]+', []],
    ['(?:a|)+', []],
  ])('of %s', (source, sets) => expect(anchored(source)).toEqual([{ source, sets }]));

  test('of each alternative by itself', () => {
    expect(anchored('退款|换(?:货|新)|\\d')).toEqual([
      { source: '退款', sets: [['退款']] },
      { source: '换(?:货|新)', sets: [['换货', '换新']] },
      { source: '\\d', sets: [] },
    ]);
  });
});

describe('the word finder', () => {
  test('finds words inside words and words that overlap, each as often as it stands there', () => {
    const words = ['he', 'she', 'his', 'hers', 'e'];
    const found: string[] = [];
    makeWordFinder(words)('ushers, she', (word) => found.push(words[word]!));
    // u-she-rs: she, he, e; hers; then she, he, e again.
    expect(found.sort()).toEqual(['e', 'e', 'he', 'he', 'hers', 'she', 'she']);
  });

  test('finds what indexOf finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('人', '工', '客', '服'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { minLength: 1, maxLength: 12 }),
        fc.array(letters),
        (words, parts) => {
          const text = parts.join('');
          const found = new Set<number>();
          makeWordFinder(words)(text, (word) => found.add(word));
          expect([...found].sort()).toEqual(
            [...words.keys()].filter((word) => text.includes(words[word]!)).sort(),
          );
        },
      ),
    );
  });
});

test('the scan of all classes at once says what each class says alone', () => {
  const said = { low: 0, high: 0 };
  // Pieces of what the classes are made of, so that nearly every text hits something.
  const pieces = CLASSES.flatMap(({ entries }) =>
    entries.flatMap(({ hits, misses }) => [...hits, ...misses]),
  );
  const texts = fc.array(fc.constantFrom(...pieces, '，', '。', '吗', '1', 'a '), { maxLength: 4 });
  const scans = { buyer: makePhraseScan(CLASSES, 'buyer', {}), human: makePhraseScan(CLASSES, 'human', {}) };
  const tests = CLASSES.map((phrases) => compilePhrases(phrases));
  fc.assert(
    fc.property(texts, (parts) => {
      const text = normaliseText(parts.join(''));
      for (const by of ['buyer', 'human'] as const) {
        scans[by](text, said);
        const found = CLASSES.flatMap(({ id }, bit) =>
          (bit < 32 ? (said.low >>> bit) & 1 : (said.high >>> (bit - 32)) & 1) ? [id] : [],
        );
        expect(found).toEqual(
          CLASSES.flatMap((each, bit) => (each.by === by && tests[bit]!(text) ? [each.id] : [])),
        );
      }
    }),
    { numRuns: 150 },
  );
});

test('a contract adds entries and drops them', () => {
  const classes = [{ ...shelf.toHuman, entries: shelf.toHuman.entries.slice(0, 1) }];
  const said = { low: 0, high: 0 };
  const hits = (text: string, changes = {}): boolean => {
    makePhraseScan(classes, 'buyer', changes)(normaliseText(text), said);
    return said.low === 1;
  };
  expect(hits('转人工')).toBe(true);
  expect(hits('来个活人')).toBe(false);
  expect(hits('来个活 人', { 'to-human': { add: ['活人'], drop: [] } })).toBe(true);
  expect(hits('转人工', { 'to-human': { add: [], drop: ['transfer'] } })).toBe(false);
  // Without anything to look for, nothing is found.
  expect(hits('', { 'to-human': { add: [], drop: ['transfer'] } })).toBe(false);
});
