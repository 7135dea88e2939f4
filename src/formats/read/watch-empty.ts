import type { Input } from '../../records/input.ts';
import type { Row } from '../bytes/row.ts';
import { headerNames, normaliseHeader } from '../claim/header.ts';
import { cleanCell } from './cell.ts';

/** Notes in which rows the columns asked for are empty; a column that the header does not have has null. */
export function watchEmpty(
  asked: readonly string[],
  header: readonly string[],
): { readonly cells: NonNullable<Input['emptyCells']>; look(row: Row): void } {
  const names = headerNames(header);
  const watched = asked.map((name) => {
    const column = names.get(normaliseHeader(name));
    return { name, column, rows: column === undefined ? null : new Set<number>() };
  });
  return {
    cells: new Map(watched.map(({ name, rows }) => [name, rows])),
    look: (row) => {
      for (const { column, rows } of watched)
        if (column !== undefined && cleanCell(row.text(column)) === '') rows!.add(row.number);
    },
  };
}
