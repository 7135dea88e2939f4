import type { DescribedField, DescribedFormat, DescribedKind, Terms } from '../../terms/terms.ts';
import { parseCellStamp } from '../../units/cell-stamp.ts';
import { ENGLISH_MONTHS, formatWall } from '../../units/stamp.ts';
import { wall, wallOf, type Zone } from '../../units/time.ts';
import { defineFormat, type Format, type TableShape } from '../format.ts';
import * as shelf from '../index.ts';
import { shapeOf, showTime } from '../read/cell.ts';
import type { Decode } from '../read/cells.ts';
import { surveySide } from '../read/chat-rows.ts';
import { platformRows } from '../read/platform-rows.ts';
import { foldWord } from '../sheet/words.ts';
import { type Described, vocabularyOf } from './vocabulary.ts';

/** Every format of a run: what the contract describes, then the shelf. */
export const formatsFor = ({ formats }: Pick<Terms, 'formats'>): Format[] => [
  ...formats.map(describeFormat),
  ...Object.values(shelf),
];

/** The format that a contract describes: the kind's own reader over columns and words of the person's. */
function describeFormat({ id, title, kind, header, fields }: DescribedFormat): Format {
  const { fields: known, needs } = vocabularyOf(kind);
  const used = Object.entries(fields).map(([word, given]) => ({ word, given, ...known[word]! }));
  const fieldOf = (word: string): string => known[word]!.field;
  const base = baseOf(kind, id, 'part' in fields);
  return defineFormat({
    id,
    title: { zh: title ?? id, en: title ?? id },
    platform: 'any',
    yields: kind,
    grade: 'own',
    described: true,
    export: { zh: '合同 formats 里描述的表', en: "Described in the contract's formats" },
    sample: [],
    shape: {
      ...base,
      ...(kind === 'chats' ? { survey: fields.class?.values ? () => 'roles' : surveySide } : {}),
      columns: Object.fromEntries(used.map(({ field, given }) => [field, [given.column]])),
      requires: needs.map((words) => (typeof words === 'string' ? fieldOf(words) : words.map(fieldOf))),
      header,
      decode: {
        ...base.decode,
        ...Object.fromEntries(
          used.flatMap(({ field, given, ...described }) => {
            const decode = decodeOf(given, { field, ...described });
            return decode ? [[field, decode]] : [];
          }),
        ),
      },
    } as Format['shape'],
  }) as Format;
}

type Base = Pick<TableShape<never>, 'open' | 'decode'>;

/** The reader of a kind, and what it makes of words by itself. */
function baseOf(kind: DescribedKind, id: string, inParts: boolean): Base {
  if (kind === 'platform-report') return { open: platformRows(id) as Base['open'] };
  const format = FORMATS[kind === 'orders' && inParts ? 'parts' : kind];
  const { open, decode } = format.shape as TableShape<never>;
  return { open, ...(decode ? { decode } : {}) };
}

const { complaints, ratings, events, quality, manual, calls, attendance, training, violations } = shelf;

const FORMATS = {
  chats: shelf.chatTable,
  orders: shelf.taobaoOrders,
  parts: shelf.taobaoSubOrders,
  refunds: shelf.taobaoRefunds,
  'session-report': shelf.jdSessions,
  dsr: shelf.tmallDsr,
  ...{ complaints, ratings, events, quality, manual, calls, attendance, training, violations },
};

function decodeOf({ values, format, zone }: DescribedField, { words, type }: Described): Decode | null {
  if (values && words) {
    const meant = new Map(Object.entries(values).map(([cell, word]) => [foldWord(cell), words[word]!]));
    // Nobody knows what the column holds: a nick may stand in it, so its letters are not shown.
    return { read: (cell) => meant.get(foldWord(cell)) ?? null, refusal: 'unknown-value', show: shapeOf };
  }
  if (type !== 'instant' && type !== 'day') return null;
  const pattern = format === null ? null : timePattern(format);
  if (pattern === null && zone === null) return null;
  const read = (cell: string, numeric: boolean): string | null => {
    // Where a container holds a date as a number, it is no longer written the person's way.
    const text = pattern === null ? cell : (pattern.read(cell) ?? (numeric ? cell : null));
    return text === null || zone === null ? text : inZone(text, zone);
  };
  return { read, refusal: 'bad-instant', show: showTime };
}

