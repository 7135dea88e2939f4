import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Source } from '../formats/bytes/source.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { type Complaint, UserError } from '../units/errors.ts';

/** A file to read: what reports call it (as the person named it, with `/`), where it is, and its bytes. */
interface FoundFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** Given by itself, not only with the folder it lies in. */
  readonly named: boolean;
}

/** The files to read, and the hidden ones that were passed over; both sorted by code points. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly hidden: readonly string[];
}

/**
 * What the paths stand for: files, folders with all below them, globs. Each file once, whatever names lead to it;
 * `ours` (by full path) are no exports. All paths that lead nowhere are one `UserError`.
 */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  ours: (path: string) => boolean,
): Promise<FoundFiles> {
  const search: Search = { cwd, files: new Map(), hidden: [], complaints: [], folders: new Set() };
  for (const path of paths) await addPath(search, path);
  if (search.complaints.length > 0) throw new UserError(search.complaints);
  const files = [...search.files.values()]
    .filter(({ path }) => !ours(path))
    .sort((a, b) => compareCodePoints(a.name, b.name));
  if (files.length === 0)
    throw new UserError(
      paths.map((path) => ({ code: 'no-files', args: {}, place: { file: slashed(path) } })),
    );
  return { files, hidden: search.hidden.sort(compareCodePoints) };
}

interface Search {
  readonly cwd: string;
  /** By real path, so that no file is read twice. */
  readonly files: Map<string, FoundFile>;
  readonly hidden: string[];
  readonly complaints: Complaint[];
  /** Real paths of folders walked, against links that lead round in a circle. */
  readonly folders: Set<string>;
}

async function addPath(search: Search, path: string): Promise<void> {
  if ((await kindOf(resolve(search.cwd, path))) !== 'missing') return addEntry(search, path, true);
  const pattern = slashed(path);
  if (!isDynamicPattern(pattern)) return complain(search, 'missing-path', path);
  const matches = await glob(pattern, {
    cwd: search.cwd,
    absolute: isAbsolute(path),
    expandDirectories: false,
    onlyFiles: false,
  });
  if (matches.length === 0) complain(search, 'no-match', path);
  for (const match of matches) await addEntry(search, match, false);
}

async function addEntry(search: Search, path: string, named: boolean): Promise<void> {
  const place = resolve(search.cwd, path);
  const kind = await kindOf(place);
  if (kind === 'folder') return addFolder(search, path);
  if (kind !== 'file') return complain(search, kind === 'missing' ? 'missing-path' : 'not-a-file', path);
  const real = await realpath(place);
  const name = slashed(join(path)).normalize('NFC');
  const known = search.files.get(real);
  const file = { name, path: place, size: (await stat(place)).size };
  const first = known && compareCodePoints(known.name, name) <= 0 ? known : file;
  search.files.set(real, { ...first, named: named || known?.named === true });
}

async function addFolder(search: Search, path: string): Promise<void> {
  const place = await realpath(resolve(search.cwd, path));
  if (search.folders.has(place)) return;
  search.folders.add(place);
  for (const entry of await readdir(place)) {
    const inner = join(path, entry);
    if (entry.startsWith('.')) search.hidden.push(slashed(inner));
    else await addEntry(search, inner, false);
  }
}

/** What stands under an absolute path. */
export async function kindOf(place: string): Promise<'file' | 'folder' | 'other' | 'missing'> {
  const entry = await stat(place).catch(() => null);
  if (!entry) return 'missing';
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

function complain(search: Search, code: string, path: string): void {
  search.complaints.push({ code, args: {}, place: { file: slashed(path) } });
}

/** A path as it is shown: with `/` on every system. */
export const slashed = (path: string): string => path.split(sep).join('/');

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
