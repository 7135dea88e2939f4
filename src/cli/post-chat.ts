import { readAnswer } from '../delivery/answer.ts';
import { type Group, groupText } from '../delivery/recipient.ts';
import { type Hook, signedPost } from '../delivery/sign.ts';
import type { Attempt } from './try-again.ts';
import type { World } from './world.ts';

const TIMEOUT = 20_000;

/** Posts a message to a group's robot once, signed with the time it is. Nothing it gives holds address or secret. */
export async function postChat(
  group: Group,
  hook: Hook,
  body: Readonly<Record<string, unknown>>,
  world: World,
): Promise<Attempt> {
  const to = groupText(group);
  const post = signedPost(group.chat, hook, body, world.now());
  try {
    const response = await fetch(post.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: post.body,
      // An address that leads elsewhere would take the secret along.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const answer = readAnswer(group.chat, response.status, await response.text());
    if (answer === null) return null;
    const { code, again } = answer;
    const why = secretsOf(hook).some((secret) => answer.why.includes(secret))
      ? String(Number.parseInt(answer.why, 10))
      : answer.why;
    const seconds = Number(response.headers.get('retry-after'));
    const after = seconds > 0 ? seconds * 1000 : null;
    return { complaint: { code, args: { to, why } }, again, after };
  } catch (error) {
    const why = networkCode(error);
    if (why === null) throw error;
    return { complaint: { code: 'chat-unreachable', args: { to, why } }, again: true, after: null };
  }
}

/** What of an address and its secret must not be shown. */
function secretsOf({ url, secret }: Hook): string[] {
  const { searchParams, pathname } = new URL(url);
  const last = pathname.split('/').at(-1)!;
  return [...searchParams.values(), last, secret ?? ''].filter((part) => part.length > 5);
}

/** `ECONNREFUSED` and so on, of an error of the network; null of any other. */
function networkCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'TimeoutError') return 'ETIMEDOUT';
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return null;
  return 'code' in error.cause ? String(error.cause.code) : error.cause.name;
}
