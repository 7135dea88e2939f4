import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

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

/** A ZIP archive in memory. */
export interface Archive {
  has(name: string): boolean;
  /** Bytes of a part, inflated as they are asked for. */
  stream(name: string, limit?: keyof ZipLimits): AsyncGenerator<Buffer>;
  /** A small part as text. */
  text(name: string): Promise<string>;
}

export async function openZip(bytes: Buffer, limits: ZipLimits = LIMITS): Promise<Archive> {
  const { zip, entries } = await directory(bytes).catch((cause) => {
    throw new ZipError('broken', cause);
  });
  const open = async (name: string, limit: number): Promise<Readable> => {
    const entry = entries.get(name);
    if (!entry) throw new ZipError('broken');
    if (entry.uncompressedSize > limit) throw new ZipError('too-large');
    return new Promise((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) =>
        error ? reject(new ZipError('broken', error)) : resolve(stream),
      );
    });
  };
  return {
    has: (name) => entries.has(name),
    async *stream(name, limit = 'streamed') {
      try {
        yield* (await open(name, limits[limit])) as AsyncIterable<Buffer>;
      } catch (error) {
        throw error instanceof ZipError ? error : new ZipError('broken', error);
      }
    },
    text: async (name) => {
      const stream = await open(name, limits.kept);
      return buffer(stream).then(
        (all) => all.toString('utf8').replace(/^\ufeff/, ''),
        (error) => {
          throw new ZipError('broken', error);
        },
      );
    },
  };
}

/** Reads the central directory. yauzl itself holds parts to the sizes that stand there. */
function directory(bytes: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const entries = new Map<string, Entry>();
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.once('end', () => resolve({ zip, entries }));
      zip.once('error', reject);
      zip.readEntry();
    });
  });
}
