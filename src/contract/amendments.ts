import { AMENDMENT, CONTRACT, UNAMENDABLE } from '../terms/keys/contract.ts';
import { decoded } from '../terms/keys/key.ts';
import type { Path } from '../terms/keys/shapes.ts';
import { type Day, formatDay, monthOf } from '../units/time.ts';
import type { Contract } from './contract.ts';
import { isMap } from './shape.ts';
import { below, type Note, type Notes } from './source.ts';

type Values = Readonly<Record<string, unknown>>;

/** A contract's values as they stand from some day on, and where in the file each of them is written. */
interface Edition {
  readonly values: Values;
  /** Keys of the top that amendments wrote. */
  readonly tops: ReadonlyMap<string, Path>;
  readonly clauses: readonly WrittenClause[];
}

interface WrittenClause {
  readonly value: unknown;
  /** Where it was first written, and where it was last changed. */
  readonly first: Path;
  readonly last: Path;
  /** Keys that amendments wrote. */
  readonly keys: ReadonlyMap<string, Path>;
}

/** The contract as it was signed. */
function firstEdition({ amendments: _amendments, ...values }: Values): Edition {
  const clauses = listOf(values.clauses).map((value, index): WrittenClause => {
    const path = ['clauses', index];
    return { value, first: path, last: path, keys: new Map() };
  });
  return { values, tops: new Map(), clauses };
}

/** The same with an amendment, written at a path, merged in: clauses key by key by their ids, other keys as a whole. */
function amend(edition: Edition, amendment: Values, at: Path): Edition {
  const values: Record<string, unknown> = { ...edition.values };
  const tops = new Map(edition.tops);
  for (const key of keysBeyondClauses(amendment)) {
    write(values, key, amendment[key]);
    tops.set(key, [...at, key]);
  }
  const clauses = listOf(amendment.clauses).reduce<readonly WrittenClause[]>(
    (before, change, index) =>
      isMap(change) ? amendClause(before, change, [...at, 'clauses', index]) : before,
    edition.clauses,
  );
  return { values: { ...values, clauses: clauses.map(({ value }) => value) }, tops, clauses };
}

function amendClause(
  clauses: readonly WrittenClause[],
  { id, remove, ...change }: Values,
  at: Path,
): readonly WrittenClause[] {
  const found = clauses.find(({ value }) => isMap(value) && value.id === id);
  if (remove === true) return clauses.filter((clause) => clause !== found);
  // An id that is misspelt: what it was to change is not known, and no clause either.
  if (!found && change.metric == null) return clauses;
  const value: Record<string, unknown> = { ...(found ? (found.value as Values) : { id }) };
  const keys = new Map(found?.keys);
  for (const [key, written] of Object.entries(change)) {
    write(value, key, written);
    keys.set(key, [...at, key]);
  }
  const changed = { value, first: found?.first ?? at, last: at, keys };
  return found ? clauses.map((clause) => (clause === found ? changed : clause)) : [...clauses, changed];
}

function write(into: Record<string, unknown>, key: string, value: unknown): void {
  if (value === null) delete into[key];
  else into[key] = value;
}

/** Where in the file stands what stands at a path of an edition. */
export function originOf({ tops, clauses }: Edition, path: Path): Path {
  const [top, place, key, ...rest] = path;
  if (top === 'clauses' && typeof place === 'number') {
    const clause = clauses[place]!;
    if (key === undefined) return clause.last;
    return [...(clause.keys.get(String(key)) ?? [...clause.first, key]), ...rest];
  }
  const moved = tops.get(String(top));
  return moved ? [...moved, ...path.slice(1)] : path;
}

/** What an amendment changes beside clauses. */
const keysBeyondClauses = (amendment: Values): string[] =>
  Object.keys(amendment).filter((key) => AMENDABLE.has(key));

const AMENDABLE = new Set(
  Object.keys(CONTRACT.shape).filter((key) => key !== 'clauses' && !UNAMENDABLE.includes(key)),
);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

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
    const say = below(complain, ...at);
    const from = decoded(AMENDMENT.shape.from, written.from as string);
    if (from !== null) complainOfDay(from, before, term, below(say, 'from'));
    before = from ?? before;
    const beyond = keysBeyondClauses(written);
    if (from !== null && monthOf(from).from !== from)
      for (const key of beyond) say([key], 'amendment-mid-month', { from: formatDay(from) }, 'key');
    if (beyond.length === 0 && written.clauses === undefined) say([], 'amendment-idle');
    complainOfIds(listOf(written.clauses), edition, below(say, 'clauses'));
    warnOfLosses(listOf(written.clauses), edition, below(warn, ...at, 'clauses'));
    edition = amend(edition, written, at);
    const note = typeof written.note === 'string' ? written.note : null;
    return [{ at, from, note, beyondClauses: beyond.length > 0, edition }];
  });
}

function complainOfDay(from: Day, before: Day | null, term: Contract['term'], complain: Note): void {
  if (before !== null && from <= before) complain([], 'amendment-order', { before: formatDay(before) });
  if (term && (from < term.from || from > term.to))
    complain([], 'amendment-outside-term', { from: formatDay(term.from), to: formatDay(term.to) });
}

/** An id that no clause has is a slip of the pen, unless all of a new clause stands behind it. */
function complainOfIds(changes: readonly unknown[], { clauses }: Edition, complain: Note): void {
  const ids = new Set(clauses.map(({ value }) => (isMap(value) ? value.id : null)));
  const seen = new Set<unknown>();
  for (const [index, change] of changes.entries()) {
    if (!isMap(change) || typeof change.id !== 'string') continue;
    const { id, remove, metric, ...rest } = change;
    const known = [...ids].join(', ');
    if (seen.has(id)) complain([index, 'id'], 'amendment-clause-twice', { written: id });
    else if (!ids.has(id) && (remove === true || metric == null))
      complain([index, 'id'], 'amendment-clause-unknown', { written: id, known });
    else if (remove === true && (metric !== undefined || Object.keys(rest).length > 0))
      complain([index, 'remove'], 'amendment-remove', { written: id }, 'key');
    seen.add(id);
  }
}

/** A key is replaced as a whole: what stood below it and is not written again is gone. */
function warnOfLosses(changes: readonly unknown[], { clauses }: Edition, warn: Note): void {
  for (const [index, change] of changes.entries()) {
    if (!isMap(change)) continue;
    const before = clauses.map(({ value }) => value).find((value) => isMap(value) && value.id === change.id);
    for (const [key, now] of Object.entries(change)) {
      const old = isMap(before) ? before[key] : undefined;
      if (!isMap(now) || !isMap(old)) continue;
      const lost = Object.keys(old).filter((each) => !(each in now));
      if (lost.length > 0) warn([index, key], 'lint-amendment-loses', { key, lost: lost.join(', ') }, 'key');
    }
  }
}
