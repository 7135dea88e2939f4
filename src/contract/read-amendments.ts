import { type Day, formatDay, monthOf } from '../units/time.ts';
import type { Contract } from './contract.ts';
import {
  amend,
  type Edition,
  firstEdition,
  isMap,
  keysBeyondClauses,
  listOf,
  type Values,
} from './edition.ts';
import type { Note, Notes } from './notes.ts';
import type { Path } from './source.ts';
import { readDay } from './values.ts';

/** An amendment as it is written, and the contract from it on. */
export interface AmendmentDraft {
  readonly at: Path;
  readonly from: Day | null;
  readonly note: string | null;
  readonly beyondClauses: boolean;
  readonly edition: Edition;
}

/** The amendments in their order, each merged into what held before; complains of days and ids that do not fit. */
export function readAmendments(
  contract: Values,
  term: Contract['term'],
  { complain, warn }: Pick<Notes, 'complain' | 'warn'>,
): AmendmentDraft[] {
  let edition = firstEdition(contract);
  let before: Day | null = null;
  return listOf(contract.amendments).flatMap((written, index): AmendmentDraft[] => {
    if (!isMap(written)) return [];
    const at = ['amendments', index];
    const from = typeof written.from === 'string' ? readDay(written.from, [...at, 'from'], complain) : null;
    if (from !== null) complainOfDay(from, before, term, [...at, 'from'], complain);
    before = from ?? before;
    const beyond = keysBeyondClauses(written);
    if (from !== null && monthOf(from).from !== from)
      for (const key of beyond)
        complain([...at, key], 'amendment-mid-month', { key, from: formatDay(from) }, 'key');
    if (beyond.length === 0 && written.clauses === undefined) complain(at, 'amendment-idle');
    complainOfIds(listOf(written.clauses), idsIn(edition), [...at, 'clauses'], complain);
    warnOfLosses(listOf(written.clauses), edition, [...at, 'clauses'], warn);
    edition = amend(edition, written, at);
    const note = typeof written.note === 'string' ? written.note : null;
    return [{ at, from, note, beyondClauses: beyond.length > 0, edition }];
  });
}

function complainOfDay(
  from: Day,
  before: Day | null,
  term: Contract['term'],
  path: Path,
  complain: Note,
): void {
  if (before !== null && from <= before) complain(path, 'amendment-order', { before: formatDay(before) });
  if (term && (from < term.from || from > term.to))
    complain(path, 'amendment-outside-term', { from: formatDay(term.from), to: formatDay(term.to) });
}

/** An id that no clause has is a slip of the pen, unless all of a new clause stands behind it. */
function complainOfIds(
  changes: readonly unknown[],
  ids: ReadonlySet<unknown>,
  path: Path,
  complain: Note,
): void {
  const seen = new Set<unknown>();
  for (const [index, change] of changes.entries()) {
    if (!isMap(change) || typeof change.id !== 'string') continue;
    const { id, remove, metric, ...rest } = change;
    const at = [...path, index];
    const known = [...ids].join(', ');
    if (seen.has(id)) complain([...at, 'id'], 'amendment-clause-twice', { written: id });
    else if (!ids.has(id) && (remove === true || metric == null))
      complain([...at, 'id'], 'amendment-clause-unknown', { written: id, known });
    else if (remove === true && (metric !== undefined || Object.keys(rest).length > 0))
      complain([...at, 'remove'], 'amendment-remove', { written: id }, 'key');
    seen.add(id);
  }
}

const idsIn = ({ clauses }: Edition): ReadonlySet<unknown> =>
  new Set(clauses.map(({ value }) => (isMap(value) ? value.id : null)));

/** A key is replaced as a whole: what stood below it and is not written again is gone. */
function warnOfLosses(changes: readonly unknown[], { clauses }: Edition, path: Path, warn: Note): void {
  for (const [index, change] of changes.entries()) {
    if (!isMap(change)) continue;
    const before = clauses.find(({ value }) => isMap(value) && value.id === change.id)?.value as
      | Values
      | undefined;
    for (const [key, now] of Object.entries(change)) {
      const old = before?.[key];
      if (!isMap(now) || !isMap(old)) continue;
      const lost = Object.keys(old).filter((each) => !(each in now));
      if (lost.length > 0)
        warn([...path, index, key], 'lint-amendment-loses', { key, lost: lost.join(', ') }, 'key');
    }
  }
}
