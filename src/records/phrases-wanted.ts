import * as shelf from '../phrases/index.ts';
import type { PhraseClass } from '../phrases/scan/phrase-class.ts';
import { MOST_CLASSES } from '../phrases/scan/phrase-scan.ts';
import type { Terms } from '../terms/terms.ts';
import type { Messages } from './messages.ts';

/** Bits of the classes that sessions and turns rest on: those are looked for whatever is measured. */
export const CORE = { toHuman: 0, closing: 1, question: 2 } as const;

/** What of a text a metric needs (`reads`). */
export const PHRASE_READ = 'phrase:';

/**
 * The classes to look for: those of `CORE`, then those that the contract's metrics read, by id. A class's place is its
 * bit. A class that is not on the shelf is the contract's own: agents' words, anywhere in the text.
 */
export function phrasesWanted({ phrases, reads }: Pick<Terms, 'phrases' | 'reads'>): readonly PhraseClass[] {
  const core = [shelf.toHuman, shelf.buyerClosing, shelf.question];
  const ids = reads
    .filter((read) => read.startsWith(PHRASE_READ))
    .map((read) => read.slice(PHRASE_READ.length));
  const known = new Map(Object.values(shelf).map((each) => [each.id, each]));
  const rest = [...new Set(ids)].filter((id) => !core.some((each) => each.id === id)).sort();
  const wanted = [...core, ...rest.map((id) => known.get(id) ?? ownClass(id, phrases[id]?.by))];
  if (wanted.length > MOST_CLASSES) throw new Error(`${wanted.length} phrase classes`);
  return wanted;
}

const ownClass = (id: string, by: PhraseClass['by'] = 'human'): PhraseClass => ({
  id,
  title: { zh: id, en: id },
  by,
  cannotSee: { zh: '', en: '' },
  match: 'anywhere',
  entries: [],
});

/** Whether the text of a message belongs to the class of that bit. */
export const saidIn = ({ phrasesLow, phrasesHigh }: Messages, m: number, bit: number): boolean =>
  bit < 32 ? (phrasesLow[m]! & (1 << bit)) !== 0 : (phrasesHigh[m]! & (1 << (bit - 32))) !== 0;
