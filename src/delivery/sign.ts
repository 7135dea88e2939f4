import { createHmac } from 'node:crypto';
import type { Chat } from './recipient.ts';

/** The address of a group's robot, and the secret it signs with; both are as secret as a password. */
export interface Hook {
  readonly url: string;
  readonly secret: string | null;
}

/** A request ready to be posted. */
export interface Post {
  readonly url: string;
  readonly body: string;
}

/** A body signed as the platform asks for; `now` in milliseconds. WeCom does not sign, and without a secret nobody does. */
export function signedPost(
  chat: Chat,
  hook: Hook,
  body: Readonly<Record<string, unknown>>,
  now: number,
): Post {
  const { url, secret } = hook;
  if (secret === null || chat === 'wecom') return { url, body: JSON.stringify(body) };
  if (chat === 'dingtalk') {
    const signed = new URL(url);
    signed.searchParams.set('timestamp', String(now));
    signed.searchParams.set('sign', hmac(secret, `${now}\n${secret}`));
    return { url: signed.href, body: JSON.stringify(body) };
  }
  // Feishu counts in seconds; time and secret are the key, and nothing is signed with it.
  const timestamp = String(Math.floor(now / 1000));
  const sign = hmac(`${timestamp}\n${secret}`, '');
  return { url, body: JSON.stringify({ timestamp, sign, ...body }) };
}

const hmac = (key: string, text: string): string =>
  createHmac('sha256', key).update(text, 'utf8').digest('base64');
