import { createHash } from 'node:crypto';
import { type Encoding, multibyte, signature } from './encoding.ts';
import type { Progress, Source } from './source.ts';

/** Encodings are told by the first block that is more than ASCII. */
const BLOCK = 1 << 20;
/** Headers, markers and the rows a survey looks at stand in the first bytes. */
export const HEAD = 1 << 18;

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
