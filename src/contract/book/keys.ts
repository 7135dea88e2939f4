import { CONTRACT } from '../../terms/keys/contract.ts';
import type { Word } from '../../terms/keys/key.ts';
import { formsOf, type Path, type Shape, saidAt, shapesAt, typesOf } from '../../terms/keys/shapes.ts';
import type { Lang } from '../../units/text.ts';
import { type CellKind, isCalled, parsePath, writePath } from './cells.ts';

/** What the cell of a value at a path of the contract may hold. */
export const kindAt = (path: Path): CellKind => ({
  key: String(path.findLast((step) => typeof step === 'string')),
  shapes: shapesAt(CONTRACT, path),
});

/** Paths below a place of the contract that have a cell of their own. Lists of records, and maps of them, have none. */
export function cellPaths(around: Path): readonly string[][] {
  const key = JSON.stringify(around);
  const made = cells.get(key) ?? leavesOf(shapesAt(CONTRACT, around));
  cells.set(key, made);
  return made;
}

const cells = new Map<string, readonly string[][]>();

/** What a key is called, and was; null where it has no name. */
function nameAt(path: Path): Word | null {
  const { title, formerly = [] } = saidAt(CONTRACT, path) ?? {};
  return title ? { ...title, formerly } : null;
}

/** What a cell's column, or row, is called. */
export const titleOf = (around: Path, path: Path, lang: Lang): string =>
  nameAt([...around, ...path])?.[lang] ?? writePath(path);

/** What to write for a key; empty where nobody said. */
export const noteOf = (path: Path, lang: Lang): string => saidAt(CONTRACT, path)?.note?.[lang] ?? '';

/**
 * The path that a person calls so: by its title within `around` in either language, today's or an earlier one, or as a
 * path; null where `place` has no such key.
 */
export function pathCalled(
  written: string,
  around: Path,
  paths: readonly (readonly string[])[],
  place = around,
): Path | null {
  const named = paths.find((path) => {
    const name = nameAt([...around, ...path]);
    return name ? isCalled(name, written) : writePath(path).toLowerCase() === written.toLowerCase();
  });
  const path = named ?? parsePath(written);
  return path && shapesAt(CONTRACT, [...place, ...path]).length > 0 ? path : null;
}

function leavesOf(shapes: readonly Shape[], path: readonly string[] = []): string[][] {
  const below = new Map<string, Shape[]>();
  for (const { properties } of shapes)
    for (const [key, shape] of Object.entries(properties ?? {}))
      below.set(key, [...(below.get(key) ?? []), ...formsOf(shape)]);
  // What may be one value or a map of several has a cell for either.
  const itself = path.length > 0 && shapes.some(isOneValue) ? [[...path]] : [];
  if (below.size > 0)
    return [...itself, ...[...below].flatMap(([key, forms]) => leavesOf(forms, [...path, key]))];
  const inner = shapes.flatMap(({ items, additionalProperties }) =>
    [items, additionalProperties].flatMap((each) => (each ? formsOf(each) : [])),
  );
  return inner.some(({ properties }) => properties) ? [] : [[...path]];
}

const isOneValue = (shape: Shape): boolean => typesOf([shape]).has('string');

/** Whether a record at a place of the contract is nothing without the value at a path in it. */
export const isRequired = (around: Path, [step, ...rest]: Path): boolean =>
  rest.length === 0 && shapesAt(CONTRACT, around).some(({ required }) => required?.includes(String(step)));

/** Whether a value is what holds without its key: nothing in a list or a map. */
export const isDefault = (path: Path, value: unknown): boolean => {
  const written = JSON.stringify(value);
  return (
    ['[]', '{}'].includes(written) &&
    kindAt(path).shapes.some((shape) => JSON.stringify(shape.default) === written)
  );
};

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
  ofClause ? cellPaths(AMENDED_CLAUSE) : [...contractPaths(), ...settlementPaths()];

/** Where what an amendment changes of a clause has its titles. */
export const AMENDED_CLAUSE: Path = ['amendments', 0, 'clauses', 0];

/** Where tiers of a kind stand, and the keys of their two values: what is reached, and what it comes to. */
export interface TierKind {
  readonly of: 'clause' | 'settlement' | 'fee';
  /** Within the clause, the settlement or the fee. */
  readonly path: readonly string[];
  readonly threshold: string;
  readonly result: string;
}

export const TIER_KINDS = {
  'penalty-below': { of: 'clause', path: ['penalty', 'below'], threshold: 'value', result: 'deduct' },
  'penalty-above': { of: 'clause', path: ['penalty', 'above'], threshold: 'value', result: 'deduct' },
  'bonus-above': { of: 'clause', path: ['bonus', 'above'], threshold: 'value', result: 'add' },
  'bonus-below': { of: 'clause', path: ['bonus', 'below'], threshold: 'value', result: 'add' },
  points: { of: 'clause', path: ['points'], threshold: 'to', result: 'give' },
  'by-score': { of: 'settlement', path: ['by-score'], threshold: 'from', result: 'pay' },
  inquiry: { of: 'fee', path: ['tiers'], threshold: 'up-to', result: 'rate' },
} satisfies Record<string, TierKind>;
export type TierName = keyof typeof TIER_KINDS;

/** The path of the list that holds tiers of a kind; `index`: the place of their clause or fee in its list. */
export const tiersAt = ({ of, path }: TierKind, index: number): Path => [
  ...{ clause: ['clauses', index], settlement: ['settlement'], fee: ['settlement', 'base', index] }[of],
  ...path,
];

/** What a row of the sheet of tiers is for: the list that they stand in. */
export const TIER_NAMES: Readonly<Record<string, Word>> = Object.fromEntries(
  Object.entries(TIER_KINDS).map(([name, kind]) => [name, nameAt(tiersAt(kind, 0))!]),
);
