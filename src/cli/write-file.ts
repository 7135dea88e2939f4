import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { UserError } from '../units/errors.ts';
import { slashed, systemCode } from './files.ts';
import type { World } from './world.ts';

/** What a file is to hold: whole, or piece by piece. */
export type Content = string | Uint8Array | Iterable<Uint8Array>;

/**
 * Writes a file whole or not at all: to a hidden name beside it, to the disk, then renamed. Where another program
 * holds the old file open it becomes `name (2).xlsx`. `path` is as the person named it; gives the one it has at last,
 * named alike. Folders are made as needed. `mode`: who may read it, 0600 for secrets.
 */
export async function writeFileSafely(
  path: string,
  content: Content,
  world: World,
  mode = 0o666,
): Promise<string> {
  const folder = resolve(world.cwd, dirname(path));
  const temporary = join(folder, `.kefu-sla-${Buffer.from(world.random(6)).toString('hex')}.tmp`);
  try {
    await makeFolder(folder);
    await writeOut(temporary, content, mode);
    return join(dirname(path), await renameTo(temporary, folder, basename(path)));
  } catch (error) {
    // The first error is the one to tell.
    await rm(temporary, { force: true }).catch(() => {});
    const why = systemCode(error);
    if (why === null) throw error;
    throw new UserError([{ code: 'cannot-write', args: { why }, place: { file: slashed(path) } }]);
  }
}

async function writeOut(path: string, content: Content, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) await file.writeFile(content);
    else for (const piece of content) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

// Excel and WPS lock the workbook they show; beyond this many copies something else is wrong.
const COPIES = 20;

async function renameTo(temporary: string, folder: string, name: string): Promise<string> {
  for (let copy = 1; ; copy++) {
    const target = copy === 1 ? name : numbered(name, copy);
    try {
      await rename(temporary, join(folder, target));
      return target;
    } catch (error) {
      if (!isHeld(error) || copy === COPIES) throw error;
    }
  }
}

/** Whether a file could not be replaced or moved because a program has it open. */
export const isHeld = (error: unknown): boolean =>
  ['EBUSY', 'EPERM', 'EACCES'].includes(systemCode(error) ?? '');

/** `scorecard (2).xlsx` of `scorecard.xlsx`. */
function numbered(name: string, copy: number): string {
  const extension = extname(name);
  return `${basename(name, extension)} (${copy})${extension}`;
}

/** Makes a folder and those above it, one after another; `path` is absolute. What stands already is left as it is. */
// mkdir's own `recursive` never ends where the system denies that the folder above is there, as /proc does.
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let folder = path; !(await stands(folder)) && folder !== dirname(folder); folder = dirname(folder))
    missing.push(folder);
  for (const folder of missing.reverse()) await makeOne(folder);
}

/** Makes a folder whose parent stands; false where something has its name already. */
export async function makeOne(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    return false;
  }
}

/** Whether there is something under an absolute path. */
export const stands = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** What a person has filled in is never overwritten: throws where the file is there. */
export async function refuseExisting(path: string, cwd: string): Promise<void> {
  if (await stands(resolve(cwd, path)))
    throw new UserError([{ code: 'file-stands', args: {}, place: { file: slashed(path) } }]);
}
