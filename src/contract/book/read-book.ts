import type { Word } from '../../terms/keys/key.ts';
import type { Path } from '../../terms/keys/shapes.ts';
import { BOOK_COLUMNS, BOOK_WORDS, LIST_NAMES } from '../../text/contract-book.ts';
import { type Complaint, UserError } from '../../units/errors.ts';
import { nearest } from '../../units/nearest.ts';
import { byPlace, type Source } from '../source.ts';
import { isCalled, writePath } from './cells.ts';
import {
  AMENDED_CLAUSE,
  amendedPaths,
  pathCalled,
  TIER_KINDS,
  TIER_NAMES,
  type TierKind,
  type TierName,
  tiersAt,
  titleOf,
} from './keys.ts';
import {
  type Grid,
  keyCell,
  makeBoard,
  ownCell,
  type Reading,
  readCell,
  readGrids,
  readRecord,
  readTable,
  type Spot,
  type TableRow,
  textIn,
} from './read-table.ts';

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
      complaints.push({ code, args, place: { file, sheet, line: row, column }, excerpt: text });
    },
  };
  const of = (id: (typeof grids)[number]['id']) => grids.filter((grid) => grid.id === id);
  for (const grid of [...of('contract'), ...of('settlement'), ...of('more')]) readKeys(grid, reading);
  for (const grid of of('hours')) readHours(grid, reading);
  for (const grid of of('agents')) readAgentRows(grid, reading);
  for (const grid of of('shops')) readRecords(grid, ['shops'], reading);
  const clauses = of('clauses').flatMap((grid) => readRecords(grid, ['clauses'], reading));
  const fees = of('fees').flatMap((grid) => readRecords(grid, ['settlement', 'base'], reading));
  const ids = clauses.map(({ keys }) => keys.find(({ path }) => writePath(path) === 'id')?.spot.text ?? '');
  for (const grid of of('tiers')) readTiers(grid, ids, fees.length, reading);
  for (const grid of of('amendments')) readAmendmentRows(grid, reading);
  if (complaints.length > 0) throw new UserError(complaints.sort(byPlace));
  const start: Spot = { sheet: grids[0]!.sheet, row: 1, column: 1, text: '' };
  return board.source(file, start);
}

/** Reads the sheets whose rows each stand for a record: clauses, fees, shops. Gives the rows. */
function readRecords(grid: Grid, list: Path, reading: Reading): TableRow[] {
  const rows = readTable(grid, ['remark'], [...list, 0], reading);
  for (const [index, row] of rows.entries()) readRecord(row, [...list, index], reading);
  return rows;
}

/** Reads a sheet of keys and values; rows without a value are headings, or keys left to their defaults. */
function readKeys(grid: Grid, reading: Reading): void {
  const paths = amendedPaths(false);
  for (const row of readTable(grid, ['key', 'value', 'tells', 'remark'], null, reading)) {
    const written = textIn(row, 'key');
    const spot = ownCell(row, 'value');
    const path = pathCalled(written, [], paths);
    if (path) readCell(path, spot, reading);
    else if (spot.text !== '') complainOfKey(written, row.first, [], paths, reading);
  }
}

/** Reads the sheet of hours: rows of a weekday are the usual ones, the others dated exceptions. */
function readHours(grid: Grid, reading: Reading): void {
  const rows = readTable(grid, ['weekday', 'remark'], ['calendar', 0], reading);
  let entries = 0;
  for (const row of rows) {
    const weekday = textIn(row, 'weekday');
    if (weekday === '') {
      readRecord(row, ['calendar', entries++], reading);
      continue;
    }
    const hours = keyCell(row, 'hours');
    const daily = Object.values(BOOK_WORDS.daily).includes(weekday.toLowerCase());
    const path = daily ? ['hours'] : ['hours', weekday];
    if (hours.text === '')
      reading.complain(hours, 'book-blank', { column: titleOf(['calendar', 0], ['hours'], 'zh') });
    else readCell(path, hours, reading);
    for (const { path: key, spot } of row.keys)
      if (spot !== hours && spot.text !== '')
        reading.complain(spot, 'book-twice', { key: writePath(key), other: BOOK_COLUMNS.weekday.zh });
  }
}

/** Numbers places by the name of their list, from 0. */
function counter(): (list: string) => number {
  const counts = new Map<string, number>();
  return (list) => {
    const count = counts.get(list) ?? 0;
    counts.set(list, count + 1);
    return count;
  };
}

/** Reads the sheet of agents. */
function readAgentRows(grid: Grid, reading: Reading): void {
  const next = counter();
  for (const row of readTable(grid, ['list', 'remark'], ['agents', 'vendor', 0], reading)) {
    const list = choiceIn(row, 'list', LIST_NAMES, reading);
    if (list === null) continue;
    const filled = row.keys.filter(({ spot }) => spot.text !== '');
    const account = keyCell(row, 'account');
    if (list === 'role') {
      const role = filled.find(({ path }) => writePath(path) === 'role')?.spot;
      if (!role) reading.complain(keyCell(row, 'role'), 'book-blank', { column: LIST_NAMES.role.zh });
      else readCell(['agents', 'roles', role.text, next(`roles ${role.text}`)], account, reading);
      for (const { path, spot } of filled)
        if (spot !== account && spot !== role)
          reading.complain(spot, 'book-column', { written: writePath(path), near: '' });
      continue;
    }
    const at = ['agents', list, next(list)];
    if (filled.length === 1 && filled[0]!.spot === account) readCell(at, account, reading);
    else readRecord(row, at, reading);
  }
}

