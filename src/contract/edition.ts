import { UNAMENDABLE } from './amendment-schema.ts';
import { contractSchema } from './schema.ts';
import type { Path } from './source.ts';

export type Values = Readonly<Record<string, unknown>>;

/** A contract's values as they stand from some day on, and where in the file each of them is written. */
export interface Edition {
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
export function firstEdition({ amendments: _amendments, ...values }: Values): Edition {
  const clauses = listOf(values.clauses).map((value, index): WrittenClause => {
    const path = ['clauses', index];
    return { value, first: path, last: path, keys: new Map() };
  });
  return { values, tops: new Map(), clauses };
}

/** The same with an amendment, written at a path, merged in: clauses key by key by their ids, other keys as a whole. */
export function amend(edition: Edition, amendment: Values, at: Path): Edition {
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
export const keysBeyondClauses = (amendment: Values): string[] =>
  Object.keys(amendment).filter((key) => AMENDABLE.has(key));

const AMENDABLE = new Set(
  Object.keys(contractSchema.shape).filter((key) => key !== 'clauses' && !UNAMENDABLE.includes(key)),
);

export const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
