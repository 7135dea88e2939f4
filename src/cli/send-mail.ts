import type { Mail } from '../delivery/letter.ts';
import type { Complaint } from '../units/errors.ts';
import type { Smtp } from './send-settings.ts';
import type { World } from './world.ts';

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

const TIMEOUT = 30_000;

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

/** What an attempt came to: null is success; else what went wrong, and whether and when to try again. */
export type Attempt = {
  readonly complaint: Complaint;
  readonly again: boolean;
  /** Milliseconds that the other side asks to wait; null where it says nothing. */
  readonly after: number | null;
} | null;
