import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compareCodePoints } from '../units/code-points.ts';
import { UserError } from '../units/errors.ts';
import { slashed } from './find-files.ts';
import { systemCode } from './read-files.ts';

// What `audit` calls the folder of a period.
const PERIOD = /^\d{4}-\d{2}(-\d{2}_\d{4}-\d{2}-\d{2})?$/;

/** The scorecards below a folder of outputs, or of one contract in it, by path; superseded ones are none. */
export async function findScorecards(folder: string, cwd: string): Promise<string[]> {
  const within = await names(folder, cwd);
  const periods = within.filter((name) => PERIOD.test(name)).map((name) => join(folder, name));
  for (const name of within.filter((each) => !PERIOD.test(each))) {
    const inner = join(folder, name);
    if (!(await isFolder(resolve(cwd, inner)))) continue;
    const below = await names(inner, cwd);
    periods.push(...below.filter((each) => PERIOD.test(each)).map((each) => join(inner, each)));
  }
  const files = periods.map((each) => join(each, 'scorecard.json'));
  const there = await Promise.all(files.map((file) => isFile(resolve(cwd, file))));
  return files.filter((_, index) => there[index]);
}

const names = async (folder: string, cwd: string): Promise<string[]> =>
  (
    await readdir(resolve(cwd, folder)).catch((error: unknown) => {
      const why = systemCode(error);
      if (why === null) throw error;
      const code = why === 'ENOENT' || why === 'ENOTDIR' ? 'missing-path' : 'cannot-read';
      throw new UserError([{ code, args: { why }, place: { file: slashed(folder) } }]);
    })
  ).sort(compareCodePoints);

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
