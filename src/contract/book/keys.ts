import { CONTRACT } from '../../terms/keys/contract.ts';
import { formsOf, type Path, type Shape, saidAt, shapesAt } from '../../terms/keys/shapes.ts';
import type { Lang } from '../../units/text.ts';
import type { CellKind } from './cell-text.ts';
import { writePath } from './path-text.ts';

/** What the cell of a value at a path of the contract may hold. */
export const kindAt = (path: Path): CellKind => ({
  key: String(path.findLast((step) => typeof step === 'string')),
  shapes: shapesAt(CONTRACT, path),
});

/** Whether the contract's language has a key at a path. */
export const isKey = (path: Path): boolean => shapesAt(CONTRACT, path).length > 0;

/** Paths below a place of the contract that have a cell of their own. Lists of records, and maps of them, have none. */
export function cellPaths(around: Path): readonly string[][] {
  const key = JSON.stringify(around);
  const made = cells.get(key) ?? leavesOf(shapesAt(CONTRACT, around));
  cells.set(key, made);
  return made;
}

const cells = new Map<string, readonly string[][]>();

/** What a cell's column, or row, is called. */
export const titleOf = (around: Path, path: Path, lang: Lang): string =>
  saidAt(CONTRACT, [...around, ...path])?.title?.[lang] ?? writePath(path);

/** What to write for a key; empty where nobody said. */
export const noteOf = (path: Path, lang: Lang): string => saidAt(CONTRACT, path)?.note?.[lang] ?? '';

/** The path within `around` that a person calls so, by a title in either language, today's or an earlier one; null where none is. */
export const pathCalled = (
  around: Path,
  paths: readonly (readonly string[])[],
  written: string,
): Path | null =>
  paths.find((path) => {
    const { title, formerly = [] } = saidAt(CONTRACT, [...around, ...path]) ?? {};
    const names = title ? [title.zh, title.en, ...formerly] : [writePath(path)];
    return names.some((name) => name.toLowerCase() === written.toLowerCase());
  }) ?? null;

function leavesOf(shapes: readonly Shape[], path: readonly string[] = []): string[][] {
  const below = new Map<string, Shape[]>();
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
