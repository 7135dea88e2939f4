import type { PhraseTest } from '../phrases/scan/phrase-class.ts';
import { normaliseText } from './text-scan.ts';

/** `replies.auto`: globs over the whole normalised text. */
export function makeAutoTest(globs: readonly string[]): PhraseTest {
  if (globs.length === 0) return () => false;
  const sources = globs.map((glob) =>
    normaliseText(glob)
      .replace(/[.+^${}()|[\]\\/]/g, '\\$&')
      .replace(/\*/g, '[\\s\\S]*')
      .replace(/\?/g, '[\\s\\S]'),
  );
  const expression = new RegExp(`^(?:${sources.join('|')})$`, 'u');
  return (normalised) => expression.test(normalised);
}
