import type { Row, RowSink } from './row.ts';

/** Captures are one chat or one day; a longer text is no such file. Characters. */
export const LONGEST_JSON = 2 ** 27;

/** A list of flat objects as a table: their keys are its columns. */
export interface JsonTable {
  readonly keys: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The list of objects that a JSON text is, or that stands at its top under some name; null where it holds none. Throws `SyntaxError`. */
export function jsonTable(text: string): JsonTable | null {
  const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  const lists = Array.isArray(value) ? [value] : isObject(value) ? Object.values(value) : [];
  const rows = lists.find(
    (list): list is Record<string, unknown>[] =>
      Array.isArray(list) && list.length > 0 && list.every(isObject),
  );
  if (!rows) return null;
  const keys = new Set<string>();
  for (const row of rows) for (const key of Object.keys(row)) keys.add(key);
  return { keys: [...keys], rows };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Hands over the objects as rows, numbered from 1. */
export function readJson({ keys, rows }: JsonTable, sink: RowSink): void {
  for (const [index, object] of rows.entries()) {
    const cells = keys.map((key) => textOf(object[key]));
    const row: Row = {
      number: index + 1,
      epoch1904: false,
      width: keys.length,
      text: (column) => cells[column] ?? '',
      numeric: (column) => typeof object[keys[column]!] === 'number',
      percent: () => false,
    };
    if (sink(row) === false) return;
  }
}

/** A value as a cell; what has parts of its own is none. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
