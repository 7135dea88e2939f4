import { open, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from '../units/errors.ts';
import { slashed, systemCode } from './files.ts';
import type { World } from './world.ts';
import { makeFolder, stands } from './write-file.ts';

/** The file that says that an audit is writing into a folder of outputs: process, start, computer, a line each. */
export const LOCK_FILE = '.kefu-sla.lock';

/**
 * Does the work while no other audit may write into the folder, as the person named it; a `UserError` where one does.
 * What a process left behind that is gone counts for nothing. `started` is what the other one is told.
 */
export async function whileLocked<T>(
  folder: string,
  started: string,
  world: World,
  work: () => Promise<T>,
): Promise<T> {
  const path = resolve(world.cwd, folder);
  const lock = join(path, LOCK_FILE);
  const file = slashed(join(folder, LOCK_FILE));
  const own = `${process.pid}\n${started}\n${hostname()}\n${Buffer.from(world.random(6)).toString('hex')}\n`;
  const stood = await stands(path);
  try {
    await makeFolder(path);
    await take(lock, own, file);
  } catch (error) {
    const why = systemCode(error);
    throw why === null ? error : new UserError([{ code: 'cannot-write', args: { why }, place: { file } }]);
  }
  try {
    return await work();
  } finally {
    if ((await textOf(lock)) === own) await rm(lock, { force: true }).catch(() => {});
    // Nothing was written into a folder that was made for the lock alone.
    if (!stood) await rmdir(path).catch(() => {});
  }
}

// Each turn either takes the lock, finds it held, or takes a dead one away.
const TURNS = 5;

async function take(lock: string, own: string, file: string): Promise<void> {
  let holder = '';
  for (let turn = 0; turn < TURNS; turn++) {
    if (await create(lock, own)) return;
    holder = (await textOf(lock)) ?? '';
    if (holder !== '' && isHeld(holder)) break;
    // One that is empty is being written just now, or was cut off by a full disk.
    if (holder === '' && turn < TURNS - 2) await new Promise((done) => setTimeout(done, 50));
    else await takeAway(lock, holder, own);
  }
  const [pid = '', at = '', host = ''] = holder.split('\n');
  throw new UserError([{ code: 'folder-locked', args: { pid, at, host }, place: { file } }]);
}

/** Whether the file could be made: false where there is one. */
async function create(lock: string, own: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    await handle.writeFile(own).finally(() => handle.close());
    return true;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    return false;
  }
}

/** Another run may have taken the dead lock away first and made its own: that one is put back. */
async function takeAway(lock: string, dead: string, own: string): Promise<void> {
  const aside = `${lock}.${own.split('\n')[3]}`;
  await rename(lock, aside).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
  });
  const taken = await textOf(aside);
  if (taken !== null && taken !== dead) await rename(aside, lock);
  else await rm(aside, { force: true });
}

const textOf = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

/** Whether its process runs; of another computer nobody here can tell, so it counts as running. */
function isHeld(text: string): boolean {
  const [pid, , host] = text.split('\n');
  if (host !== hostname()) return true;
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    // A process of another user may not be asked, but is there.
    return systemCode(error) === 'EPERM';
  }
}
