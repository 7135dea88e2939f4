import type { Row, RowSink } from './row.ts';

/** Captures are one chat or one day; a longer text is no such file. Characters. */
export const LONGEST_JSON = 2 ** 27;

/** A list of objects as a table: their keys are its columns. */
export interface JsonTable {
  readonly keys: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The list of objects that a JSON text is, or that stands at its top under some name; null where it holds none. Throws `SyntaxError`. */
export function jsonTable(text: string): JsonTable | null {
  const value = parse(text.replace(/^\ufeff/, ''));
  const lists = Array.isArray(value) ? [value] : isObject(value) ? Object.values(value) : [];
  const rows = lists.find(
    (list): list is Record<string, unknown>[] =>
      Array.isArray(list) && list.length > 0 && list.every(isObject),
  );
  if (!rows) return null;
  const flat = rows.map((row) => flatten(row));
  const keys = new Set<string>();
  for (const row of flat) for (const key of Object.keys(row)) keys.add(key);
  return { keys: [...keys], rows: flat };
}

/** One JSON value, or one a line. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
    if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) throw error;
    return lines.map((line): unknown => JSON.parse(line));
  }
}

/** An object's values, those of objects in it under both names: `text.content`. */
function flatten(object: Record<string, unknown>, prefix = '', depth = 0): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object))
    if (isObject(value) && depth < 3) Object.assign(flat, flatten(value, `${prefix}${key}.`, depth + 1));
    else flat[`${prefix}${key}`] = value;
  return flat;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Hands over the objects as rows, numbered from 1. */
export function readJson({ keys, rows }: JsonTable, sink: RowSink): void {
  for (const [index, object] of rows.entries()) {
    const cells = keys.map((key) => cellOf(object[key]));
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

/** A value as a cell, a list of names in JSON; what has other parts of its own is none. */
export function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return JSON.stringify(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
