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
