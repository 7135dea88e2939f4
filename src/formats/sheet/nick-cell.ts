import { isMasked, normaliseNick } from '../../records/nick.ts';

/** A cell's nick as it is compared; null where it is empty or masked and so names nobody. */
export const parseNick = (cell: string): string | null =>
  cell === '' || isMasked(cell) ? null : normaliseNick(cell);
