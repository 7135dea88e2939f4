import { bookTitle } from '../../text/contract-book.ts';
import { BOOK_KEYS } from '../../text/contract-keys.ts';
import type { Lang } from '../../units/text.ts';
import { formsOf, type JsonShape, shapesAt } from '../json-shape.ts';
import { contractSchema } from '../schema.ts';
import type { Path } from '../source.ts';
import type { CellKind } from './cell-text.ts';
import { writePath } from './path-text.ts';

/** What the cell of a value at a path of the contract may hold. */
export const kindAt = (path: Path): CellKind => ({
  key: String(path.findLast((step) => typeof step === 'string')),
  shapes: shapesAt(contractSchema, path),
});

/** Whether the contract's language has a key at a path. */
export const isKey = (path: Path): boolean => shapesAt(contractSchema, path).length > 0;

/**
 * Paths below a place of the contract that have a cell of their own: those with a title in the order of the titles,
 * then every other the schema knows. Lists of records, and maps of them, have none.
 */
export function cellPaths(around: Path): readonly string[][] {
  const key = patternOf(around);
  const made = cells.get(key) ?? orderedPaths(around);
  cells.set(key, made);
  return made;
}

const cells = new Map<string, readonly string[][]>();

function orderedPaths(around: Path): readonly string[][] {
  const known = leavesOf(shapesAt(contractSchema, around));
  const order = Object.keys(BOOK_KEYS);
  const rank = (path: readonly string[]): number => {
    const at = order.indexOf(patternOf([...around, ...path]));
    return at < 0 ? order.length : at;
  };
  return known.sort((a, b) => rank(a) - rank(b));
}

/** A path with `*` for places of a list: what titles go by. */
export const patternOf = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');

/** What a cell's column, or row, is called: the title of its key, else its path within `around`. */
export const titleOf = (around: Path, path: Path, lang: Lang): string =>
  bookTitle(patternOf([...around, ...path]), lang) ?? writePath(path);

/** The path within `around` that a person calls so, by a title in either language; null where none is called so. */
export const pathCalled = (
  around: Path,
  paths: readonly (readonly string[])[],
  written: string,
): Path | null =>
  paths.find((path) =>
    (['zh', 'en'] as const).some(
      (lang) => titleOf(around, path, lang).toLowerCase() === written.toLowerCase(),
    ),
  ) ?? null;

function leavesOf(shapes: readonly JsonShape[], path: readonly string[] = []): string[][] {
  const below = new Map<string, JsonShape[]>();
  for (const { properties } of shapes)
    for (const [key, shape] of Object.entries(properties ?? {}))
      below.set(key, [...(below.get(key) ?? []), ...formsOf(shape)]);
  if (below.size > 0) return [...below].flatMap(([key, forms]) => leavesOf(forms, [...path, key]));
  const inner = shapes.flatMap(({ items, additionalProperties }) =>
    [items, additionalProperties].flatMap((each) => (each ? formsOf(each) : [])),
  );
  return inner.some(({ properties }) => properties) ? [] : [[...path]];
}

/** Keys of the sheet of the contract: all that no other sheet has. */
export const contractPaths = (): readonly string[][] =>
  cellPaths([]).filter(
    ([first, second]) =>
      first !== 'settlement' && first !== 'hours' && !(first === 'agents' && second === 'roles'),
  );

/** Keys of the sheet of the settlement. */
export const settlementPaths = (): readonly string[][] =>
  cellPaths(['settlement']).map((path) => ['settlement', ...path]);

/** Keys that go by their titles where an amendment changes them: of a clause, or of the contract. */
export const amendedPaths = (ofClause: boolean): readonly string[][] =>
  ofClause ? [...cellPaths(['clauses', 0]), ['remove']] : [...contractPaths(), ...settlementPaths()];
