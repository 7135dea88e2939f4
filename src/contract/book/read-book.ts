import { type Complaint, UserError } from '../../units/errors.ts';
import type { Source } from '../source.ts';
import { byPlace } from '../source.ts';
import { makeBoard, type Spot } from './board.ts';
import { readGrids } from './grid.ts';
import { readAmendmentRows } from './read-amendment-rows.ts';
import { readAgentRows, readHours, readKeys, readRecords, readTiers } from './read-sheets.ts';
import type { Reading } from './read-table.ts';

/**
 * A contract kept as a workbook (XLSX bytes), as the plain values its YAML would have, each with the cell it stands in.
 * Throws a UserError with everything that is no part of such a workbook.
 */
export async function readContractBook(bytes: Uint8Array, file: string): Promise<Source> {
  const grids = await readGrids(bytes, file);
  const complaints: Complaint[] = [];
  const board = makeBoard();
  const reading: Reading = {
    board,
    complain: ({ sheet, row, column, text }, code, args = {}) => {
      complaints.push({ code, args, place: { file, sheet, line: row, column }, excerpt: text.trim() });
    },
  };
  const of = (id: (typeof grids)[number]['id']) => grids.filter((grid) => grid.id === id);
  for (const grid of [...of('contract'), ...of('settlement'), ...of('more')]) readKeys(grid, reading);
  for (const grid of of('hours')) readHours(grid, reading);
  for (const grid of of('agents')) readAgentRows(grid, reading);
  for (const grid of of('shops')) readRecords(grid, ['shops'], reading);
  const clauses = of('clauses').flatMap((grid) => readRecords(grid, ['clauses'], reading));
  const fees = of('fees').flatMap((grid) => readRecords(grid, ['settlement', 'base'], reading));
  const ids = clauses.map(
    ({ keys }) => keys.find(({ path }) => path.length === 1 && path[0] === 'id')?.spot.text.trim() ?? '',
  );
  for (const grid of of('tiers')) readTiers(grid, ids, fees.length, reading);
  for (const grid of of('amendments')) readAmendmentRows(grid, reading);
  if (complaints.length > 0) throw new UserError(complaints.sort(byPlace));
  const start: Spot = { sheet: grids[0]!.sheet, row: 1, column: 1, text: '' };
  return board.source(file, start);
}
