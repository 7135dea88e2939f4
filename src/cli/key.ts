import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UserError } from '../units/errors.ts';
import { slashed } from './find-files.ts';
import { systemCode } from './read-files.ts';
import type { World } from './world.ts';

/** The name of the key's file, beside the contract. */
export const KEY_FILE = 'kefu-sla.key';

/** Only its owner reads and writes it. */
export const KEY_MODE = 0o600;

const BYTES = 32;

/** A key and how it came: read, made and kept, or made for this run only because the folder takes no file. */
export interface Key {
  readonly bytes: Uint8Array;
  readonly origin: 'read' | 'made' | 'throwaway';
  /** As it is shown, with `/`. */
  readonly file: string;
}

/** The key of a folder, made on the first run. A damaged one is a `UserError`: a new one would change every pseudonym. */
export async function loadKey(folder: string, world: World): Promise<Key> {
  const path = resolve(world.cwd, folder, KEY_FILE);
  const file = slashed(join(folder, KEY_FILE));
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const why = systemCode(error);
    if (why === 'ENOENT') return null;
    throw why === null ? error : new UserError([{ code: 'cannot-read', args: { why }, place: { file } }]);
  });
  if (text === null) return makeKey(file, path, folder, world);
  const digits = text.trim();
  if (!/^[0-9a-f]{64}$/i.test(digits)) throw new UserError([{ code: 'bad-key', args: {}, place: { file } }]);
  return { bytes: Buffer.from(digits, 'hex'), origin: 'read', file };
}

async function makeKey(file: string, path: string, folder: string, world: World): Promise<Key> {
  const bytes = world.random(BYTES);
  try {
    await writeFile(path, keyText(bytes), { flag: 'wx', mode: KEY_MODE });
    return { bytes, origin: 'made', file };
  } catch (error) {
    const why = systemCode(error);
    if (why === null) throw error;
    // Another run made one in the meantime: that one counts.
    return why === 'EEXIST' ? loadKey(folder, world) : { bytes, origin: 'throwaway', file };
  }
}

/** What a key's file holds: 64 hexadecimal digits and a line end. */
export const keyText = (bytes: Uint8Array): string => `${Buffer.from(bytes).toString('hex')}\n`;
