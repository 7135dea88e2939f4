import type { Cell, Figure } from '../metrics/base/accumulator.ts';

/** The figure of each agent, or of each day. */
export function figuresBy<K extends number>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => K,
  value: (cells: readonly Cell[]) => Figure,
): Map<K, Figure> {
  const groups = new Map<K, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(keyOf(cell));
    if (group) group.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return new Map([...groups].map(([key, group]) => [key, value(group)]));
}
