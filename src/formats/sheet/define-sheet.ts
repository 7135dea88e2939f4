import type { SheetKind } from '../../records/input.ts';
import { isMasked, normaliseNick } from '../../records/nick.ts';
import type { Moment } from '../../records/rulings.ts';
import type { SheetRecords } from '../../records/sheets.ts';
import { parseCellStamp } from '../../units/cell-stamp.ts';
import type { Period } from '../../units/days.ts';
import { parseDuration } from '../../units/duration.ts';
import type { Text } from '../../units/text.ts';
import {
  DAY_SECONDS,
  type Day,
  type Instant,
  instant,
  monthOf,
  parseDay,
  wall,
  type Zone,
} from '../../units/time.ts';
import {
  defineFormat,
  type Field,
  type FieldType,
  type Format,
  type OpenTable,
  type TableReader,
  type TableShape,
  type Words,
} from '../format.ts';
import type { Cells } from '../read/cells.ts';
import { content } from '../read/keep-one.ts';
import { decodeWords } from './words.ts';

/** A column as its sheet states it. */
export type SheetField = Pick<Field, 'title' | 'required' | 'note'> & {
  /** With commas between them. */
  readonly names: string;
  /** Where it is not what the sheet's sample shows, or English has another word that is none of `words`. */
  readonly example?: Text;
} & ({ readonly type: Exclude<FieldType, 'word'> } | { readonly words: Words });

/** A sheet that people fill in: its columns, and what a row of it means. */
type Sheet<K extends SheetKind> = Pick<Format<K>, 'id' | 'title' | 'yields' | 'sample'> & {
  readonly fields: Readonly<Record<string, SheetField>>;
  /** What must be there for the table to be such a sheet, as in `TableShape`. */
  readonly requires: TableShape<K>['requires'];
  readonly without?: readonly string[];
  /** Whether a row was only written by the program and nobody filled it in: then it is none. */
  readonly isUntouched?: (cells: Cells) => boolean;
  /** The row's record; a refused row's is thrown away. */
  readonly record: (cells: Cells) => Omit<SheetRecords[K], 'input' | 'row'>;
  /** Who keeps a sheet that is made from its template alone. */
} & ({ readonly kept: Text } | Pick<Format<K>, 'export'>);

/**
 * The format of a sheet that people fill in, from the template or of their own making. Rows alike are kept as often as
 * one file has them; a row whose number stands in the file before is a repetition.
 */
export function defineSheet<K extends SheetKind>(sheet: Sheet<K>): Format<K> {
  const { id, title, yields, sample, requires, without } = sheet;
  const own = fieldsOf(sheet);
  const fields = { mark: MARK, ...own };
  const named = Object.entries(fields);
  return defineFormat<K>({
    id,
    title,
    yields,
    export: 'kept' in sheet ? withTemplate(sheet.kept, id) : sheet.export,
    sample,
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
      fields,
      open: sheetRows(sheet, own),
    } as TableShape<K>,
  });
}

/** The columns whole: the example of each is what the sample's first row shows. */
function fieldsOf({ fields, sample }: Pick<Sheet<never>, 'fields' | 'sample'>): Record<string, Field> {
  const [titles, cells] = [sample[0]!.split(','), sample[1]!.split(',')];
  return Object.fromEntries(
    Object.entries(fields).map(([field, told]) => {
      const zh = cells[titles.indexOf(told.title.zh)] ?? '';
      const word = 'words' in told && Object.values(told.words).find(([first]) => first === zh);
      const example = { zh, en: word ? word[1] : zh };
      return [field, { type: 'word', example, ...told, names: told.names.split(', ') }];
    }),
  );
}

const withTemplate = ({ zh, en }: Text, id: string): Text => ({
  zh: `${zh}：kefu-sla formats template ${id}`,
  en: `${en}: kefu-sla formats template ${id}`,
});

