import type { Metric } from '../../metrics/base/metric.ts';
import { type Path, typesOf } from '../../terms/keys/shapes.ts';
import {
  BOOK_COLUMN_NOTES,
  BOOK_COLUMNS,
  BOOK_WORDS,
  type BookColumn,
  type BookSheet,
} from '../../text/contract-book.ts';
import type { Lang } from '../../units/text.ts';
import { findMetric } from '../clause.ts';
import { isMap } from '../shape.ts';
import { encodeCell, leavesOf, take, valueAt, wordOf, writePath } from './cells.ts';
import { cellPaths, isRequired, kindAt, noteOf, titleOf } from './keys.ts';

/** Records of a list as rows of cells, and the columns of these; what has no column gets one of its own. */
interface RecordCells {
  readonly paths: readonly Path[];
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Places the records of the list at `list`, which are emptied. */
export function planRecords(
  records: readonly Record<string, unknown>[],
  list: Path,
  planning: Planning,
): RecordCells {
  const around = [...list, 0];
  const paths: Path[] = [...cellPaths(around)];
  const rows = records.map((record) => {
    const cells = new Map<string, string>();
    const place = (path: Path, value: unknown): void => {
      if (!paths.some((known) => writePath(known) === writePath(path))) paths.push(path);
      cells.set(writePath(path), cellOf(value, [...around, ...path], planning));
    };
    for (const path of cellPaths(around)) {
      const value = valueAt(record, path);
      if (value === undefined || !hasCell(value)) continue;
      take(record, path);
      place(path, value);
    }
    for (const { path, value } of Object.keys(record).length > 0 ? leavesOf(record) : []) place(path, value);
    return cells;
  });
  return {
    paths,
    columns: paths.map((path) => columnOf(around, path, planning.lang)),
    rows: rows.map((cells) => paths.map((path) => cells.get(writePath(path)) ?? '')),
  };
}

/** A value of the contract as a cell shows it: metrics by their titles, where these are understood. */
export function cellOf(value: unknown, path: Path, { metrics, lang }: Planning): string {
  const kind = kindAt(path);
  const named = (id: unknown): unknown => {
    const title = metrics.find((metric) => metric.id === id)?.title[lang];
    return title !== undefined && findMetric(metrics, title)?.id === id ? title : id;
  };
  if (kind.key === 'metric' && typeof value === 'string') return encodeCell(named(value), kind, lang);
  if (kind.key === 'waive')
    return encodeCell(Array.isArray(value) ? value.map(named) : named(value), kind, lang);
  return encodeCell(value, kind, lang);
}

/** A column for a key. */
export function columnOf(around: Path, path: Path, lang: Lang): PlannedColumn {
  return {
    title: titleOf(around, path, lang),
    note: noteOf([...around, ...path], lang),
    required: isRequired(around, path),
    choices: path.at(-1) === 'metric' ? 'metrics' : choicesAt([...around, ...path], lang),
  };
}

/** The words that may stand at a path; none where anything may. */
export function choicesAt(path: Path, lang: Lang): readonly string[] {
  const { shapes } = kindAt(path);
  const codes = shapes.flatMap((shape) => shape.enum ?? []);
  if (codes.length > 0) return codes.map((code) => wordOf(code, shapes, lang));
  const types = typesOf(shapes);
  return types.has('boolean') && !types.has('string') ? [BOOK_WORDS.yes[lang], BOOK_WORDS.no[lang]] : [];
}

/** A column that is no key of the contract. */
export const ownColumn = (
  name: BookColumn,
  lang: Lang,
  choices: PlannedColumn['choices'] = [],
  required = name !== 'remark',
): PlannedColumn => ({
  title: BOOK_COLUMNS[name][lang],
  note: BOOK_COLUMN_NOTES[name]?.[lang] ?? '',
  required,
  choices,
});

/** A list of records has no cell; its leaves have. */
const hasCell = (value: unknown): boolean => !Array.isArray(value) || value.every((each) => !isMap(each));

/** A sheet of a contract's workbook before it is drawn: texts only. */
export interface PlannedSheet {
  readonly id: Exclude<BookSheet, 'lists'>;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
}

export interface PlannedColumn {
  readonly title: string;
  /** What to write there; '' where the title says all. */
  readonly note: string;
  /** Whether a row is nothing without it. */
  readonly required: boolean;
  /** Whether it is seldom needed and empty here: folded away. */
  readonly folded?: boolean;
  /** What its drop-down lists: words, or every metric, or every clause; empty where it has none. */
  readonly choices: readonly string[] | 'metrics' | 'clauses';
}

/** A row of cells, or a heading between rows; `choices`: the drop-down of its second cell. */
export interface PlannedRow {
  readonly cells: readonly string[];
  readonly heading?: true;
  readonly choices?: readonly string[];
}

/** What planning is told: the language of titles and words, metrics for their names, remarks by path (`clauses[2]`). */
export interface Planning {
  readonly lang: Lang;
  readonly metrics: readonly Metric[];
  readonly remarks: Readonly<Record<string, string>>;
}
