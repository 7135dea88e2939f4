import { basename, dirname, resolve } from 'node:path';
import type { Contract } from '../contract/contract.ts';
import type { Records } from '../records/gather.ts';
import type { Context } from './command.ts';
import { type Found, findFiles } from './find-files.ts';
import { KEY_FILE } from './key.ts';
import { makeProgress } from './progress.ts';
import { openSource } from './read-files.ts';
import { sayNote } from './talk.ts';

/** The folder that holds the contract, or without one the present folder: where the key lies. As the person named it. */
export const homeOf = (contract: string | undefined): string =>
  contract === undefined ? '.' : dirname(contract);

/** The exports that the paths stand for; the contract and keys among them are none. */
export function findExports(
  paths: readonly string[],
  contract: string | undefined,
  { world }: Context,
): Promise<Found> {
  const read = contract === undefined ? null : resolve(world.cwd, contract);
  return findFiles(paths, world.cwd, (path) => path === read || basename(path) === KEY_FILE);
}

/** Reads the exports into records, with progress on the screen. */
export async function gatherExports(
  { files, hidden }: Found,
  contract: Contract,
  context: Context,
  quiet: boolean,
): Promise<Records> {
  if (!quiet && hidden.length > 0) sayNote('hidden', { files: hidden.join(', ') }, context);
  const { gather } = await import('../records/gather.ts');
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const progress = makeProgress(total, context.world, context.lang, quiet);
  try {
    return await gather(files.map(openSource), contract, progress.add);
  } finally {
    progress.end();
  }
}
