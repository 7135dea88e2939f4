import { type AST, RegExpParser } from '@eslint-community/regexpp';
import * as shelf from '../index.ts';
import {
  type PhraseChange,
  type PhraseClass,
  type PhraseTest,
  passingOver,
  patternsOf,
  sourceOf,
  wholeOf,
} from './phrase-class.ts';

/** As many classes as the two columns of 32 bits of a message can tell. */
export const MOST_CLASSES = 64;

/** Which classes a text belongs to, one bit each: class 0 is the lowest of `low`, class 32 the lowest of `high`. */
interface PhraseBits {
  low: number;
  high: number;
}

/** Finds all classes of one side's words in one pass over a normalised text, and writes their bits into `into`. */
type PhraseScan = (normalised: string, into: PhraseBits) => void;

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

function candidatesOf(phrases: PhraseClass, bit: number, change?: PhraseChange): Candidate[] {
  const sources = patternsOf(phrases, change).map(sourceOf);
  const alternatives = sources.flatMap(anchored);
  if (phrases.match === 'whole' && sources.length > 0) {
    const whole = wholeOf(sources);
    const test = passingOver(phrases, (text) => whole.test(text));
    return alternatives.map(({ sets }) => ({ bit, sets, test }));
  }
  return alternatives.map(({ source, sets }) => {
    const [anchors = []] = sets;
    const isAnchor = anchors.length === 1 && sourceOf(anchors[0]!) === source;
    if (isAnchor && phrases.passesOver === undefined) return { bit, sets, test: null };
    const expression = new RegExp(source, 'u');
    return { bit, sets, test: passingOver(phrases, (text) => expression.test(text)) };
  });
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

/** Calls `found` with the index of each word that a text holds, as often as it holds it. */
type WordFinder = (text: string, found: (word: number) => void) => void;

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

/** Texts of which every match holds at least one. */
type AnchorSet = readonly string[];

/** One of a pattern's alternatives, as RegExp takes it, and what its matches hold: a text of each of the sets. */
interface Anchored {
  readonly source: string;
  /** The most telling first; empty where nothing is known. */
  readonly sets: readonly AnchorSet[];
}

// `[您你]的` stands for two texts. What could be more texts than this is no use as an anchor.
const MOST_TEXTS = 64;

// A third set hardly ever rules a text out that the first two let pass.
const MOST_SETS = 2;

/** The alternatives of a regular expression (without slashes, flag `u`), each with its anchors. */
export function anchored(source: string): readonly Anchored[] {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(
    source,
    0,
    source.length,
    true,
  );
  return alternatives.map((each) => ({ source: each.raw, sets: best(setsOf(each), MOST_SETS) }));
}

/** All elements of a sequence match one after the other: all their sets hold. */
function setsOf({ elements }: AST.Alternative): AnchorSet[] {
  const sets: AnchorSet[] = [];
  // What the run of literal text could be that is being put together.
  let run: AnchorSet = [''];
  const end = (next: AnchorSet): void => {
    if (!run.includes('')) sets.push(run);
    run = next;
  };
  for (const element of elements) {
    // What only looks around takes no text: the run goes on.
    if (element.type === 'Assertion') continue;
    const texts = literal(element);
    const longer = texts && product(run, texts);
    if (longer) run = longer;
    else {
      end(texts ?? ['']);
      if (!texts) sets.push(...inner(element));
    }
  }
  end(['']);
  return sets;
}

/** One of the alternatives matches: it holds a text of the best set of one of them. */
function ofAlternatives(alternatives: readonly AST.Alternative[]): AnchorSet[] {
  const each = alternatives.map(setsOf);
  if (each.length === 1) return each[0]!;
  if (each.some((sets) => sets.length === 0)) return [];
  return [[...new Set(each.flatMap((sets) => best(sets, 1)[0]!))]];
}

/** All that an element can be, where that is a handful of texts. */
function literal(element: AST.Element): AnchorSet | null {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)];
  if (element.type === 'CharacterClass') return ofClass(element);
  if (element.type === 'Quantifier') return ofOptional(element);
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return null;
  const each = element.alternatives.map(({ elements }) =>
    elements.reduce<AnchorSet | null>(
      (texts, part) => {
        const next = texts && literal(part);
        return next && product(texts, next);
      },
      [''],
    ),
  );
  const texts = each.every((one) => one !== null) ? [...new Set(each.flat())] : null;
  return texts && texts.length <= MOST_TEXTS ? texts : null;
}

/** What may be left out is a text or none. */
function ofOptional({ element, min, max }: AST.Quantifier): AnchorSet | null {
  const texts = min === 0 && max === 1 ? literal(element) : null;
  return texts && [...new Set([...texts, ''])];
}

function ofClass({ negate, elements }: AST.CharacterClass): AnchorSet | null {
  if (negate || elements.length > MOST_TEXTS) return null;
  const characters = elements.map((one) =>
    one.type === 'Character' ? String.fromCodePoint(one.value) : null,
  );
  return characters.every((one) => one !== null) ? characters : null;
}

/** Sets of an element that is no plain text. */
function inner(element: AST.Element): AnchorSet[] {
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return ofAlternatives(element.alternatives);
  if (element.type !== 'Quantifier' || element.min === 0) return [];
  const texts = literal(element.element);
  if (texts === null) return inner(element.element);
  return texts.includes('') ? [] : [texts];
}

function product(a: AnchorSet, b: AnchorSet): AnchorSet | null {
  return a.length * b.length > MOST_TEXTS
    ? null
    : [...new Set(a.flatMap((head) => b.map((tail) => head + tail)))];
}

/** Longer texts are rarer; of equally long ones, fewer are. */
function best(sets: readonly AnchorSet[], most: number): readonly AnchorSet[] {
  const shortest = (texts: AnchorSet): number => Math.min(...texts.map(({ length }) => length));
  return [...sets].sort((a, b) => shortest(b) - shortest(a) || a.length - b.length).slice(0, most);
}

/** The patterns in force, class by class, as the scorecard's terms keep them. */
export const phraseLists = (changes: Readonly<Record<string, PhraseChange>>): Record<string, string[]> =>
  Object.fromEntries(Object.values(shelf).map((each) => [each.id, patternsOf(each, changes[each.id])]));
