import type { SheetKind } from '../../records/input.ts';
import type { SheetRecords } from '../../records/sheets.ts';
import { DAY_SECONDS, type Day, type Instant, wall, type Zone } from '../../units/time.ts';
import type { Field } from '../field.ts';
import { defineFormat, type Format, type OpenTable, type TableReader, type TableShape } from '../format.ts';
import type { Cells } from '../read/cells.ts';
import { content } from '../read/keep-one.ts';
import { decodeWords } from './decode-words.ts';
import { EXAMPLE_WORDS, isExample, MARK } from './example.ts';

/** A sheet that people fill in: its columns, and what a row of it means. */
export interface Sheet<K extends SheetKind>
  extends Pick<Format<K>, 'id' | 'title' | 'yields' | 'export' | 'sample'> {
  readonly fields: Readonly<Record<string, Field>>;
  /** What must be there for the table to be such a sheet, as in `TableShape`. */
  readonly requires: TableShape<K>['requires'];
  readonly without?: readonly string[];
  /** Whether a row was only written by the program and nobody filled it in: then it is none. */
  readonly isUntouched?: (cells: Cells) => boolean;
  /** The row's record; a refused row's is thrown away. */
  readonly record: (cells: Cells) => Omit<SheetRecords[K], 'input' | 'row'>;
}

/**
 * The format of a sheet that people fill in, from the template or of their own making. Rows alike are kept as often as
 * one file has them; a row whose number stands in the file before is a repetition.
 */
export function defineSheet<K extends SheetKind>(sheet: Sheet<K>): Format<K> {
  const { fields, requires, without, isUntouched: _untouched, record: _record, ...said } = sheet;
  const all: Readonly<Record<string, Field>> = { mark: MARK, ...fields };
  const named = Object.entries(all);
  return defineFormat<K>({
    ...said,
    platform: 'any',
    grade: 'own',
    shape: {
      columns: Object.fromEntries(
        named.map(([field, { title, names, type }]) => {
          const all = [title.zh, title.en, ...names];
          return [field, type === 'money' ? [...all, ...names.map((name) => `${name}(元)`)] : all];
        }),
      ),
      requires,
      ...(without ? { without } : {}),
      decode: Object.fromEntries(
        named.flatMap(([field, { words }]) => (words ? [[field, decodeWords(words)]] : [])),
      ),
      merged: true,
      fields: all,
      open: sheetRows(sheet),
    } as TableShape<K>,
  });
}

const sheetRows =
  <K extends SheetKind>({ fields, isUntouched, record }: Sheet<K>) =>
  ({ cells, input, tally, zone }: OpenTable, emit: (copy: never) => void): TableReader => {
    const needed = Object.keys(fields).filter((field) => fields[field]!.required && cells.has(field));
    const ids = Object.keys(fields).filter((field) => fields[field]!.type === 'id');
    const seen = new Map<string, number>();
    return {
      isRow() {
        if (!isUntouched?.(cells)) return !isExample(cells, fields);
        tally.note('untouched-row', {}, cells.row.number);
        return false;
      },
      row() {
        if (EXAMPLE_WORDS.test(cells.text('mark'))) cells.refuse('changed-example', 'mark');
        for (const field of needed) cells.needed(field);
        const made = { ...record(cells), input, row: cells.row.number };
        if (cells.refusal) return;
        for (const field of ids)
          if (cells.isFloat(field)) tally.note('float-id', { column: cells.name(field) }, made.row);
        const id = cells.isFloat('id') ? '' : cells.text('id');
        const same = id === '' ? content(made) : id;
        const times = seen.get(same) ?? 0;
        seen.set(same, times + 1);
        tally.see(momentOf(made, zone));
        if (id !== '' && times > 0) {
          tally.overlapping++;
          tally.note('repeated-record', { column: cells.name('id') }, made.row);
        } else emit({ record: made, key: `${same}\n${times}`, rows: 1 } as never);
      },
    };
  };

/** When a record was: its instant, else the beginning of its day; null where it has neither. */
function momentOf(record: object, zone: Zone): Instant | null {
  const { at, day, from } = record as { at?: Instant; day?: Day; from?: Day | null };
  if (at !== undefined) return at;
  const on = day ?? from ?? null;
  return on === null ? null : zone.instant(wall(on * DAY_SECONDS));
}
