import { type Fraction, plus } from '../../units/fraction.ts';

/** By name: the sum of exact amounts, and how many there were. */
export type Parts = Map<string, { readonly sum: Fraction; readonly count: number }>;

/** Adds amounts to the parts of the same names. */
export function addParts(parts: Parts, amounts: Readonly<Record<string, Fraction>>): void {
  for (const [name, amount] of Object.entries(amounts)) addPart(parts, name, amount, 1);
}

/** The parts of all cells, added up. */
export function partsOf(cells: readonly { readonly parts: Parts }[]): Parts {
  const all: Parts = new Map();
  for (const cell of cells) for (const [name, { sum, count }] of cell.parts) addPart(all, name, sum, count);
  return all;
}

function addPart(parts: Parts, name: string, amount: Fraction, count: number): void {
  const known = parts.get(name);
  parts.set(
    name,
    known ? { sum: plus(known.sum, amount), count: known.count + count } : { sum: amount, count },
  );
}
