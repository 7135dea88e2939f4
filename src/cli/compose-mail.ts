import type { Mail } from '../delivery/mail.ts';
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
