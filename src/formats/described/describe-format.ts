import type { DescribedField, DescribedFormat, DescribedKind, Terms } from '../../terms/terms.ts';
import { parseStamp } from '../../units/stamp.ts';
import { wall, type Zone } from '../../units/time.ts';
import { type Decode, defineFormat, type Format, type TableShape } from '../format.ts';
import * as shelf from '../index.ts';
import { shapeOf, showTime } from '../read/cell.ts';
import { surveySide } from '../read/chat-rows.ts';
import { platformRows } from '../read/platform-rows.ts';
import { formatWall, timePattern } from './time-pattern.ts';
import { type Described, vocabularyOf } from './vocabulary.ts';

/** Every format of a run: what the contract describes, then the shelf. */
export const formatsFor = ({ formats }: Pick<Terms, 'formats'>): Format[] => [
  ...formats.map(describeFormat),
  ...Object.values(shelf),
];

/** The format that a contract describes: the kind's own reader over columns and words of the person's. */
export function describeFormat({ id, title, kind, header, fields }: DescribedFormat): Format {
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

type Base = Pick<TableShape<never>, 'open' | 'decode' | 'merged'>;

/** The reader of a kind, and what it makes of words by itself. */
function baseOf(kind: DescribedKind, id: string, inParts: boolean): Base {
  if (kind === 'platform-report') return { open: platformRows(id) as Base['open'] };
  const format = FORMATS[kind === 'orders' && inParts ? 'parts' : kind];
  const { open, decode, merged } = format.shape as TableShape<never>;
  return { open, ...(decode ? { decode } : {}), ...(merged ? { merged } : {}) };
}

const { complaints, ratings, events, quality, manual, calls, attendance, training, violations } = shelf;
const FORMATS = {
  chats: shelf.chatTable,
  orders: shelf.taobaoOrders,
  parts: shelf.taobaoSubOrders,
  refunds: shelf.taobaoRefunds,
  dsr: shelf.tmallDsr,
  ...{ complaints, ratings, events, quality, manual, calls, attendance, training, violations },
};

function decodeOf({ values, format, zone }: DescribedField, { words, type }: Described): Decode | null {
  if (values && words) {
    const meant = new Map(Object.entries(values).map(([cell, word]) => [fold(cell), words[word]!]));
    // Nobody knows what the column holds: a nick may stand in it, so its letters are not shown.
    return { read: (cell) => meant.get(fold(cell)) ?? null, refusal: 'unknown-value', show: shapeOf };
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

const fold = (cell: string): string => cell.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** A reading of another zone's clocks as one of UTC, marked so; other texts stay as they are. */
function inZone(text: string, zone: Zone): string {
  const stamp = parseStamp(text);
  if (stamp === null || stamp.offset !== null) return text;
  return `${formatWall(wall(zone.instant(stamp.reading)))}Z`;
}
