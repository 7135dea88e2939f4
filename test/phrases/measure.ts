import type { PhraseClass } from '../../src/phrases/scan/phrase-class.ts';
import { normaliseText } from '../../src/records/text-scan.ts';
import { compilePhrases } from '../helpers/compile-phrases.ts';

/** Sentences to measure a class by; they are no patterns' source. */
export interface Corpus {
  /** Who wrote them, and how. */
  readonly written: string;
  /** Sentences that belong to the class. */
  readonly hits: readonly string[];
  /** Sentences that look like it and do not belong. */
  readonly misses: readonly string[];
}

/** Which sentences of each list: `open` those at even places, `held` those at odd ones. */
export type Half = 'open' | 'held';

/** Counts of a class over one half of its corpus. */
export interface Measured {
  /** Sentences of the class in the half, and how many of them were found. */
  readonly hits: number;
  readonly found: number;
  /** Sentences not of the class in the half, and how many of them were found all the same. */
  readonly misses: number;
  readonly mistaken: number;
}

export function measure(phrases: PhraseClass, corpus: Corpus, half: Half): Measured {
  const hits = halfOf(corpus.hits, half);
  const misses = halfOf(corpus.misses, half);
  const belongs = compilePhrases(phrases);
  const count = (sentences: readonly string[]): number =>
    sentences.filter((sentence) => belongs(normaliseText(sentence))).length;
  return { hits: hits.length, found: count(hits), misses: misses.length, mistaken: count(misses) };
}

/** Of the sentences found, those that belong. */
export const precision = ({ found, mistaken }: Measured): number =>
  found + mistaken === 0 ? 0 : found / (found + mistaken);

/** Of the sentences that belong, those found. */
export const recall = ({ hits, found }: Measured): number => (hits === 0 ? 0 : found / hits);

export const halfOf = (sentences: readonly string[], half: Half): string[] =>
  sentences.filter((_, place) => place % 2 === (half === 'open' ? 0 : 1));
