import { describe, expect, test } from 'vitest';
import * as shelf from '../../src/phrases/index.ts';
import type { PhraseClass, PhraseEntry } from '../../src/phrases/scan/phrase-class.ts';
import { normaliseText } from '../../src/records/text-scan.ts';
import { compilePhrases } from '../helpers/compile-phrases.ts';
import { readCorpora } from './corpora.ts';
import { type Corpus, halfOf, measure, precision, recall } from './measure.ts';
import { writePhrasesDoc } from './write-phrases-doc.ts';

const classes: readonly PhraseClass[] = Object.values(shelf);
const corpora = readCorpora();

describe.each(classes.map((phrases) => [phrases.id, phrases] as const))('phrase class %s', (_, phrases) => {
  test('every entry hits its hits and none of its misses', () => {
    for (const entry of phrases.entries) {
      // The whole of a text may be words of several entries.
      const alone = compilePhrases(phrases.match === 'whole' ? phrases : { ...phrases, entries: [entry] });
      const found = (texts: readonly string[]): string[] =>
        texts.filter((text) => alone(normaliseText(text)));
      expect({ entry: entry.id, found: found(entry.hits) }).toEqual({ entry: entry.id, found: entry.hits });
      expect({ entry: entry.id, found: found(entry.misses) }).toEqual({ entry: entry.id, found: [] });
    }
  });

  test('every entry has an id of its own, a source, and examples both ways', () => {
    const { entries } = phrases;
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(entries.filter(isIncomplete).map(({ id }) => id)).toEqual([]);
  });

  test('patterns ask for nothing that normalised texts do not hold', () => {
    const asked = phrases.entries.map(({ pattern }) => pattern.replace(/\[\^[^\]]*\]|\\[pP]\{\w+\}/g, ''));
    expect(asked.filter((pattern) => normaliseText(pattern) !== pattern)).toEqual([]);
  });
});

const isIncomplete = ({ source, hits, misses }: PhraseEntry): boolean =>
  source === '' || hits.length === 0 || misses.length === 0;

test('a corpus belongs to a class, and no sentence is in it twice', () => {
  const ids = new Set(classes.map(({ id }) => id));
  for (const [id, { hits, misses }] of corpora) {
    expect(ids).toContain(id);
    const texts = [...hits, ...misses].map(normaliseText);
    expect(texts.filter((text, place) => texts.indexOf(text) !== place)).toEqual([]);
  }
});

// Were there more than one way to cut such a row into entries, each unit would double the time.
test.each(['嗯', '哈', '谢', '8', '拜', '哦呢', '好哈', '👍', '[ok]', '/:088'])(
  'a long row of %s and a word more is judged at once',
  (unit) => {
    expect(compilePhrases(shelf.buyerClosing)(normaliseText(`${unit.repeat(60)}票`))).toBe(false);
  },
);

test('a measure counts each half by itself', () => {
  const fruit: PhraseClass = {
    id: 'fruit',
    title: { zh: '水果', en: 'Fruit' },
    by: 'buyer',
    cannotSee: { zh: '', en: '' },
    match: 'anywhere',
    entries: [{ id: 'apple', pattern: '苹果', source: '', hits: [], misses: [] }],
  };
  const corpus: Corpus = {
    written: '',
    hits: ['苹果甜吗', '要苹 果', '有苹果吗', '梨呢', '来个桃'],
    misses: ['苹果手机壳', '有货吗', '多少钱'],
  };
  // Even places: 苹果甜吗, 有苹果吗, 来个桃 (2 of 3 found); 苹果手机壳, 多少钱 (1 of 2 mistaken): precision 2/3, recall 2/3.
  const open = measure(fruit, corpus, 'open');
  expect(open).toEqual({ hits: 3, found: 2, misses: 2, mistaken: 1 });
  expect([precision(open), recall(open)]).toEqual([2 / 3, 2 / 3]);
  // Odd places: 要苹 果, 梨呢 (1 of 2); 有货吗 (0 of 1): precision 1, recall 1/2.
  const held = measure(fruit, corpus, 'held');
  expect(held).toEqual({ hits: 2, found: 1, misses: 1, mistaken: 0 });
  expect([precision(held), recall(held)]).toEqual([1, 0.5]);
  expect(halfOf(['a', 'b', 'c'], 'held')).toEqual(['b']);
});

// `npm run docs` writes the file.
test('docs/phrases.md tells the figures as they are', async () => {
  await expect(writePhrasesDoc(classes, corpora)).toMatchFileSnapshot('../../docs/phrases.md');
});
