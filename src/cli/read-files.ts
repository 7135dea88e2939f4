import { open, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Source } from '../formats/bytes/source.ts';
import { UserError } from '../units/errors.ts';
import { type FoundFile, slashed } from './find-files.ts';

// Larger pieces are no faster.
const PIECE = 256 * 1024;

/** A found file as readers take it. */
export const openSource = ({ name, path, size, named }: FoundFile): Source => ({
  name,
  size,
  ...(named ? {} : { found: true }),
  async *bytes() {
    try {
      yield* piecesOf(path);
    } catch (error) {
      throw unreadable(error, name);
    }
  },
});

/** Into one buffer again and again: a stream's buffers would wait in memory to be let go. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafeSlow(PIECE);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** The bytes of a small file that a person wrote or we did. */
export const readBytes = (path: string, cwd: string): Promise<Uint8Array> =>
  readFile(resolve(cwd, path)).catch((error: unknown) => {
    throw unreadable(error, slashed(path));
  });

/** Bytes of such a file as text: UTF-8, with or without BOM. */
export function utf8(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError([{ code: 'not-utf-8', args: {}, place: { file: slashed(path) } }]);
  }
}

/** An error of the file system as a mistake the person can mend; any other error as it is. */
function unreadable(error: unknown, file: string): unknown {
  const why = systemCode(error);
  if (why === null) return error;
  const code = why === 'ENOENT' ? 'missing-path' : 'cannot-read';
  return new UserError([{ code, args: { why }, place: { file } }]);
}

/** The system's code (`EACCES`, `ENOSPC` …) of an error of the file system; null of any other. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  return String(error.code);
}
