import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { compareCodePoints } from '../units/code-points.ts';
import { type Complaint, UserError } from '../units/errors.ts';

/** A file to read: what reports call it (as the person named it, with `/`), where it is, and its bytes. */
export interface FoundFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** Given by itself, not only with the folder it lies in. */
  readonly named: boolean;
}

/** The files to read, and the hidden ones that were passed over; both sorted by code points. */
export interface Found {
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
): Promise<Found> {
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

async function kindOf(place: string): Promise<'file' | 'folder' | 'other' | 'missing'> {
  const entry = await stat(place).catch(() => null);
  if (!entry) return 'missing';
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

function complain(search: Search, code: string, path: string): void {
  search.complaints.push({ code, args: {}, place: { file: slashed(path) } });
}

/** A path as it is shown: with `/` on every system. */
export const slashed = (path: string): string => path.split(sep).join('/');
