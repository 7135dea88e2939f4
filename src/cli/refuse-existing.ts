import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../units/errors.ts';
import { slashed } from './find-files.ts';

/** What a person has filled in is never overwritten: throws where the file is there. */
export async function refuseExisting(path: string, cwd: string): Promise<void> {
  const stands = await access(resolve(cwd, path)).then(
    () => true,
    () => false,
  );
  if (stands) throw new UserError([{ code: 'file-stands', args: {}, place: { file: slashed(path) } }]);
}
