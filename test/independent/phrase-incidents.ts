import type { Chats } from './chats.ts';
import { judgedMessages } from './judged-messages.ts';
import { noData } from './no-data.ts';
import { hits } from './phrases.ts';
import type { Measured } from './types.ts';

/** "human messages that hit a class; `per`: `count` (default), `1000-messages`" */
export function phraseIncidents(chats: Chats): Measured {
  const { contract, clause } = chats;
  const id = clause.options.class!;
  const messages = judgedMessages(chats);
  if (messages.length === 0) return noData('nothing-counted');
  let incidents = 0;
  for (const { session, index, message } of messages) {
    if (!hits(contract, id, message.text)) continue;
    // "`gift-promise` (offered unasked)"
    const asked = session.messages
      .slice(0, index)
      .some((before) => before.class === 'buyer' && hits(contract, 'gift-request', before.text));
    if (id === 'gift-promise' && asked) continue;
    incidents++;
  }
  const per1000 = clause.options.per === '1000-messages';
  return {
    numerator: null,
    denominator: null,
    value: per1000 ? (incidents * 1000) / messages.length : incidents,
    sample: messages.length,
    reason: null,
    breaches: per1000 ? null : incidents,
  };
}
