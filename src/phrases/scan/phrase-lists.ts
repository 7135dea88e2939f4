import * as shelf from '../index.ts';
import { type PhraseChange, patternsOf } from './phrase-class.ts';

/** The patterns in force, class by class, as the scorecard's terms keep them. */
export const phraseLists = (changes: Readonly<Record<string, PhraseChange>>): Record<string, string[]> =>
  Object.fromEntries(Object.values(shelf).map((each) => [each.id, patternsOf(each, changes[each.id])]));
