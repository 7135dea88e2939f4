import { copyFile, readdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder, makeOne } from './make-folder.ts';
import { safeName } from './scorecard-folder.ts';
import type { World } from './world.ts';
import { type Content, isHeld, writeFileSafely } from './write-file.ts';

/** One report as a file: `scorecard.xlsx` and what it holds. */
export interface ReportFile {
  readonly name: string;
  readonly content: Content;
}

/** What became of the files: the paths in their order, and where an earlier scorecard went; null where there was none. */
export interface Saved {
  readonly paths: readonly string[];
  readonly superseded: string | null;
}

/** Puts the files into the folder (as the person named it). A scorecard with another digest that is there moves away first, never lost. */
export async function saveScorecard(
  folder: string,
  digest: string,
  files: readonly ReportFile[],
  world: World,
): Promise<Saved> {
  const moved = await supersede(resolve(world.cwd, folder), digest);
  const paths: string[] = [];
  for (const { name, content } of files)
    paths.push(await writeFileSafely(join(folder, name), content, world));
  return { paths, superseded: moved && join(folder, 'superseded', basename(moved)) };
}

// `scorecard.json`, `scorecard.xlsx`, `scorecard (2).xlsx` …
const OURS = /^scorecard( \(\d+\))?\.[a-z]+$/;

async function supersede(folder: string, digest: string): Promise<string | null> {
  const earlier = await readFile(join(folder, 'scorecard.json'), 'utf8').catch(() => null);
  if (earlier === null) return null;
  const { digest: earlierDigest, madeAt } = stamps(earlier);
  if (earlierDigest === digest) return null;
  const target = await newFolder(join(folder, 'superseded', safeName(madeAt.replaceAll(':', '-'))));
  for (const name of await readdir(folder))
    if (OURS.test(name)) await move(join(folder, name), join(target, name));
  return target;
}

/** What an earlier scorecard says of itself; one that cannot be read is still kept. */
function stamps(text: string): { digest: unknown; madeAt: string } {
  try {
    const { digest, madeAt } = JSON.parse(text);
    return { digest, madeAt: typeof madeAt === 'string' ? madeAt : 'unknown' };
  } catch {
    return { digest: null, madeAt: 'unknown' };
  }
}

async function newFolder(path: string): Promise<string> {
  await makeFolder(dirname(path));
  for (let copy = 1; ; copy++) {
    const target = copy === 1 ? path : `${path} (${copy})`;
    if (await makeOne(target)) return target;
  }
}

/** A workbook that a program holds open can be copied, not moved. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: unknown) => {
    if (!isHeld(error)) throw error;
    await copyFile(from, to);
  });
}
