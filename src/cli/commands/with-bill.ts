import { resolve } from 'node:path';
import type { Records } from '../../reading/gather.ts';
import { UserError } from '../../units/errors.ts';
import { type Found, findFiles } from '../find-files.ts';

/** The exports with the bill among them, and what the bill is called there; null where none is asked for. */
export async function withBill(
  found: Found,
  bill: string | undefined,
  cwd: string,
): Promise<{ found: Found; bill: string | null }> {
  if (bill === undefined) return { found, bill: null };
  const { files } = await findFiles([bill], cwd, () => false);
  const [file] = files;
  if (files.length !== 1) throw new UserError([{ code: 'bill-one', args: {}, place: { file: bill } }]);
  const known = found.files.find(({ path }) => resolve(path) === resolve(file!.path));
  if (known) return { found, bill: known.name };
  return { found: { ...found, files: [...found.files, file!] }, bill: file!.name };
}

/** A `UserError` where the bill could not be read as one. */
export function needBill({ inputs, maskName }: Records, bill: string | null): void {
  if (bill === null) return;
  const file = maskName(bill);
  if (!inputs.some((input) => input.kind === 'bill' && input.file === file && input.kept > 0))
    throw new UserError([{ code: 'bill-unread', args: {}, place: { file } }]);
}
