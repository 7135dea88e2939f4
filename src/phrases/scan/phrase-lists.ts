import * as shelf from '../index.ts';
import type { PhraseChange } from './phrase-class.ts';

/** The patterns in force, class by class, as the scorecard's terms keep them. */
export const phraseLists = (changes: Readonly<Record<string, PhraseChange>>): Record<string, string[]> =>
  Object.fromEntries(
    Object.values(shelf).map(({ id, entries }) => {
      const change = changes[id];
      const kept = entries.filter((entry) => !change?.drop.includes(entry.id)).map(({ pattern }) => pattern);
      return [id, [...kept, ...(change?.add ?? [])]];
    }),
  );
