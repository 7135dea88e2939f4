import { DAY_SECONDS, day, formatDay, type Wall } from '../../units/time.ts';

/** NamedCells of a row by column name; the rest is empty. */
export type NamedCells = Readonly<Record<string, string>>;

/** A table whose header is a comma-separated list of names; a blank at the end of a name stays in the header. */
export function* table(header: string, rows: Iterable<NamedCells>, lineEnd: LineEnd): Iterable<string> {
  const columns = header.split(',').map((name) => name.trimEnd());
  yield header + lineEnd;
  for (const row of rows)
    yield record(
      columns.map((column) => row[column] ?? ''),
      lineEnd,
    );
}

export type LineEnd = '\n' | '\r\n';

/** One record of a CSV file. */
export const record = (cells: readonly string[], lineEnd: LineEnd): string =>
  cells.map(cell).join(',') + lineEnd;

/** Quoted where it must be, and where a TAB keeps an id from Excel; a formula cell stands as it is. */
const cell = (text: string): string =>
  /[",\r\n\t]/.test(text) && !text.startsWith('="') ? `"${text.replaceAll('"', '""')}"` : text;

/** An order number as Taobao's sheets keep it from Excel: `="123"`. */
export const formula = (digits: string): string => `="${digits}"`;

/** An id as Douyin's sheets keep it from Excel: a TAB before it. */
export const tabbed = (digits: string): string => `\t${digits}`;

/** Fen as `12.30`. */
export const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

export type FileEncoding = 'utf-8' | 'utf-8-bom' | 'gbk';

/** Pieces of text as chunks of bytes; a chunk ends with a piece. */
export function* encoded(pieces: Iterable<string>, encoding: FileEncoding): Iterable<Uint8Array> {
  const utf8 = new TextEncoder();
  const encode = encoding === 'gbk' ? gbk : (text: string) => utf8.encode(text);
  let held = encoding === 'utf-8-bom' ? '\ufeff' : '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < CHUNK) continue;
    yield encode(held);
    held = '';
  }
  if (held !== '') yield encode(held);
}

// Characters; about 100 KiB of Chinese.
const CHUNK = 65_536;

/** Text in GBK; a character that GBK cannot hold is a RangeError. */
export function gbk(text: string): Uint8Array {
  gbkTable ??= reverse();
  const bytes = new Uint8Array(text.length * 2);
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[size++] = unit;
      continue;
    }
    const pair = gbkTable[unit]!;
    if (pair === 0) throw new RangeError(`U+${unit.toString(16).padStart(4, '0')} has no place in GBK`);
    bytes[size++] = pair >> 8;
    bytes[size++] = pair & 0xff;
  }
  return bytes.subarray(0, size);
}

/** UTF-16 code unit → two bytes; 0 where there are none. */
let gbkTable: Uint16Array | undefined;

/** The platform can only decode GBK, so every pair is decoded once and the table turned round. */
function reverse(): Uint16Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Uint16Array(0x10000);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length !== 1 || text === '\ufffd') continue;
      pairs[text.charCodeAt(0)] ||= (lead << 8) | trail;
    }
  }
  return pairs;
}

/**
 * `width` (at least 9) decimal digits without a 1, distinct for distinct keys below 9⁹: whatever is made of them
 * never looks like a phone number.
 */
export function plainDigits(key: number, width: number): string {
  let text = '';
  for (let block = 0; text.length < width; block++) text += blockOf(key, FACTORS[block % FACTORS.length]!);
  return text.slice(0, width);
}

const DIGITS = '023456789';
const SPACE = 9 ** 9;

// Not multiples of 3, so that key → key × factor mod 9⁹ is one to one; under 2²⁴, so that the product is exact.
const FACTORS = [15_485_863, 14_741_357] as const;

function blockOf(key: number, factor: number): string {
  let rest = (key * factor + factor) % SPACE;
  let text = '';
  for (let i = 0; i < 9; i++) {
    text += DIGITS[rest % 9];
    rest = Math.floor(rest / 9);
  }
  return text;
}

/** `2026-10-07 09:05:00`. */
export function stamp(reading: Wall): string {
  const days = Math.floor(reading / DAY_SECONDS);
  if (days !== shownDay) {
    shownDay = days;
    shown = formatDay(day(days));
  }
  const second = reading - days * DAY_SECONDS;
  return `${shown} ${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

/** The same, or `empty` for what has not happened. */
export const stampOr = (reading: Wall | null, empty = ''): string =>
  reading === null ? empty : stamp(reading);

// The day that was shown last: messages come in runs of a day.
let shownDay = Number.NaN;

let shown = '';

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
