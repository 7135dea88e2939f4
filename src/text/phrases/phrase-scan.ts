import { anchorsOf } from './anchors.ts';
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

/** What is to be tested where an anchor was met: one pattern, or the whole of a class; null: the anchor is the pattern. */
interface Candidate {
  readonly bit: number;
  readonly test: PhraseTest | null;
}

/** Makes the scan of the classes by `by`; a class's bit is its place in the list. */
export function makePhraseScan(
  classes: readonly PhraseClass[],
  by: PhraseClass['by'],
  changes: Readonly<Record<string, PhraseChange>>,
): PhraseScan {
  const anchored = new Map<string, Candidate[]>();
  const always: Candidate[] = [];
  for (const [bit, phrases] of classes.entries()) {
    if (phrases.by !== by) continue;
    for (const { anchors, test } of patternTests(phrases, changes[phrases.id]))
      for (const anchor of anchors ?? [null])
        if (anchor === null) always.push({ bit, test });
        else anchored.set(anchor, [...(anchored.get(anchor) ?? []), { bit, test: test }]);
  }
  const candidates = [...anchored.values()];
  const find = makeWordFinder([...anchored.keys()]);
  let text = '';
  let bits: PhraseBits = { low: 0, high: 0 };
  const tryAll = (list: readonly Candidate[]): void => {
    for (const { bit, test } of list) {
      if (has(bits, bit) || (test !== null && !test(text))) continue;
      if (bit < 32) bits.low |= 1 << bit;
      else bits.high |= 1 << (bit - 32);
    }
  };
  const tryWord = (word: number): void => tryAll(candidates[word]!);
  return (normalised, into) => {
    text = normalised;
    bits = into;
    into.low = 0;
    into.high = 0;
    find(normalised, tryWord);
    if (always.length > 0) tryAll(always);
    into.low >>>= 0;
    into.high >>>= 0;
  };
}

const has = ({ low, high }: PhraseBits, bit: number): boolean =>
  bit < 32 ? (low & (1 << bit)) !== 0 : (high & (1 << (bit - 32))) !== 0;

function* patternTests(phrases: PhraseClass, change?: PhraseChange) {
  const sources = patternsOf(phrases, change).map(sourceOf);
  const whole = phrases.match === 'whole' && sources.length > 0 ? wholeOf(sources) : null;
  for (const source of sources) {
    const anchors = anchorsOf(source);
    if (whole) yield { anchors, test: (text: string) => whole.test(text) };
    else if (anchors?.length === 1 && sourceOf(anchors[0]!) === source) yield { anchors, test: null };
    else {
      const expression = new RegExp(source, 'u');
      yield { anchors, test: (text: string) => expression.test(text) };
    }
  }
}
