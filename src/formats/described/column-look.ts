import { isEpoch, parseCellStamp } from '../../units/cell-stamp.ts';
import { cleanCell, shapeOf } from '../read/cell.ts';
import { roleOf } from '../read/chat-rows.ts';
import { timePattern } from './describe-format.ts';

/** What the sampled cells of a column look like; never what they say. */
export type ColumnShape =
  /** Moments or days; `format`: how they are written where exports do not write so. */
  | { readonly kind: 'time'; readonly format: string | null }
  /** Words for who wrote a message; `values`: those of them that are known. */
  | { readonly kind: 'roles'; readonly values: Readonly<Record<string, string>> }
  /** `whole`: without decimals or currency. */
  | { readonly kind: 'number'; readonly whole: boolean }
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

const SAMPLED = 200;

const OF_TIMES = /时间|时刻|日期|time|date|(?:^|[_a-z])at$|At$|^ts$/i;

/** Looks at the cells below a column’s name. */
export function columnShape(
  rows: readonly (readonly string[])[],
  position: number,
  column: number,
  name: string,
): ColumnShape {
  const below = rows.slice(position + 1, position + 1 + SAMPLED);
  const filled = below.flatMap((row) => cleanCell(row[column] ?? '') || []);
  if (filled.length === 0) return { kind: 'empty' };
  // At least nine in ten: a few are always odd.
  const fits = (test: (cell: string) => boolean): boolean =>
    filled.filter(test).length * 10 >= filled.length * 9;
  // Digits alone may be anybody's number: only the name tells.
  const isStamp = (cell: string): boolean =>
    (!/^\d+$/.test(cell) || (OF_TIMES.test(name) && (isEpoch(cell) || cell.length > 10))) &&
    parseCellStamp(cell) !== null;
  if (fits(isStamp)) return { kind: 'time', format: null };
  const format = FORMATS.find((each) => fits((cell) => timePattern(each)!.read(cell) !== null));
  if (format !== undefined) return { kind: 'time', format };
  if (fits((cell) => roleOf(cell) !== undefined)) {
    const words = [...new Set(filled)].filter((cell) => roleOf(cell) !== undefined).sort();
    return { kind: 'roles', values: Object.fromEntries(words.map((each) => [each, roleOf(each)!])) };
  }
  if (fits((cell) => /^[¥￥]?-?[\d,]+(?:\.\d+)?\s*[元分天件%]?$/.test(cell)))
    return { kind: 'number', whole: fits((cell) => /^\d+$/.test(cell)) };
  return { kind: 'text', length: filled.reduce((sum, { length }) => sum + length, 0) / filled.length };
}

const TIME_ALONE = /^[\d\s:：./\-年月日时点分秒上下午TZ+,]{1,32}$/;

// Too short for anybody's number.
const FIGURE = /^[¥￥]?\d{1,4}(?:\.\d{1,4})?$/;

/** The first filled cell below a column's name: what may be anybody's name or words only by its look. */
export function firstOf(
  rows: readonly (readonly string[])[],
  position: number,
  column: number,
  { kind }: ColumnShape,
): string | null {
  const cells = rows.slice(position + 1).map((row) => cleanCell(row[column] ?? ''));
  const first = cells.find((cell) => cell !== '');
  if (first === undefined) return null;
  const isPlain =
    kind === 'time' ? TIME_ALONE.test(first) : roleOf(first) !== undefined || FIGURE.test(first);
  return isPlain ? first : shapeOf(first);
}

/** A column of codes that are known by the column's name, and the field it is for. */
export interface Codes {
  readonly field: string;
  readonly values: Readonly<Record<string, string>>;
}

// As exports of WeChat and the interface of 微信客服 have them.
const CODES: readonly (readonly [name: RegExp, codes: Codes])[] = [
  [/^is_?send(?:er)?$/, { field: 'class', values: { 0: 'buyer', 1: 'human' } }],
  [/^origin$/, { field: 'class', values: { 3: 'buyer', 4: 'system', 5: 'human' } }],
  [
    /^type$/,
    {
      field: 'type',
      values: {
        1: 'text',
        3: 'media',
        34: 'media',
        43: 'media',
        47: 'sticker',
        49: 'media',
        10000: 'system',
      },
    },
  ],
];

/** The codes of a column whose name and filled cells fit them; null where none do. */
export function codesOf(
  rows: readonly (readonly string[])[],
  position: number,
  column: number,
  name: string,
): Codes | null {
  const codes = CODES.find(([pattern]) => pattern.test(name))?.[1];
  const filled = rows.slice(position + 1).flatMap((row) => cleanCell(row[column] ?? '') || []);
  return codes && filled.length > 0 && filled.every((cell) => cell in codes.values) ? codes : null;
}
