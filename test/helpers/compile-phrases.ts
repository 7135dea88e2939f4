import {
  type PhraseClass,
  type PhraseTest,
  passingOver,
  patternsOf,
  sourceOf,
  wholeOf,
} from '../../src/phrases/scan/phrase-class.ts';

/** Tests for one class alone, pattern by pattern. */
export function compilePhrases(phrases: PhraseClass): PhraseTest {
  const sources = patternsOf(phrases).map(sourceOf);
  const any = sources.map((source) => `(?:${source})`).join('|');
  const expression = phrases.match === 'whole' ? wholeOf(sources) : new RegExp(any, 'u');
  return passingOver(phrases, (normalised) => expression.test(normalised));
}
