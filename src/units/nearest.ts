import { distance } from 'fastest-levenshtein';

/**
 * The word that was probably meant: the one with the fewest changed characters, if they are few enough; of several,
 * the one that has most of the characters written (`weigth` is `weight`, not `with`).
 */
export function nearest(written: string, words: Iterable<string>): string | null {
  const plain = fold(written);
  // Two characters in five, four in all, is as far as a slip goes.
  const limit = Math.min(4, Math.max(1, Math.floor(plain.length * 0.4)));
  let best: string | null = null;
  let least = Math.min(limit, plain.length - 1) + 1;
  let most = 0;
  for (const word of words) {
    const changes = distance(plain, fold(word));
    const shared = sharedCharacters(plain, fold(word));
    if (changes < least || (changes === least && best !== null && shared > most))
      [best, least, most] = [word, changes, shared];
  }
  return best;
}

/** How many characters of one text the other has too, each as often as it stands in both. */
function sharedCharacters(one: string, other: string): number {
  const left = [...other];
  return [...one].filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
