import type { Path } from '../../terms/keys/shapes.ts';
import { BOOK_COLUMNS } from '../../text/contract-book.ts';
import type { Grid } from './grid.ts';
import { amendedPaths } from './keys.ts';
import { writePath } from './path-text.ts';
import { complainOfKey, keyCalled } from './read-sheets.ts';
import { type Reading, readCell, readTable, textIn } from './read-table.ts';

/** Reads the sheet of amendments: rows of the same day are one amendment, those of the same clause in it one change. */
export function readAmendmentRows(grid: Grid, reading: Reading): void {
  const days: string[] = [];
  const names = new Map<string, string>();
  const clauses = new Map<string, string[]>();
  const own = ['clause', 'key', 'new-value', 'remark'] as const;
  for (const row of readTable(grid, own, ['amendments', 0], reading)) {
    const cell = (key: string) => row.keys.find(({ path }) => writePath(path) === key)?.spot ?? row.first;
    const day = cell('from').text.trim();
    if (day === '') {
      reading.complain(cell('from'), 'book-blank', { column: 'from' });
      continue;
    }
    const isNew = !days.includes(day);
    if (isNew) days.push(day);
    const index = days.indexOf(day);
    const at: Path = ['amendments', index];
    reading.board.mark(at, row.first);
    if (isNew) readCell([...at, 'from'], cell('from'), reading);
    // The name may stand in every row of its day, the same each time.
    const note = cell('note').text.trim();
    if (note !== '' && names.get(day) !== note) readCell([...at, 'note'], cell('note'), reading);
    if (note !== '') names.set(day, note);

    const id = textIn(row, 'clause');
    const written = textIn(row, 'key');
    const value = row.own.get('new-value') ?? row.first;
    const changed = clauses.get(day) ?? [];
    clauses.set(day, changed);
    if (id !== '' && !changed.includes(id)) {
      changed.push(id);
      readCell([...at, 'clauses', changed.length - 1, 'id'], row.own.get('clause')!, reading);
    }
    if (written === '' && value.text.trim() === '') continue;
    const around: Path = id === '' ? [] : ['clauses', 0];
    const paths = amendedPaths(id !== '');
    const place: Path = id === '' ? at : [...at, 'clauses', changed.indexOf(id)];
    const key = keyCalled(written, around, paths, place);
    if (!key) complainOfKey(written, row.own.get('key') ?? row.first, around, paths, reading);
    else if (value.text.trim() === '')
      reading.complain(value, 'book-blank', { column: BOOK_COLUMNS['new-value'].zh });
    else readCell([...place, ...key], value, reading);
  }
}
