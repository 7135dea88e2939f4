import type { Words } from '../field.ts';
import type { Decode } from '../format.ts';
import { showWord } from '../read/cell.ts';

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** From a cell's word to its code. */
export function decodeWords(words: Words): Decode {
  const codes = new Map(
    Object.entries(words).flatMap(([code, known]) => [code, ...known].map((word) => [fold(word), code])),
  );
  return { read: (text) => codes.get(fold(text)) ?? null, refusal: 'unknown-value', show: showWord };
}
