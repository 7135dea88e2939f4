import { type Complaint, UserError } from '../units/errors.ts';
import { readBytes } from './read-files.ts';
import type { SendSettings } from './send-settings.ts';
import type { World } from './world.ts';

/** How a connection is kept private: from its first byte, by STARTTLS or not at all, or not (a relay of one's own). */
export const TLS = ['tls', 'starttls', 'none'] as const;

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
