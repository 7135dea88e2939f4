import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Hook } from '../delivery/chat.ts';
import { type Group, groupText } from '../delivery/recipient.ts';
import { type Complaint, UserError } from '../units/errors.ts';
import { readBytes, slashed, systemCode, utf8 } from './files.ts';
import type { World } from './world.ts';

/** The file of settings that is read where none is named, in the folder the program runs in. */
const SETTINGS_FILE = 'kefu-sla.send.yaml';

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

/** A mail server and what it wants to know. */
export interface Smtp {
  readonly host: string;
  readonly port: number;
  readonly tls: (typeof TLS)[number];
  readonly login: { readonly user: string; readonly pass: string } | null;
  readonly from: string;
  /** Certificates (PEM) to trust in place of the usual ones; null: those. */
  readonly ca: string | null;
}

/** How a connection is kept private: from its first byte, by STARTTLS or not at all, or not (a relay of one's own). */
const TLS = ['tls', 'starttls', 'none'] as const;

const PORTS = { tls: 465, starttls: 587, none: 25 } as const;

/** The mail server of the environment and, for what that leaves open, of the settings; a `UserError` tells all that is missing or wrong. */
export async function smtpOf({ smtp }: SendSettings, { env, cwd }: World): Promise<Smtp> {
  const said = (key: keyof SendSettings['smtp']): string | null =>
    env[`KEFU_SMTP_${key.toUpperCase()}`] || (smtp[key] === undefined ? null : String(smtp[key]));
  const complaints: Complaint[] = [];
  const wrong = (code: string, args: Complaint['args'] = {}) => void complaints.push({ code, args });

  const written = said('url');
  const url = written === null ? null : URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || (url && !['smtp:', 'smtps:'].includes(url.protocol))) {
    throw new UserError([{ code: 'smtp-url', args: {} }]);
  }
  const host = said('host') ?? (url?.hostname || null);
  if (host === null) throw new UserError([{ code: 'no-smtp', args: {} }]);
  const portText = said('port') ?? (url?.port || null);
  const tlsText = said('tls') ?? (url?.protocol === 'smtps:' || portText === '465' ? 'tls' : 'starttls');
  const tls = TLS.find((each) => each === tlsText) ?? null;
  if (tls === null) wrong('smtp-tls', { allowed: TLS.join(', ') });
  const port = portText === null ? PORTS[tls ?? 'tls'] : /^\d{1,5}$/.test(portText) ? Number(portText) : 0;
  if (port < 1 || port > 65_535) wrong('smtp-port');
  const user = said('user') ?? decoded(url?.username);
  const pass = said('pass') ?? decoded(url?.password);
  if ((user === null) !== (pass === null)) wrong('smtp-login');
  if (tls === 'none' && pass !== null) wrong('smtp-clear');
  const from = said('from') ?? (user?.includes('@') ? user : null);
  if (from === null) wrong('smtp-from');
  if (complaints.length > 0) throw new UserError(complaints);
  const file = said('ca');
  return {
    host,
    port,
    tls: tls!,
    login: user === null || pass === null ? null : { user, pass },
    from: from!,
    ca: file === null ? null : Buffer.from(await readBytes(file, cwd)).toString('latin1'),
  };
}

/** A part of an address as it was before it was written into one. */
function decoded(part: string | undefined): string | null {
  if (!part) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The robot of a group, from the environment, else the settings; null where neither has it. A `UserError` where it is no address. */
export function hookOf(group: Group, settings: SendSettings, env: World['env']): Hook | null {
  const variable = hookVariable(group);
  const kept = settings[group.chat][group.name];
  const filed = typeof kept === 'string' ? { url: kept, secret: undefined } : kept;
  const url = env[variable] || filed?.url;
  if (!url) return null;
  if (!isSafe(url)) throw new UserError([{ code: 'hook-address', args: { to: groupText(group) } }]);
  return { url, secret: env[`${variable}_SECRET`] || filed?.secret || null };
}

/** That the settings do not know a group's robot. */
export const noHook = (group: Group): Complaint => ({
  code: 'no-hook',
  args: { to: groupText(group), chat: group.chat, name: group.name, variable: hookVariable(group) },
});

/** The variable that holds the address of a group's robot: `KEFU_WECOM_BOSS`. */
const hookVariable = ({ chat, name }: Group): string =>
  `KEFU_${chat}_${name.replaceAll('-', '_')}`.toUpperCase();

/** Encrypted, or not leaving this machine. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** Whether a host is this machine itself. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
