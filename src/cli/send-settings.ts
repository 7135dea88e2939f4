import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { UserError } from '../units/errors.ts';
import { slashed } from './find-files.ts';
import { systemCode, utf8 } from './read-files.ts';
import type { World } from './world.ts';

/** The file of settings that is read where none is named, in the folder the program runs in. */
export const SETTINGS_FILE = 'kefu-sla.send.yaml';

const hook = z.union([z.string(), z.strictObject({ url: z.string(), secret: z.string().optional() })]);
const hooks = z.record(z.string(), hook).default({});

const settingsSchema = z.strictObject({
  smtp: z
    .strictObject({
      url: z.string().optional(),
      host: z.string().optional(),
      port: z.union([z.int(), z.string()]).optional(),
      user: z.string().optional(),
      pass: z.string().optional(),
      from: z.string().optional(),
      tls: z.string().optional(),
      ca: z.string().optional(),
    })
    .default({}),
  wecom: hooks,
  dingtalk: hooks,
  feishu: hooks,
});

/** What a file of settings says; nothing of it is ever shown. */
export type SendSettings = z.infer<typeof settingsSchema>;

/**
 * The settings of a file; without a name those of the usual file, or none where it is not there. A file that others
 * can read is refused, and so is one that is not understood; what it holds is never quoted.
 */
export async function readSendSettings(named: string | undefined, world: World): Promise<SendSettings> {
  const path = named ?? SETTINGS_FILE;
  const place = { file: slashed(path) };
  const read = await readSecret(path, world.cwd);
  if (read === null) {
    if (named === undefined) return settingsSchema.parse({});
    throw new UserError([{ code: 'missing-path', args: {}, place }]);
  }
  const text = utf8(read, path);
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text);
  const [wrong] = document.errors;
  if (wrong) {
    const line = wrong.linePos?.[0].line;
    throw new UserError([
      { code: 'settings-syntax', args: {}, place: line === undefined ? place : { ...place, line } },
    ]);
  }
  const parsed = settingsSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const paths = new Set(parsed.error.issues.map(({ path }) => path.join('.') || '.'));
  throw new UserError([...paths].map((at) => ({ code: 'settings-shape', args: { path: at }, place })));
}

// Any right of the group's or others'.
const OTHERS = 0o077;

/** A file that only its owner may read; null where there is none. */
async function readSecret(path: string, cwd: string): Promise<Uint8Array | null> {
  const place = { file: slashed(path) };
  try {
    const file = await open(resolve(cwd, path));
    try {
      const { mode } = await file.stat();
      // Windows keeps no such mode: rights there are the folder's.
      if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
        const shown = (mode & 0o777).toString(8).padStart(4, '0');
        throw new UserError([{ code: 'settings-open', args: { mode: shown, file: place.file }, place }]);
      }
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const why = systemCode(error);
    if (why === 'ENOENT') return null;
    throw why === null ? error : new UserError([{ code: 'cannot-read', args: { why }, place }]);
  }
}
