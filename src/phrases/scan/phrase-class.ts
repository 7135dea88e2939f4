import type { Text } from '../../units/text.ts';

/** One thing people say: plain text, or a regular expression between slashes, over normalised text. */
export interface PhraseEntry {
  readonly id: string;
  readonly pattern: string;
  /** Where it was met or who prescribes it, where it is not simply common wording. */
  readonly source?: string;
  readonly hits: readonly string[];
  readonly misses: readonly string[];
}

/** A class of phrases; data, extendable and switchable from the contract (`phrases:`). */
export interface PhraseClass {
  readonly id: string;
  readonly title: Text;
  /** Whose words it is looked for in. */
  readonly by: 'buyer' | 'human';
  /** What the class overlooks or mistakes, as docs/phrases.md tells it. */
  readonly cannotSee: Text;
  /** `anywhere` in the text, or the `whole` of it (several entries in a row, punctuation between them). */
  readonly match: 'anywhere' | 'whole';
  /** What is taken out of a text before it is looked into: a regular expression's source. */
  readonly passesOver?: string;
  readonly entries: readonly PhraseEntry[];
}

/** What a contract changes in a class: entries added (text or `/regex/`), entry ids dropped. */
export interface PhraseChange {
  readonly add: readonly string[];
  readonly drop: readonly string[];
}

/** Tells whether a normalised text (`normaliseText`) belongs to the class. */
export type PhraseTest = (normalised: string) => boolean;

/** The patterns in force: the class's own without the dropped ones, and the contract's. */
export const patternsOf = ({ entries }: PhraseClass, change?: PhraseChange): string[] => [
  ...entries.filter((entry) => !change?.drop.includes(entry.id)).map((entry) => entry.pattern),
  ...(change?.add ?? []),
];

/** The test on what is left of a text without what the class passes over. */
export function passingOver({ passesOver }: PhraseClass, test: PhraseTest): PhraseTest {
  if (passesOver === undefined) return test;
  const passed = new RegExp(passesOver, 'gu');
  return (normalised) => test(normalised.replace(passed, ''));
}

/** A text made of nothing but these, with punctuation between them. */
export function wholeOf(sources: readonly string[]): RegExp {
  const between = '[\\p{P}\\p{S}\\p{M}]*';
  return new RegExp(`^${between}(?:(?:${anyOf(sources)})${between})+$`, 'u');
}

const anyOf = (sources: readonly string[]): string => sources.map((source) => `(?:${source})`).join('|');

/** A pattern as RegExp takes it. */
export function sourceOf(pattern: string): string {
  const regex = /^\/(.*)\/$/.exec(pattern);
  if (regex) return regex[1]!;
  const normalised = pattern.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  return normalised.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
