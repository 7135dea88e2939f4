import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './read-files.ts';

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

const stands = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
