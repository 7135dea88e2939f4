import type { Chats } from './chats.ts';
import { judgedMessages } from './judged-messages.ts';
import { ratio } from './no-data.ts';
import { hits } from './phrases.ts';
import type { Measured } from './types.ts';

/** "human messages with 您 ÷ human messages with 您 or 你" */
export function politeAddressRate(chats: Chats): Measured {
  let polite = 0;
  let either = 0;
  for (const { message } of judgedMessages(chats)) {
    const isPolite = hits(chats.contract, 'polite-you', message.text);
    if (isPolite) polite++;
    if (isPolite || hits(chats.contract, 'plain-you', message.text)) either++;
  }
  return ratio(polite, either, either - polite);
}
