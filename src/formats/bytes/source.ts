import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';

/** One file that was given, as bytes that can be read any number of times. The command line makes them. */
export interface Source {
  /** As the person named it, with `/`. */
  readonly name: string;
  /** Its path in the ZIP archive of that name; none where the file itself is meant. */
  readonly member?: string;
  /** Bytes. */
  readonly size: number;
  /** Found in a folder, not named by itself: it may be something else than an export. */
  readonly found?: true;
  /** From the start each time. A piece is good until the next one is asked for. */
  bytes(): AsyncIterable<Uint8Array>;
}

/** What a file is called where it is told about: of a member, the archive and its path in it. */
export const shownName = ({ name, member }: Source): string =>
  member === undefined ? name : `${name} › ${member.replace(/[\0-\x1f\x7f]/g, '\ufffd')}`;

/** The name that a file had on the shop's computer, without folders: for what stands only there. */
export const ownName = ({ name, member }: Source): string => (member ?? name).replace(/^.*\//, '');

/** Told of bytes as they are read: how many since the last call. */
export type Progress = (bytes: number) => void;

/** Encodings are told by the first block that is more than ASCII. */
const BLOCK = 1 << 20;

/** Headers, markers and the rows a survey looks at stand in the first bytes. */
const HEAD = 1 << 18;

/** What one pass over a whole file tells. */
export interface Profile {
  /** Hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly head: Buffer;
  /** `binary`: no text in any encoding we know. */
  readonly encoding: Encoding | 'binary';
  /** All of the file where it is a ZIP container; null for others. */
  readonly archive: Buffer | null;
}

export async function profile(source: Source, progress?: Progress): Promise<Profile> {
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  let head = Buffer.alloc(0);
  let bytes = 0;
  let encoding: Encoding | 'binary' | null = null;
  let zip = false;
  for await (const block of blocks(source.bytes(), BLOCK)) {
    if (bytes === 0) {
      head = Buffer.from(block.subarray(0, HEAD));
      zip = /^PK[\x03\x05]/.test(head.toString('latin1', 0, 3));
      encoding = signature(head);
    }
    hash.update(block);
    bytes += block.length;
    encoding ??= multibyte(block);
    if (zip) kept.push(Buffer.from(block));
    progress?.(block.length);
  }
  return {
    sha256: hash.digest('hex'),
    bytes,
    head,
    encoding: encoding ?? 'utf-8',
    archive: zip ? Buffer.concat(kept) : null,
  };
}

/** The same bytes in blocks of one size (the last may be shorter), however they come. A block is good until the next. */
async function* blocks(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  const block = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + size - filled);
      block.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled === size) {
        yield block;
        filled = 0;
      }
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}

const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/**
 * The encoding that a file's first bytes tell by themselves: a byte order mark, or the zero bytes of UTF-16.
 * Null: no zero bytes, so UTF-8 or GB18030 (`multibyte` tells). `binary`: zero bytes that no text has.
 */
function signature(head: Uint8Array): Encoding | 'binary' | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0) return null;
  // Digits, commas and line ends have a zero byte in UTF-16; a character such as 一 (4E00) has one on the other side.
  if (odd > 4 * even && odd * 50 > head.length) return 'utf-16le';
  if (even > 4 * odd && even * 50 > head.length) return 'utf-16be';
  // A few stray zero bytes are control characters, however short the file; more are no text, unless all else is.
  if (even + odd <= 4 || (even + odd) * 1000 <= head.length) return null;
  const isText =
    (even + odd) * 20 <= head.length && isUtf8(wholeCharacters(head.filter((byte) => byte !== 0)));
  return isText ? null : 'binary';
}

/** Of bytes without zero bytes: UTF-8 or GB18030; null where they are plain ASCII and tell nothing. */
function multibyte(block: Uint8Array): Encoding | null {
  if (isAscii(block)) return null;
  if (isUtf8(wholeCharacters(block))) return 'utf-8';
  let bad = 0;
  let good = 0;
  for (const character of new TextDecoder().decode(block)) {
    if (character === '\ufffd') bad++;
    else if (character > '\x7f') good++;
  }
  // GBK read as UTF-8 is mostly undecodable; UTF-8 with a damaged line is mostly sound.
  return good > 10 * bad ? 'utf-8' : 'gb18030';
}

/** Without the start of a character that the end of the block cuts off. */
function wholeCharacters(block: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, block.length); back++) {
    const byte = block[block.length - back]!;
    if (byte < 0x80) return block;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? block.subarray(0, block.length - back) : block;
    }
  }
  return block;
}

// Larger pieces make longer queues of rows in memory, and are no faster.
const PIECE = 1 << 16;

/** Bytes as text, piece by piece, without a byte order mark; `damaged` is told how many characters could not be decoded. */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  damaged: (count: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes)
    for (let from = 0; from < chunk.length; from += PIECE) {
      const text = decoder.decode(chunk.subarray(from, from + PIECE), { stream: true });
      if (text !== '') yield counted(text, damaged);
    }
  const rest = decoder.decode();
  if (rest !== '') yield counted(rest, damaged);
}

function counted(text: string, damaged: (count: number) => void): string {
  let at = text.indexOf('\ufffd');
  let count = 0;
  for (; at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  if (count > 0) damaged(count);
  return text;
}
