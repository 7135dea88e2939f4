/** Calls `found` with the index of each word that a text holds, as often as it holds it. */
export type WordFinder = (text: string, found: (word: number) => void) => void;

/**
 * Finds all words at once, one step a character however many words there are (Aho and Corasick, Efficient string
 * matching, 1975). Words are not empty and no two are the same.
 */
export function makeWordFinder(words: readonly string[]): WordFinder {
  const { columnOf, columns } = makeColumns(words);
  const { next, states, ends } = makeTrie(words, columnOf, columns);
  const heard = followSuffixes(next, states, ends, columns);
  return (text, found) => {
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      state = next[state * columns + columnOf[text.charCodeAt(i)]!]!;
      const list = heard[state];
      if (list !== undefined) for (const word of list) found(word);
    }
  };
}

/** A column for each UTF-16 unit that any word holds; 0 for all others. */
function makeColumns(words: readonly string[]) {
  const columnOf = new Uint16Array(0x10000);
  let columns = 1;
  for (const word of words)
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      if (columnOf[unit] === 0) columnOf[unit] = columns++;
    }
  return { columnOf, columns };
}

/** States are beginnings of words, 0 the empty one; a step leads from one to the next. */
function makeTrie(words: readonly string[], columnOf: Uint16Array, columns: number) {
  const room = words.reduce((sum, { length }) => sum + length, 1);
  const next = new Uint32Array(room * columns);
  const ends: number[] = [];
  let states = 1;
  for (const [index, word] of words.entries()) {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const step = state * columns + columnOf[word.charCodeAt(i)]!;
      if (next[step] === 0) next[step] = states++;
      state = next[step]!;
    }
    ends[state] = index;
  }
  return { next: next.subarray(0, states * columns), states, ends };
}

/**
 * Makes every missing step that of the longest suffix that is a beginning of a word, and returns what words end in each
 * state (undefined: none).
 */
function followSuffixes(next: Uint32Array, states: number, ends: readonly number[], columns: number) {
  const suffix = new Uint32Array(states);
  const heard: (readonly number[] | undefined)[] = new Array(states);
  const queue = [0];
  for (const state of queue) {
    const own = ends[state] === undefined ? [] : [ends[state]];
    const words = state === 0 ? own : [...own, ...(heard[suffix[state]!] ?? [])];
    if (words.length > 0) heard[state] = words;
    for (let column = 1; column < columns; column++) {
      const step = state * columns + column;
      const missed = state === 0 ? 0 : next[suffix[state]! * columns + column]!;
      if (next[step] === 0) next[step] = missed;
      else {
        suffix[next[step]!] = missed;
        queue.push(next[step]!);
      }
    }
  }
  return heard;
}
