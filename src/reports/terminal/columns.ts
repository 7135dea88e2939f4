import stringWidth from 'string-width';
import { wrapToWidth } from '../../text/width.ts';

/** One column of a terminal table, its cells as plain text. */
export interface Column {
  readonly head: string;
  readonly cells: readonly string[];
  readonly align: 'left' | 'right';
  /** Left out from the highest number on where the table is too wide; 0 stays. */
  readonly spare: number;
  /** Takes what the others leave, and runs over several lines where that is too little. */
  readonly flexible?: boolean;
  /** How much of a flexible one is worth more than the spare columns; 14 where it is not told. */
  readonly least?: number;
}

/** A column with the width it is shown in. */
export interface FittedColumn {
  readonly column: Column;
  readonly width: number;
}

/** Blank columns between two columns of a table. */
export const GUTTER = 2;
const LEAST_FLEXIBLE = 14;

/** The columns that fit the width, spare ones dropped, the flexible one wrapped; and how wide each is. */
export function fitColumns(all: readonly Column[], width: number): FittedColumn[] {
  const columns = [...all];
  const least = columns.find(({ flexible }) => flexible)?.least ?? LEAST_FLEXIBLE;
  while (room(columns, width) < least) {
    const spare = columns.reduce((most, column) => (column.spare > most.spare ? column : most));
    if (spare.spare === 0) break;
    columns.splice(columns.indexOf(spare), 1);
  }
  const left = Math.max(room(columns, width), 4);
  return columns.map((column) => {
    if (!column.flexible) return { column, width: natural(column) };
    const wrapped = { ...column, cells: column.cells.map((cell) => wrapToWidth(cell, left).join('\n')) };
    return { column: wrapped, width: natural(wrapped) };
  });
}

const natural = ({ head, cells }: Column): number =>
  Math.max(...[head, ...cells].flatMap((text) => text.split('\n')).map((line) => stringWidth(line)));

function room(columns: readonly Column[], width: number): number {
  const fixed = columns
    .filter((column) => !column.flexible)
    .reduce((sum, column) => sum + natural(column), 0);
  return width - fixed - GUTTER * (columns.length - 1);
}
