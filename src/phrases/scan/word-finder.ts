/** Calls `found` with the index of each word that a text holds, as often as it holds it. */
export type WordFinder = (text: string, found: (word: number) => void) => void;

/**
 * Finds all words at once, however many there are: a state is the longest end of what was read that begins a word (Aho
 * and Corasick, Efficient string matching, 1975). Words are not empty and no two are the same.
 */
export function makeWordFinder(words: readonly string[]): WordFinder {
  const steps = makeSteps(words.reduce((sum, { length }) => sum + length, 1));
  const heard = makeTrie(words, steps);
  const { suffix } = heard;
  return (text, found) => {
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let next = steps.of(state, unit);
      while (next === 0 && state !== 0) {
        state = suffix[state]!;
        next = steps.of(state, unit);
      }
      state = next;
      const list = heard.words[state];
      if (list !== undefined) for (const word of list) found(word);
    }
  };
}

/** State and UTF-16 unit → the state they lead to; 0: none. A hash table: few of all steps exist. */
interface Steps {
  of(state: number, unit: number): number;
  set(state: number, unit: number, next: number): void;
}

function makeSteps(most: number): Steps {
  // Words of one pattern language never come near 65 536 states, so that a state and a unit make a 32-bit key.
  const bits = Math.ceil(Math.log2(2 * most + 1));
  const keys = new Uint32Array(1 << bits);
  const states = new Uint32Array(1 << bits);
  const mask = (1 << bits) - 1;
  const slotOf = (key: number): number => {
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits);
    while (states[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    of: (state, unit) => states[slotOf(((state << 16) | unit) >>> 0)]!,
    set: (state, unit, next) => {
      const key = ((state << 16) | unit) >>> 0;
      const slot = slotOf(key);
      keys[slot] = key;
      states[slot] = next;
    },
  };
}

/** Makes a state for each beginning of a word, and tells for each its longest end that is one too and the words it ends in. */
function makeTrie(words: readonly string[], steps: Steps) {
  const ends: (number[] | undefined)[] = [undefined];
  const parent: number[] = [0];
  const last: number[] = [0];
  for (const [index, word] of words.entries()) {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      let next = steps.of(state, unit);
      if (next === 0) {
        next = ends.push(undefined) - 1;
        parent.push(state);
        last.push(unit);
        steps.set(state, unit, next);
      }
      state = next;
    }
    ends[state] = [index];
  }
  if (ends.length > 0x10000) throw new Error(`${ends.length} states`);
  const suffix = new Uint32Array(ends.length);
  for (const state of byDepth(parent)) {
    let from = parent[state]!;
    while (from !== 0 && suffix[state] === 0) {
      from = suffix[from]!;
      suffix[state] = steps.of(from, last[state]!);
    }
    const shorter = ends[suffix[state]!];
    if (shorter) ends[state] = [...(ends[state] ?? []), ...shorter];
  }
  return { suffix, words: ends };
}

/** States but the first, those of shorter beginnings first. */
function byDepth(parent: readonly number[]): number[] {
  const depth = [0];
  // A state is made after the one that it goes on from.
  for (let state = 1; state < parent.length; state++) depth[state] = depth[parent[state]!]! + 1;
  return [...parent.keys()].slice(1).sort((a, b) => depth[a]! - depth[b]!);
}
