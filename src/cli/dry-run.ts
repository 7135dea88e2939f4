import { join } from 'node:path';
import { chatBody, chatLines } from '../delivery/chat.ts';
import { mailOf } from '../delivery/letter.ts';
import { groupText } from '../delivery/recipient.ts';
import type { Look } from '../reports/report.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { complaintText } from '../text/say.ts';
import { UserError } from '../units/errors.ts';
import type { Context } from './command.ts';
import { workbookOf } from './deliver.ts';
import { slashed } from './files.ts';
import type { Recipients } from './recipients-of.ts';
import { saySend } from './remarks.ts';
import { composeMail } from './send-mail.ts';
import { hookOf, noHook, type SendSettings, smtpOf } from './send-settings.ts';
import { writeFileSafely } from './write-file.ts';

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
