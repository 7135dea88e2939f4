import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Records } from '../reading/gather.ts';
import { UserError } from '../units/errors.ts';
import type { Context } from './command.ts';
import { type Found, findFiles } from './find-files.ts';
import { KEY_FILE } from './key.ts';
import { letGo } from './let-go.ts';
import type { LoadedContract } from './load-contract.ts';
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

// How much is read before what reading left behind is collected: about a tenth of a second of it each time.
const SWEPT_BYTES = 64 << 20;

/** Reads the exports into records, with progress on the screen. */
export async function gatherExports(
  found: Found,
  { contract, file }: Pick<LoadedContract, 'contract' | 'file'>,
  context: Context,
  quiet: boolean,
): Promise<Records> {
  const { files, hidden } = await withSheets(found, contract, file?.file, context.world.cwd);
  const { gather } = await import('../reading/gather.ts');
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const progress = makeProgress(total, context.world, context.lang, quiet);
  let unswept = 0;
  const add = (bytes: number): void => {
    progress.add(bytes);
    unswept += bytes;
    if (unswept < SWEPT_BYTES) return;
    unswept = 0;
    letGo();
  };
  const gathered = gather(files.map(openSource), contract, add);
  const records = await gathered.finally(() => progress.end());
  // Now the buyers are known: no name is told before.
  if (!quiet && hidden.length > 0)
    sayNote('hidden', { files: hidden.map(records.maskName).join(', ') }, context);
  return records;
}

/** The exports, and the sheets that the contract names, which lie beside it unless they are among them already. */
async function withSheets(
  found: Found,
  { terms, exemptions }: LoadedContract['contract'],
  contract: string | undefined,
  cwd: string,
): Promise<Found> {
  const named = [terms.agents.roster, exemptions?.file ?? null].filter((sheet) => sheet !== null);
  const files = [...found.files];
  const known = new Set(files.map((file) => resolve(file.path)));
  for (const sheet of named) {
    const path = isAbsolute(sheet) ? sheet : join(homeOf(contract), sheet);
    const beside = await findFiles([path], cwd, () => false).catch((error: unknown) => {
      // Then it must be among the exports: reading says so where it is not.
      if (error instanceof UserError) return { files: [], hidden: [] };
      throw error;
    });
    files.push(...beside.files.filter((file) => !known.has(resolve(file.path))));
  }
  return { ...found, files };
}