const sheetRows =
  <K extends SheetKind>({ isUntouched, record }: Sheet<K>, fields: Readonly<Record<string, Field>>) =>
  ({ cells, input, rowCount, zone }: OpenTable, emit: (copy: never) => void): TableReader => {
    const needed = Object.keys(fields).filter((field) => fields[field]!.required && cells.has(field));
    const ids = Object.keys(fields).filter((field) => fields[field]!.type === 'id');
    const seen = new Map<string, number>();
    return {
      isRow() {
        if (!isUntouched?.(cells)) return !isExample(cells, fields);
        rowCount.note('untouched-row', {}, cells.row.number);
        return false;
      },
      row() {
        if (EXAMPLE_WORDS.test(cells.text('mark'))) cells.refuse('changed-example', 'mark');
        for (const field of needed) cells.needed(field);
        const made = { ...record(cells), input, row: cells.row.number };
        if (cells.refusal) return;
        for (const field of ids)
          if (cells.isFloat(field)) rowCount.note('float-id', { column: cells.name(field) }, made.row);
        const id = cells.isFloat('id') ? '' : cells.text('id');
        const known = id === '' ? content(made) : id;
        const times = seen.get(known) ?? 0;
        seen.set(known, times + 1);
        rowCount.see(momentOf(made, zone));
        if (id !== '' && times > 0) {
          rowCount.overlapping++;
          rowCount.note('repeated-record', { column: cells.name('id') }, made.row);
        } else emit({ record: made, key: `${known}\n${times}`, rows: 1 } as never);
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

const EXAMPLE_WORDS = /^(?:示例|example)$/i;

/** What marks the example row of a template. */
const EXAMPLE = { zh: '示例', en: 'example' };

/** The column in which the template marks its example row. */
const MARK: Field = {
  title: { zh: '标记', en: 'Mark' },
  names: [],
  type: 'name',
  note: {
    zh: '留空。写着“示例”的那一行只是示范，不会读入；请从下一行填起',
    en: 'Leave empty. The row marked “example” only shows how and is never read; start on the next row',
  },
  example: EXAMPLE,
};

/** Whether the row is the template's example as it was written; one that was written over is none. */
function isExample(cells: Cells, fields: Readonly<Record<string, Field>>): boolean {
  if (!EXAMPLE_WORDS.test(cells.words('mark'))) return false;
  const stands = Object.entries(fields).filter(([field]) => cells.has(field));
  return (['zh', 'en'] as const).some((lang) =>
    stands.every(([field, { example }]) => cells.words(field) === example[lang]),
  );
}

/** A cell's nick as it is compared; null where it is empty or masked and so names nobody. */
export const parseNick = (cell: string): string | null =>
  cell === '' || isMasked(cell) ? null : normaliseNick(cell);

/** A figure that must be there, as a decimal numeral; '' where it is refused. */
export const needDecimal = (cells: Cells, field: string): string => {
  cells.needed(field);
  return cells.decimal(field) ?? '';
};

const MINUTES = /^\d{1,3}:\d{2}$/;

/** A length of time in whole seconds: `12`, `12秒`, `1分20秒`, `01:20`, `00:01:20`. */
export function seconds(cells: Cells, field: string): number | null {
  const text = cells.text(field).normalize('NFKC');
  if (text === '') return null;
  const written = parseDuration(MINUTES.test(text) ? `0:${text.padStart(5, '0')}` : text)?.seconds;
  if (written?.den === 1n && written.num < LONGEST) return Number(written.num);
  cells.refuse('bad-seconds', field);
  return null;
}

// Twelve days; longer ones are no lengths of time.
const LONGEST = 1_000_000n;

const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/;

/** The days that a cell names: one, or the whole of a month (`2026-10`, `2026年10月`). */
export function monthOrDay(cells: Cells, field: string): Period {
  const month = MONTH.exec(cells.text(field));
  const first = month && parseDay(`${month[1]}-${month[2]!.padStart(2, '0')}-01`);
  if (first) return monthOf(first);
  const day = cells.day(field)!;
  return { from: day, to: day };
}

/** A day or a moment, as it is written; null where the cell is empty or refused. */
export function moment(cells: Cells, field: string): Moment | null {
  const first = cells.instant(field);
  if (first === null) return null;
  if (cells.isDayAlone(field)) return { day: cells.day(field)! };
  const precision = parseCellStamp(cells.text(field))?.precision;
  return { first, last: instant(precision === 'minute' ? first + 59 : first) };
}
