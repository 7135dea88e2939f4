import { parseStamp } from '../../units/stamp.ts';
import { roleOf } from '../read/chat-rows.ts';
import { timePattern } from './time-pattern.ts';

/** What the sampled cells of a column look like; never what they say. */
export type ColumnShape =
  /** Moments or days; `format`: how they are written where exports do not write so. */
  | { readonly kind: 'time'; readonly format: string | null; readonly wholeDays: boolean }
  /** Words for who wrote a message; `values`: those of them that are known. */
  | { readonly kind: 'roles'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'number' }
  /** `length`: characters on average. */
  | { readonly kind: 'text'; readonly length: number }
  | { readonly kind: 'empty' };

// Writings of time that exports do not have; where two fit, day before month is the more usual one.
const FORMATS = [
  'yyyyMMddHHmmss',
  'yyyyMMdd HHmmss',
  'yyyyMMdd HH:mm:ss',
  'yyyyMMdd',
  'd/M/yyyy H:mm:ss',
  'd/M/yyyy H:mm',
  'd/M/yyyy',
  'M/d/yyyy H:mm:ss',
  'M/d/yyyy H:mm',
  'M/d/yyyy',
  'yyyy年M月d日 H时m分s秒',
  'yyyy年M月d日 H时m分',
  'yyyy/M/d ah:mm:ss',
  'yyyy/M/d ah:mm',
  'MMM d, yyyy h:mm a',
  'd MMM yyyy H:mm',
];

/** Most of the cells, at least nine in ten: a few are always odd. */
const most = (count: number, cells: readonly string[]): boolean =>
  cells.length > 0 && count * 10 >= cells.length * 9;

export function shapeOfColumn(cells: readonly string[]): ColumnShape {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return { kind: 'empty' };
  const fits = (test: (cell: string) => boolean): boolean => most(filled.filter(test).length, filled);
  const stamps = filled.map((cell) => parseStamp(cell));
  if (fits((cell) => parseStamp(cell) !== null))
    return {
      kind: 'time',
      format: null,
      wholeDays: stamps.every((stamp) => stamp?.precision !== 'second' && stamp?.precision !== 'minute'),
    };
  const format = FORMATS.find((each) => fits((cell) => timePattern(each)!.read(cell) !== null));
  if (format !== undefined) return { kind: 'time', format, wholeDays: !/[Hh]/.test(format) };
  if (fits((cell) => roleOf(cell) !== undefined)) {
    const words = [...new Set(filled)].filter((cell) => roleOf(cell) !== undefined).sort();
    return { kind: 'roles', values: Object.fromEntries(words.map((each) => [each, roleOf(each)!])) };
  }
  if (fits((cell) => /^[¥￥]?-?[\d,]+(?:\.\d+)?\s*[元分天件]?$/.test(cell))) return { kind: 'number' };
  return { kind: 'text', length: filled.reduce((sum, { length }) => sum + length, 0) / filled.length };
}
