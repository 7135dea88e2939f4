import { isAscii, isUtf8 } from 'node:buffer';

export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The encoding that a file's first bytes tell by themselves: a byte order mark, or the zero bytes of UTF-16.
 * Null: no zero bytes, so UTF-8 or GB18030 (`multibyte` tells). `binary`: zero bytes that no text has.
 */
export function signature(head: Uint8Array): Encoding | 'binary' | null {
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
  // A few stray zero bytes are control characters, however short the file; more are no text.
  return even + odd > 4 && (even + odd) * 1000 > head.length ? 'binary' : null;
}

/** Of bytes without zero bytes: UTF-8 or GB18030; null where they are plain ASCII and tell nothing. */
export function multibyte(block: Uint8Array): Encoding | null {
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