/** Reads the sheet of tiers into the clauses and fees that stand on theirs, by id and by row. */
function readTiers(grid: Grid, ids: readonly string[], fees: number, reading: Reading): void {
  const next = counter();
  const own = ['clause', 'what', 'threshold', 'result', 'remark'] as const;
  for (const row of readTable(grid, own, null, reading)) {
    const name = choiceIn(row, 'what', TIER_NAMES, reading);
    if (name === null) continue;
    const kind: TierKind = TIER_KINDS[name as TierName];
    const of = textIn(row, 'clause');
    const index = kind.of === 'clause' ? ids.indexOf(of) : kind.of === 'fee' ? Number(of || 1) - 1 : 0;
    if (index < 0 || (kind.of === 'fee' && !(Number.isInteger(index) && index < fees))) {
      reading.complain(ownCell(row, 'clause'), 'book-tier-of', { written: of });
      continue;
    }
    const list = tiersAt(kind, index);
    const at = [...list, next(writePath(list))];
    reading.board.mark(at, row.first);
    readCell([...at, kind.threshold], ownCell(row, 'threshold'), reading);
    readCell([...at, kind.result], ownCell(row, 'result'), reading);
  }
}

function complainOfKey(
  written: string,
  spot: Spot,
  around: Path,
  paths: readonly (readonly string[])[],
  { complain }: Reading,
): void {
  const namesOf = (path: Path) => [titleOf(around, path, 'zh'), titleOf(around, path, 'en'), writePath(path)];
  const near = nearest(written, paths.flatMap(namesOf));
  complain(spot, near === null ? 'book-row' : 'book-row-near', { written, near: near ?? '' });
}

/** The code of a choice that a column of the sheet's own offers; null, with a complaint, where it is none. */
function choiceIn(
  row: TableRow,
  column: 'list' | 'what',
  names: Readonly<Record<string, Word>>,
  reading: Reading,
): string | null {
  const written = textIn(row, column).replace(':', '：');
  const found = Object.entries(names).find(
    ([code, name]) => code === written.toLowerCase() || isCalled(name, written),
  );
  if (found) return found[0];
  const spot = ownCell(row, column);
  const title = BOOK_COLUMNS[column].zh;
  if (written === '') reading.complain(spot, 'book-blank', { column: title });
  else {
    const known = Object.values(names).map(({ zh }) => zh);
    reading.complain(spot, 'book-choice', { written, column: title, known: known.join('、') });
  }
  return null;
}

/** Reads the sheet of amendments: rows of the same day are one amendment, those of the same clause in it one change. */
function readAmendmentRows(grid: Grid, reading: Reading): void {
  const days: string[] = [];
  const names = new Map<string, string>();
  const clauses = new Map<string, string[]>();
  const own = ['clause', 'key', 'new-value', 'remark'] as const;
  for (const row of readTable(grid, own, ['amendments', 0], reading)) {
    const from = keyCell(row, 'from');
    const day = from.text;
    if (day === '') {
      reading.complain(from, 'book-blank', { column: 'from' });
      continue;
    }
    const isNew = !days.includes(day);
    if (isNew) days.push(day);
    const index = days.indexOf(day);
    const at: Path = ['amendments', index];
    reading.board.mark(at, row.first);
    if (isNew) readCell([...at, 'from'], from, reading);
    // The name may stand in every row of its day, the same each time.
    const note = keyCell(row, 'note');
    if (note.text !== '' && names.get(day) !== note.text) readCell([...at, 'note'], note, reading);
    if (note.text !== '') names.set(day, note.text);

    const id = textIn(row, 'clause');
    const written = textIn(row, 'key');
    const value = ownCell(row, 'new-value');
    const changed = clauses.get(day) ?? [];
    clauses.set(day, changed);
    if (id !== '' && !changed.includes(id)) {
      changed.push(id);
      readCell([...at, 'clauses', changed.length - 1, 'id'], ownCell(row, 'clause'), reading);
    }
    if (written === '' && value.text === '') continue;
    const around: Path = id === '' ? [] : AMENDED_CLAUSE;
    const paths = amendedPaths(id !== '');
    const place: Path = id === '' ? at : [...at, 'clauses', changed.indexOf(id)];
    const key = pathCalled(written, around, paths, place);
    if (!key) complainOfKey(written, ownCell(row, 'key'), around, paths, reading);
    else if (value.text === '')
      reading.complain(value, 'book-blank', { column: BOOK_COLUMNS['new-value'].zh });
    else readCell([...place, ...key], value, reading);
  }
}
