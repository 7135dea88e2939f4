import { join } from 'node:path';
import { chatBody, chatLines, type Hook, readAnswer, signedPost } from '../delivery/chat.ts';
import { mailOf } from '../delivery/letter.ts';
import { type Group, groupText, type Recipients } from '../delivery/recipient.ts';
import type { Look } from '../reports/report.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { complaintText } from '../text/say.ts';
import { type Complaint, UserError } from '../units/errors.ts';
import { allComplaints } from './asked.ts';
import type { Context } from './command.ts';
import { slashed } from './files.ts';
import { saySend } from './remarks.ts';
import { type Attempt, composeMail, mailAttempts } from './send-mail.ts';
import { hookOf, noHook, type SendSettings, smtpOf } from './send-settings.ts';
import type { World } from './world.ts';
import { writeFileSafely } from './write-file.ts';

/**
 * Sends a scorecard to everybody. Settings are looked at before anything is sent; after that each recipient is tried,
 * whatever becomes of the others, and a `UserError` tells all who got nothing.
 */
export async function deliver(
  card: Scorecard,
  { addresses, groups }: Recipients,
  settings: SendSettings,
  look: Look,
  say: typeof saySend,
  context: Context,
): Promise<void> {
  const { world } = context;
  const { smtp, hooks } = await allComplaints({
    smtp: () => (addresses.length === 0 ? null : smtpOf(settings, world)),
    hooks: () => needHooks(groups, settings, context),
  });
  const failed: Complaint[] = [];
  const attempt = async (to: string, once: Parameters<typeof tryAgain>[0]) => {
    const complaint = await tryAgain(once, world, (seconds) => say('waiting', { to, seconds }, context));
    if (complaint !== null) failed.push(complaint);
    else say('sent', { to }, context);
  };
  if (smtp !== null) {
    const mail = mailOf(card, await workbookOf(card, look), look.lang);
    const message = await composeMail(mail, smtp.from, addresses, world);
    await attempt(addresses.join(', '), mailAttempts(smtp, message, addresses));
  }
  const lines = chatLines(card, look.lang);
  for (const { group, hook } of hooks) {
    const body = chatBody(group.chat, lines, look.lang);
    await attempt(groupText(group), () => postChat(group, hook, body, world));
  }
  if (failed.length > 0) throw new UserError(failed);
}

/**
 * Writes the mail as `<base>.eml` into a folder and prints what each group would be posted, unsigned; nothing is sent.
 * Settings that are missing are remarked on, since a message can be looked at without them.
 */
export async function writeMessages(
  card: Scorecard,
  { addresses, groups }: Recipients,
  settings: SendSettings,
  look: Look,
  folder: string,
  base: string,
  context: Context,
): Promise<void> {
  const { world, lang } = context;
  const remark = (error: unknown): null => {
    if (!(error instanceof UserError)) throw error;
    for (const complaint of error.complaints) world.err.write(`${complaintText(complaint, lang)}\n`);
    return null;
  };
  if (addresses.length > 0) {
    const smtp = await smtpOf(settings, world).catch(remark);
    const mail = mailOf(card, await workbookOf(card, look), look.lang);
    const message = await composeMail(mail, smtp?.from ?? null, addresses, world);
    const path = await writeFileSafely(join(folder, `${base}.eml`), message, world);
    saySend('mail-written', { file: slashed(path), to: addresses.join(', ') }, context);
  }
  const lines = chatLines(card, look.lang);
  for (const group of groups) {
    if (hookOf(group, settings, world.env) === null) remark(new UserError([noHook(group)]));
    saySend('would-post', { to: groupText(group) }, context);
    world.out.write(`${JSON.stringify(chatBody(group.chat, lines, look.lang), null, 2)}\n`);
  }
}

/** The workbook of a scorecard, made for the mail: what another program did to a file is never sent. */
async function workbookOf(card: Scorecard, look: Look): Promise<Uint8Array> {
  const { xlsx } = await import('../reports/index.ts');
  return (await xlsx.render(card, look)) as Uint8Array;
}

function needHooks(groups: readonly Group[], settings: SendSettings, { world }: Context) {
  const missing: Complaint[] = [];
  const found: { group: Group; hook: Hook }[] = [];
  for (const group of groups) {
    const hook = hookOf(group, settings, world.env);
    if (hook !== null) found.push({ group, hook });
    else missing.push(noHook(group));
  }
  if (missing.length > 0) throw new UserError(missing);
  return found;
}

const TIMEOUT = 20_000;

/** Posts a message to a group's robot once, signed with the time it is. Nothing it gives holds address or secret. */
async function postChat(
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

// Group robots count their messages by the minute.
const DELAYS = [5_000, 20_000, 60_000];

// Who asks for longer is not waited for.
const LONGEST = 120_000;

/** Tries until it succeeds, is refused for good, or has been tried four times. Gives the last complaint, told how often it was tried. */
async function tryAgain(
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
