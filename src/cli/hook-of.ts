import { type Group, groupText } from '../delivery/recipient.ts';
import type { Hook } from '../delivery/sign.ts';
import { UserError } from '../units/errors.ts';
import type { SendSettings } from './send-settings.ts';
import type { World } from './world.ts';

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

/** The variable that holds the address of a group's robot: `KEFU_WECOM_BOSS`. */
export const hookVariable = ({ chat, name }: Group): string =>
  `KEFU_${chat}_${name.replaceAll('-', '_')}`.toUpperCase();

/** Encrypted, or not leaving this machine. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** Whether a host is this machine itself. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