/** A reading of another zone's clocks as one of UTC, marked so; other texts stay as they are. */
function inZone(text: string, zone: Zone): string {
  const stamp = parseCellStamp(text);
  if (stamp === null || stamp.offset !== null) return text;
  return `${formatWall(wall(zone.instant(stamp.reading)))}Z`;
}

/** A way of writing times, `yyyy/M/d H:mm:ss`: y M d H h m s by how often they stand, a for AM/PM, '…' for letters. */
interface TimePattern {
  /** Whether it names a day; else it is a time of day. */
  readonly hasDay: boolean;
  /** `2026-10-07 10:00:00`, or `10:00:00` of a time of day; null where the text is not written so. */
  read(text: string): string | null;
}

// Token → what stands for it, and the part it gives.
const TOKENS: Readonly<Record<string, readonly [pattern: string, part: string]>> = {
  yyyy: ['(\\d{4})', 'year'],
  yy: ['(\\d{2})', 'year2'],
  MMM: ['([A-Za-z]{3,9})', 'monthName'],
  MM: ['(\\d{2})', 'month'],
  M: ['(\\d{1,2})', 'month'],
  dd: ['(\\d{2})', 'date'],
  d: ['(\\d{1,2})', 'date'],
  HH: ['(\\d{2})', 'hour'],
  H: ['(\\d{1,2})', 'hour'],
  hh: ['(\\d{2})', 'hour12'],
  h: ['(\\d{1,2})', 'hour12'],
  mm: ['(\\d{2})', 'minute'],
  m: ['(\\d{1,2})', 'minute'],
  ss: ['(\\d{2})', 'second'],
  s: ['(\\d{1,2})', 'second'],
  SSS: ['\\d{1,9}()', 'fraction'],
  a: ['(AM|PM|上午|下午)', 'half'],
};

/** Compiles a pattern; null where it is none: an unknown letter, a part twice, a day or time that is not whole. */
export function timePattern(pattern: string): TimePattern | null {
  const parts: string[] = [];
  let source = '';
  for (const [piece, quoted] of pattern.matchAll(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z']/g)) {
    if (quoted === undefined && /^[A-Za-z]/.test(piece)) {
      const token = TOKENS[piece];
      if (!token) return null;
      source += token[0];
      parts.push(token[1]);
    } else source += /^\s$/.test(piece) ? '\\s+' : (quoted ?? piece).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  }
  const has = (...names: string[]): boolean => names.some((name) => parts.includes(name));
  const [hasYear, hasMonth, hasDate] = [has('year', 'year2'), has('month', 'monthName'), has('date')];
  const hasDay = hasYear && hasMonth && hasDate;
  if (new Set(parts).size < parts.length || (!hasDay && (hasYear || hasMonth || hasDate))) return null;
  if (!hasDay && !has('hour', 'hour12')) return null;
  if (has('hour12') !== has('half') || (has('second') && !has('minute'))) return null;
  const regex = new RegExp(`^${source}$`, 'i');
  return { hasDay, read: (text) => readBy(regex, parts, hasDay, text.trim()) };
}

function readBy(regex: RegExp, parts: readonly string[], hasDay: boolean, text: string): string | null {
  const match = regex.exec(text);
  if (!match) return null;
  const part = (name: string): string | undefined => match[parts.indexOf(name) + 1];
  const number = (name: string): number => (parts.includes(name) ? Number(part(name)) : 0);
  const hour = hourOf(number('hour'), number('hour12'), parts.includes('half') ? part('half')! : null);
  const [minute, second] = [number('minute'), number('second')];
  if (hour === null || minute > 59 || second > 59) return null;
  const seconds = hour * 3600 + minute * 60 + second;
  if (!hasDay) return formatWall(wall(seconds)).slice(11);
  const year = parts.includes('year2') ? 2000 + number('year2') : number('year');
  const month = parts.includes('monthName')
    ? ENGLISH_MONTHS.indexOf(part('monthName')!.slice(0, 3).toLowerCase()) + 1
    : number('month');
  const reading = wallOf(year, month, number('date'), seconds);
  return reading === null ? null : formatWall(reading);
}

function hourOf(hour: number, hour12: number, half: string | null): number | null {
  if (half === null) return hour < 24 ? hour : null;
  if (hour12 < 1 || hour12 > 12) return null;
  return (hour12 % 12) + (/pm|下午/i.test(half) ? 12 : 0);
}
