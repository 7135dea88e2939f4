import type { Message } from './types.ts';

/**
 * "qualifying reply: a `human` message; also `assist` where `replies.assist: true`. Never `auto`, `bot`, `system`;
 * never a message the export marks as recalled"
 */
export function qualifies(assist: boolean, message: Message): boolean {
  if (message.recalled) return false;
  return message.class === 'human' || (message.class === 'assist' && assist);
}
