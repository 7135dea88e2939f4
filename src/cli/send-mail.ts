import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Mail } from '../delivery/letter.ts';
import { type Complaint, UserError } from '../units/errors.ts';
import { readBytes, slashed, systemCode, utf8 } from './files.ts';
import type { World } from './world.ts';

const TIMEOUT = 30_000;

/** What is told of an error of nodemailer's. */
interface MailError extends Error {
  readonly code?: string;
  /** The system's own, where there is one. */
  readonly originalCode?: string;
  /** The server's reply, and its number. */
  readonly response?: string;
  readonly responseCode?: number | false;
  /** Of the reply to one recipient. */
  readonly recipient?: string;
}

/** Attempts to hand a composed mail to the server; each takes only the recipients that have not had it yet. */
export function mailAttempts(smtp: Smtp, message: Uint8Array, to: readonly string[]): () => Promise<Attempt> {
  let waiting = to;
  // Of the last reply that refused somebody, for good rather than for now.
  let why = '';
  const refused: string[] = [];
  return async () => {
    const transport = await connect(smtp);
    try {
      const info = await transport.sendMail({
        envelope: { from: addressOf(smtp.from), to: [...waiting] },
        raw: Buffer.from(message),
      });
      const errors = (info.rejectedErrors ?? []) as readonly MailError[];
      waiting = errors.filter(isPassing).map(({ recipient }) => recipient!);
      refused.push(...info.rejected.map(String).filter((address: string) => !waiting.includes(address)));
      const missing = [...refused, ...waiting];
      if (missing.length === 0) return null;
      const telling = errors.find((error) => !isPassing(error)) ?? errors[0];
      if (telling) why = shownReply(telling, smtp);
      return {
        complaint: { code: 'mail-rejected', args: { to: missing.join(', '), why } },
        again: waiting.length > 0,
        after: null,
      };
    } catch (error) {
      if (!isMailError(error)) throw error;
      const missing = [...refused, ...waiting];
      const told = complaintOf(error, missing.join(', '), smtp);
      // Where some have the mail it would be wrong to say that it was not sent.
      const complaint =
        missing.length === to.length
          ? told
          : { code: 'mail-rejected', args: { to: missing.join(', '), why: told.args.why! } };
      return { complaint, again: isPassing(error), after: null };
    } finally {
      transport.close();
    }
  };
}

async function connect({ host, port, tls, login, ca }: Smtp) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    host,
    port,
    secure: tls === 'tls',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(login && { auth: login }),
    ...(ca !== null && { tls: { ca } }),
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** The bare address of `Name <a@b.c>`. */
const addressOf = (from: string): string => /<([^<>]*)>\s*$/.exec(from)?.[1] ?? from;

const isMailError = (error: unknown): error is MailError =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^E[A-Z0-9]+$/.test(error.code);

// What OpenSSL and Node call a certificate that they do not trust, or a handshake that failed.
const UNTRUSTED = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|EPROTO$)/;

/** It may pass: the server asks to come again, or was not to be reached. */
function isPassing({ code, originalCode, responseCode }: MailError): boolean {
  if (responseCode) return responseCode >= 400 && responseCode < 500;
  return /^E(?:CONNECTION|TIMEDOUT|SOCKET|DNS)$/.test(code ?? '') && !UNTRUSTED.test(originalCode ?? '');
}

function complaintOf(error: MailError, to: string, smtp: Smtp): Complaint {
  const { code = '', originalCode, response } = error;
  const server = `${smtp.host}:${smtp.port}`;
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return { code: 'mail-login', args: { server, why: shownReply(error, smtp) } };
  if (code === 'ETLS' || UNTRUSTED.test(originalCode ?? ''))
    return { code: 'mail-tls', args: { server, why: originalCode ?? shownReply(error, smtp) } };
  if (response) return { code: 'mail-rejected', args: { to, why: shownReply(error, smtp) } };
  return { code: 'mail-unreachable', args: { server, why: originalCode ?? code } };
}

const MOST_WORDS = 200;

/** The server's reply on one line; only its number where it repeats what is secret. */
function shownReply(error: MailError, { login }: Smtp): string {
  const reply = (error.response ?? error.code ?? '').replace(/[\p{Cc}\s]+/gu, ' ').slice(0, MOST_WORDS);
  if (login === null) return reply;
  const plain = Buffer.from(`\0${login.user}\0${login.pass}`).toString('base64');
  const secrets = [login.pass, Buffer.from(login.pass).toString('base64'), plain];
  return secrets.some((secret) => reply.includes(secret)) ? String(error.responseCode || error.code) : reply;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A mail as it goes over the wire (MIME, CRLF), also what an `.eml` file holds; without a sender it opens as a draft. */
export async function composeMail(
  { subject, text, html, attachment }: Mail,
  from: string | null,
  to: readonly string[],
  world: World,
): Promise<Uint8Array> {
  const { createTransport } = await import('nodemailer');
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const mark = Buffer.from(world.random(16)).toString('hex');
  const options = {
    ...(from === null ? { headers: { 'X-Unsent': '1' } } : { from }),
    to: [...to],
    subject,
    text,
    html,
    attachments: [
      { filename: attachment.name, content: Buffer.from(attachment.content), contentType: WORKBOOK },
    ],
    date: new Date(world.now()),
    // The same for every attempt, so that a mail that arrives twice is known to be one.
    messageId: `<${mark}@${/@([\w.-]+)>?\s*$/.exec(from ?? '')?.[1] ?? 'localhost'}>`,
    baseBoundary: mark,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const { message } = await composer.sendMail(options);
  return message as Buffer;
}

/** How a connection is kept private: from its first byte, by STARTTLS or not at all, or not (a relay of one's own). */
export const TLS = ['tls', 'starttls', 'none'] as const;

/** A mail server and what it wants to know. */
interface Smtp {
  readonly host: string;
  readonly port: number;
  readonly tls: (typeof TLS)[number];
  readonly login: { readonly user: string; readonly pass: string } | null;
  readonly from: string;
  /** Certificates (PEM) to trust in place of the usual ones; null: those. */
  readonly ca: string | null;
}

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

/** What an attempt came to: null is success; else what went wrong, and whether and when to try again. */
export type Attempt = {
  readonly complaint: Complaint;
  readonly again: boolean;
  /** Milliseconds that the other side asks to wait; null where it says nothing. */
  readonly after: number | null;
} | null;

// Group robots count their messages by the minute.
const DELAYS = [5_000, 20_000, 60_000];

// Who asks for longer is not waited for.
const LONGEST = 120_000;

/** Tries until it succeeds, is refused for good, or has been tried four times. Gives the last complaint, told how often it was tried. */
export async function tryAgain(
  attempt: () => Promise<Attempt>,
  world: World,
  waiting: (seconds: number) => void,
): Promise<Complaint | null> {
  for (let tries = 1; ; tries++) {
    const result = await attempt();
    if (result === null) return null;
    const { complaint, again, after } = result;
    const delay = DELAYS[tries - 1];
    if (!again || delay === undefined || (after ?? 0) > LONGEST)
      return { ...complaint, args: { ...complaint.args, tries } };
    const milliseconds = Math.max(delay, after ?? 0);
    waiting(Math.ceil(milliseconds / 1000));
    await world.pause(milliseconds);
  }
}
