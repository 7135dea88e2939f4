import { distance } from 'fastest-levenshtein';

/** The word that was probably meant: the one with the fewest changed characters, if they are few enough. */
export function nearest(written: string, words: Iterable<string>): string | null {
  const plain = fold(written);
  // Two characters in five, four in all, is as far as a slip goes.
  const limit = Math.min(4, Math.max(1, Math.floor(plain.length * 0.4)));
  let best: string | null = null;
  let least = Math.min(limit, plain.length - 1) + 1;
  for (const word of words) {
    const changes = distance(plain, fold(word));
    if (changes < least) [best, least] = [word, changes];
  }
  return best;
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
