import type { Message } from './types.ts';

/**
 * "qualifying reply: a `human` message; also `assist` where `replies.assist: true`. Never `auto`, `bot`, `system`;
 * never a message the export marks as recalled"
 */
export function qualifies(assist: boolean, message: Message): boolean {
  if (message.recalled) return false;
  return message.class === 'human' || (message.class === 'assist' && assist);
}

/** "An `assist` reply that qualifies makes its agent the last human": a human message, or such a reply. */
export function speaksForAPerson(assist: boolean, message: Message): boolean {
  return message.class === 'human' || qualifies(assist, message);
}
