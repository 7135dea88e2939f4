import type { Path } from '../../terms/keys/shapes.ts';
import type { Source } from '../source.ts';
import { type CellKind, decodeCell } from './cell-text.ts';

/** A cell of the workbook: row and column count from 1. */
export interface Spot {
  readonly sheet: { readonly name: string; readonly index: number };
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

type Node = Map<string | number, Node> | { readonly value: unknown };

/** What the cells read so far come to, by the paths they stand for. */
export interface Board {
  /** Gives a place its value; the cell that took it, or a part of it, before, if one did. */
  put(path: Path, value: unknown, spot: Spot): Spot | null;
  /** Reads a cell's text into a place; one that is empty only tells where the place is. */
  read(path: Path, kind: CellKind, spot: Spot): Spot | null;
  /** Remembers where a place is that holds nothing by itself. */
  mark(path: Path, spot: Spot): void;
  /** The contract's values, and where they stand. */
  source(file: string, start: Spot): Source;
}

export function makeBoard(): Board {
  const root: Node = new Map();
  const spots = new Map<string, Spot>();
  const keyOf = (path: Path): string => JSON.stringify(path);
  const mark = (path: Path, spot: Spot): void => {
    if (!spots.has(keyOf(path))) spots.set(keyOf(path), spot);
  };
  const put = (path: Path, value: unknown, spot: Spot): Spot | null => {
    let node: Node = root;
    for (const [index, step] of path.entries()) {
      if (!(node instanceof Map)) return spots.get(keyOf(path.slice(0, index))) ?? spot;
      const next = node.get(step);
      if (index === path.length - 1) {
        if (next) return spots.get(keyOf(path)) ?? [...spots.values()].at(-1)!;
        node.set(step, { value });
      } else if (next) node = next;
      else {
        const made: Node = new Map();
        node.set(step, made);
        node = made;
      }
    }
    spots.set(keyOf(path), spot);
    return null;
  };
  return {
    put,
    mark,
    read: (path, kind, spot) => {
      if (spot.text.trim() !== '') return put(path, decodeCell(spot.text, kind), spot);
      mark(path, spot);
      return null;
    },
    source: (file, start) => ({
      value: treeValue(root),
      spot: (path) => placeOf(file, spotOf(path, spots, keyOf) ?? start),
    }),
  };
}

/** The cell of a place; of one that has none, the nearest thing around it, or the first thing in that. */
function spotOf(path: Path, spots: ReadonlyMap<string, Spot>, keyOf: (path: Path) => string): Spot | null {
  for (let around = path; around.length > 0; around = around.slice(0, -1)) {
    const known = spots.get(keyOf(around));
    if (known) return known;
    const start = `${keyOf(around).slice(0, -1)},`;
    for (const [key, spot] of spots) if (key.startsWith(start)) return spot;
  }
  return null;
}

const placeOf = (file: string, { sheet, row, column, text }: Spot): ReturnType<Source['spot']> => ({
  place: { file, sheet, line: row, column },
  excerpt: text.trim().replace(/\s*\n\s*/g, ' / '),
});

function treeValue(node: Node): unknown {
  if (!(node instanceof Map)) return node.value;
  const steps = [...node.keys()];
  if (steps.length === 0 || !steps.every((step) => typeof step === 'number'))
    return Object.fromEntries([...node].map(([step, below]) => [String(step), treeValue(below)]));
  const length = Math.max(...(steps as number[])) + 1;
  return Array.from({ length }, (_, index) => (node.has(index) ? treeValue(node.get(index)!) : null));
}
