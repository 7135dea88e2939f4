import { chatBody } from '../delivery/chat-body.ts';
import { chatLines } from '../delivery/chat-lines.ts';
import { mailOf } from '../delivery/mail.ts';
import { type Group, groupText } from '../delivery/recipient.ts';
import type { Hook } from '../delivery/sign.ts';
import type { Look } from '../reports/report.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { type Complaint, UserError } from '../units/errors.ts';
import type { Context } from './command.ts';
import { composeMail } from './compose-mail.ts';
import { hookOf, hookVariable } from './hook-of.ts';
import { postChat } from './post-chat.ts';
import type { Recipients } from './recipients-of.ts';
import type { saySend } from './say-send.ts';
import { mailAttempts } from './send-mail.ts';
import type { SendSettings } from './send-settings.ts';
import { smtpOf } from './smtp-of.ts';
import { together } from './together.ts';
import { tryAgain } from './try-again.ts';

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
  const { smtp, hooks } = await together({
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

/** The workbook of a scorecard, made for the mail: what another program did to a file is never sent. */
export async function workbookOf(card: Scorecard, look: Look): Promise<Uint8Array> {
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

/** That the settings do not know a group's robot. */
export const noHook = (group: Group): Complaint => ({
  code: 'no-hook',
  args: { to: groupText(group), chat: group.chat, name: group.name, variable: hookVariable(group) },
});
