import { type Complaint, UserError } from '../units/errors.ts';

/** Platforms whose group robots take messages. */
const CHATS = ['wecom', 'dingtalk', 'feishu'] as const;
export type Chat = (typeof CHATS)[number];

/** A group's robot; its address stands in the settings under `name`. */
export interface Group {
  readonly chat: Chat;
  readonly name: string;
}

/** Whom a scorecard goes to: a mail address, or a group. */
type Recipient = { readonly address: string } | { readonly group: Group };

// What a header or a command of SMTP would read as more than one address is none.
const ADDRESS = /^[^\s\p{Cc}\p{Cf}@<>()[\]\\,;:"]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;
const NAME = /^[\p{L}\p{N}_-]+$/u;

/** `a@b.c`, or `wecom:NAME` and so on; null for anything else. */
export function parseRecipient(text: string): Recipient | null {
  const [, before, name = ''] = /^(\w+)[:：](.*)$/su.exec(text) ?? [];
  const chat = CHATS.find((each) => each === before);
  if (chat !== undefined) return NAME.test(name) ? { group: { chat, name } } : null;
  return ADDRESS.test(text) ? { address: text } : null;
}

/** A group as `--to` writes it. */
export const groupText = ({ chat, name }: Group): string => `${chat}:${name}`;

/** Whom a scorecard goes to: one mail to all addresses, a message to each group. */
export interface Recipients {
  readonly addresses: readonly string[];
  readonly groups: readonly Group[];
}

/** What `--to` names, each once; a `UserError` where it is nothing that can be sent to, or nobody is named. */
export function recipientsOf(to: readonly string[]): Recipients {
  if (to.length === 0) throw new UserError([{ code: 'send-nobody', args: {} }]);
  const addresses: string[] = [];
  const groups: Group[] = [];
  const complaints: Complaint[] = [];
  for (const text of new Set(to)) {
    const recipient = parseRecipient(text);
    // An address of a robot pasted here is a secret: nothing of it is repeated.
    if (recipient === null) complaints.push(badRecipient(text));
    else if ('address' in recipient) addresses.push(recipient.address);
    else groups.push(recipient.group);
  }
  if (complaints.length > 0) throw new UserError(complaints);
  return { addresses, groups };
}

const badRecipient = (text: string): Complaint =>
  /https?:|\/\//.test(text)
    ? { code: 'send-to-url', args: {} }
    : { code: 'send-to', args: { value: text.replace(/\p{Cc}+/gu, ' ') } };
