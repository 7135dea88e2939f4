import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { memberName } from './member-name.ts';

/** What an archive may inflate to, in bytes: against archives made to fill memory or disk. */
export interface ZipLimits {
  /** Of a part that is streamed: a sheet of 1 048 576 rows stays far below it. */
  readonly streamed: number;
  /** Of a part that is kept in memory. */
  readonly kept: number;
}
const LIMITS: ZipLimits = { streamed: 4 * 2 ** 30, kept: 2 ** 29 };

/** The archive is damaged, encrypted or larger than the limits. */
export class ZipError extends Error {
  readonly reason: 'broken' | 'too-large';

  constructor(reason: 'broken' | 'too-large', cause?: unknown) {
    super(`zip: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** A file in an archive. */
export interface Member {
  /** Its path, with `/`, as the archive has it. */
  readonly name: string;
  /** Bytes once inflated, as the archive's directory says; reading holds the member to it. */
  readonly size: number;
  /** Needs a password. */
  readonly locked: boolean;
}

/** A ZIP archive in memory. */
export interface Archive {
  /** In the order of its directory; folders are none. */
  readonly members: readonly Member[];
  has(name: string): boolean;
  /** Bytes of a part, inflated as they are asked for. */
  stream(part: string | Member, limit?: keyof ZipLimits): AsyncGenerator<Buffer>;
  /** A small part as text. */
  text(name: string): Promise<string>;
}

export async function openZip(bytes: Buffer, limits: ZipLimits = LIMITS): Promise<Archive> {
  const { zip, entries } = await directory(bytes).catch((cause) => {
    throw new ZipError('broken', cause);
  });
  const byName = new Map([...entries.keys()].map((member) => [member.name, member]));
  async function* stream(part: string | Member, limit: keyof ZipLimits = 'streamed'): AsyncGenerator<Buffer> {
    const member = typeof part === 'string' ? byName.get(part) : part;
    const entry = member && entries.get(member);
    if (!entry) throw new ZipError('broken');
    if (entry.uncompressedSize > limits[limit]) throw new ZipError('too-large');
    let sum = 0;
    try {
      for await (const chunk of (await inflated(zip, entry)) as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof ZipError ? error : new ZipError('broken', error);
    }
    if (sum !== entry.crc32) throw new ZipError('broken');
  }
  return {
    members: [...entries.keys()],
    has: (name) => byName.has(name),
    stream,
    text: async (name) => (await buffer(stream(name, 'kept'))).toString('utf8').replace(/^\ufeff/, ''),
  };
}

const inflated = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });

/** Reads the central directory. yauzl itself holds parts to the sizes that stand there. */
function directory(bytes: Buffer): Promise<{ zip: ZipFile; entries: Map<Member, Entry> }> {
  return new Promise((resolve, reject) => {
    // Names are decoded here: Windows writes them in GBK and says nothing of it.
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: false }, (error, zip) => {
      if (error) return reject(error);
      const entries = new Map<Member, Entry>();
      zip.on('entry', (entry: Entry) => {
        const name = memberName(entry);
        if (!name.endsWith('/'))
          entries.set({ name, size: entry.uncompressedSize, locked: entry.isEncrypted() }, entry);
        zip.readEntry();
      });
      zip.once('end', () => resolve({ zip, entries }));
      zip.once('error', reject);
      zip.readEntry();
    });
  });
}
