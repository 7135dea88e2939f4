import type { Format } from '../format.ts';
import { cleanCell } from './cell.ts';
import type { Table } from './claim.ts';
import { guessHeader, HEADER_WITHIN, matchHeader } from './header.ts';

/** A row as texts, for looking at the top of a table. */
export interface TopRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** How many rows below the header a survey looks at. */
export const SURVEYED = 1000;

/** Who owns a table: one format; or several (our mistake); or none, then what its column names look like. */
export type Ownership =
  | { readonly format: Format; readonly table: Table }
  | { readonly formats: readonly Format[] }
  | { readonly names: readonly string[] | null };

/** Finds the header among the first rows and the format it belongs to. */
export function findOwner(top: readonly TopRow[], formats: readonly Format[]): Ownership {
  for (const [position, { number, cells }] of top.entries()) {
    if (number > HEADER_WITHIN) break;
    const owners = formats.flatMap((format) => {
      const columns = matchHeader(cells, format);
      return columns ? [{ format, columns }] : [];
    });
    if (owners.length > 1) return { formats: owners.map(({ format }) => format) };
    const [owner] = owners;
    if (owner) return { format: owner.format, table: tableOf(top, position, owner.format, owner.columns) };
  }
  return { names: guessHeader(top.map(({ cells }) => cells)) };
}

function tableOf(
  top: readonly TopRow[],
  position: number,
  { shape }: Format,
  columns: ReadonlyMap<string, number>,
): Table {
  const filled = (column: number): string[] =>
    top
      .slice(position + 1, position + 1 + SURVEYED)
      .flatMap(({ cells }) => cleanCell(cells[column] ?? '') || []);
  const survey = 'survey' in shape ? shape.survey : undefined;
  return {
    headerRow: top[position]!.number,
    header: top[position]!.cells,
    columns,
    banner: top.slice(0, position).flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== '')),
    variant: survey?.((field) => (columns.has(field) ? filled(columns.get(field)!) : [])) ?? null,
  };
}
