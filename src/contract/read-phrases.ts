import * as shelf from '../phrases/index.ts';
import { PHRASE_READ } from '../records/chats.ts';
import type { Terms } from '../terms/terms.ts';
import type { Note } from './notes.ts';
import type { ContractDraft } from './schema.ts';
import { complainOfWord } from './shape.ts';
import type { Path } from './source.ts';

type Change = NonNullable<ContractDraft['phrases']>[string];

const CLASSES = Object.values(shelf);

/** Changes to phrase classes, and classes of the contract's own: those that a clause names. */
export function readPhrases({ phrases = {}, clauses = [] }: ContractDraft, complain: Note): Terms['phrases'] {
  const named = new Set(clauses.flatMap((clause) => Object.values(clause.with ?? {})));
  return Object.fromEntries(
    Object.entries(phrases).map(([id, change]) => {
      const path = ['phrases', id];
      const known = CLASSES.find((each) => each.id === id);
      if (known) checkDropped(change, known.entries, path, complain);
      else if (named.has(id) && change.add?.length) checkOwn(change, path, complain);
      else
        complainOfWord(
          path,
          id,
          CLASSES.map((each) => each.id),
          (at, code, args) => complain(at, code, args, 'key'),
        );
      if (known && change.by !== undefined && change.by !== known.by)
        complain([...path, 'by'], 'phrase-by', { written: change.by, by: known.by });
      for (const [index, pattern] of (change.add ?? []).entries())
        if (!isPattern(pattern)) complain([...path, 'add', index], 'bad-regex', { written: pattern });
      const by = known ? {} : { by: change.by ?? 'human' };
      return [id, { add: change.add ?? [], drop: change.drop ?? [], ...by }];
    }),
  );
}

function checkDropped(
  { drop = [] }: Change,
  entries: readonly { readonly id: string }[],
  path: Path,
  complain: Note,
): void {
  const ids = entries.map(({ id }) => id);
  for (const [index, entry] of drop.entries())
    if (!ids.includes(entry)) complainOfWord([...path, 'drop', index], entry, ids, complain);
}

/** A class of the contract's own has nothing that could be dropped. */
function checkOwn({ drop = [] }: Change, path: Path, complain: Note): void {
  if (drop.length > 0) complain([...path, 'drop'], 'phrase-own-drop', {}, 'key');
}

/** Complains of phrase classes that a metric reads and neither the shelf nor the contract has. */
export function checkPhrases(
  reads: readonly string[],
  own: Terms['phrases'],
  path: Path,
  complain: Note,
): void {
  for (const read of reads) {
    if (!read.startsWith(PHRASE_READ)) continue;
    const id = read.slice(PHRASE_READ.length);
    const known = [...CLASSES.map((each) => each.id), ...Object.keys(own)];
    if (!known.includes(id)) complainOfWord(path, id, known, complain);
  }
}

/** Plain text, or a regular expression between slashes that compiles. */
function isPattern(pattern: string): boolean {
  const regex = /^\/(.*)\/$/.exec(pattern);
  if (!regex) return true;
  try {
    new RegExp(regex[1]!, 'u');
    return true;
  } catch {
    return false;
  }
}
