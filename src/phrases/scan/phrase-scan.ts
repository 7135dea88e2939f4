import { type AnchorSet, anchored } from './anchors.ts';
import {
  type PhraseChange,
  type PhraseClass,
  type PhraseTest,
  patternsOf,
  sourceOf,
  wholeOf,
} from './phrase-class.ts';
import { makeWordFinder } from './word-finder.ts';

/** As many classes as the two columns of 32 bits of a message can tell. */
export const MOST_CLASSES = 64;

/** Which classes a text belongs to, one bit each: class 0 is the lowest of `low`, class 32 the lowest of `high`. */
export interface PhraseBits {
  low: number;
  high: number;
}

/** Finds all classes of one side's words in one pass over a normalised text, and writes their bits into `into`. */
export type PhraseScan = (normalised: string, into: PhraseBits) => void;

/** What is tested where the text holds an anchor of each of its sets. */
interface Candidate {
  /** Of the class. */
  readonly bit: number;
  readonly sets: readonly AnchorSet[];
  /** Null: the one anchor is the pattern itself. */
  readonly test: PhraseTest | null;
}

/** Makes the scan of the classes by `by`; a class's bit is its place in the list. */
export function makePhraseScan(
  classes: readonly PhraseClass[],
  by: PhraseClass['by'],
  changes: Readonly<Record<string, PhraseChange>>,
): PhraseScan {
  const candidates = classes.flatMap((phrases, bit) =>
    phrases.by === by ? candidatesOf(phrases, bit, changes[phrases.id]) : [],
  );
  const { find, ready } = makeSieve(candidates);
  return (normalised, into) => {
    into.low = 0;
    into.high = 0;
    find(normalised);
    for (let i = 0; i < ready.length; i++) {
      const { bit, test } = candidates[ready[i]!]!;
      if (has(into, bit) || (test !== null && !test(normalised))) continue;
      if (bit < 32) into.low |= 1 << bit;
      else into.high |= 1 << (bit - 32);
    }
    into.low >>>= 0;
    into.high >>>= 0;
  };
}

/** Fills `ready` with the candidates that a text has an anchor of every set of. */
function makeSieve(candidates: readonly Candidate[]) {
  const setsOf = new Map<string, number[]>();
  const owner: number[] = [];
  for (const [candidate, { sets }] of candidates.entries())
    for (const anchors of sets) {
      for (const anchor of new Set(anchors))
        setsOf.set(anchor, [...(setsOf.get(anchor) ?? []), owner.length]);
      owner.push(candidate);
    }
  const findWord = makeWordFinder([...setsOf.keys()]);
  const listed = [...setsOf.values()];
  const always = [...candidates.keys()].filter((candidate) => candidates[candidate]!.sets.length === 0);
  // What was met in the text of that number; the next text has the next number, so that nothing is wiped.
  const metIn = new Uint32Array(owner.length);
  const countedIn = new Uint32Array(candidates.length);
  const count = new Uint8Array(candidates.length);
  const ready: number[] = [];
  let text = 0;
  const meet = (word: number): void => {
    for (const set of listed[word]!) {
      if (metIn[set] === text) continue;
      metIn[set] = text;
      const candidate = owner[set]!;
      count[candidate] = countedIn[candidate] === text ? count[candidate]! + 1 : 1;
      countedIn[candidate] = text;
      if (count[candidate] === candidates[candidate]!.sets.length) ready.push(candidate);
    }
  };
  return {
    ready,
    find: (normalised: string): void => {
      text++;
      ready.length = 0;
      for (const candidate of always) ready.push(candidate);
      findWord(normalised, meet);
    },
  };
}

const has = ({ low, high }: PhraseBits, bit: number): boolean =>
  bit < 32 ? (low & (1 << bit)) !== 0 : (high & (1 << (bit - 32))) !== 0;

function candidatesOf(phrases: PhraseClass, bit: number, change?: PhraseChange): Candidate[] {
  const sources = patternsOf(phrases, change).map(sourceOf);
  const alternatives = sources.flatMap(anchored);
  if (phrases.match === 'whole' && sources.length > 0) {
    const whole = wholeOf(sources);
    const test: PhraseTest = (text) => whole.test(text);
    return alternatives.map(({ sets }) => ({ bit, sets, test }));
  }
  return alternatives.map(({ source, sets }) => {
    const [anchors = []] = sets;
    if (anchors.length === 1 && sourceOf(anchors[0]!) === source) return { bit, sets, test: null };
    const expression = new RegExp(source, 'u');
    return { bit, sets, test: (text) => expression.test(text) };
  });
}
