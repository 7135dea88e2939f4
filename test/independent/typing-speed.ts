import { cannedIn } from './canned.ts';
import { charactersOf } from './characters.ts';
import { type Chats, fineOnly } from './chats.ts';
import { composingSeconds, handsOf } from './composing.ts';
import { judgedMessages } from './judged-messages.ts';
import { noData } from './no-data.ts';
import { numberOf, secondsOf } from './quantities.ts';
import type { Measured } from './types.ts';

/** "Σ characters ÷ Σ composing minutes over *eligible* human messages" */
export function typingSpeed(chats: Chats): Measured {
  const { contract, clause, sessions } = chats;
  const minChars = numberOf(clause.options['min-chars'] ?? '5');
  const maxGap = secondsOf(clause.options['max-gap'] ?? '180s');
  const hands = handsOf(contract, sessions);
  const canned = cannedIn(chats);

  const messages = fineOnly(judgedMessages(chats), ({ message }) => message.coarse);
  if (messages === null) return noData('coarse-time');
  let characters = 0;
  let seconds = 0;
  let sample = 0;
  for (const { session, index, message } of messages) {
    // "Eligible: ≥ `min-chars` characters; 0 < composing ≤ `max-gap`; not canned."
    const typed = charactersOf(message.text);
    const composing = composingSeconds(contract, hands, session, index);
    if (typed < minChars || composing === null || composing <= 0 || composing > maxGap) continue;
    if (canned(session, index)) continue;
    characters += typed;
    seconds += composing;
    sample++;
  }
  if (sample === 0) return noData('nothing-eligible');
  return {
    numerator: characters,
    denominator: seconds / 60,
    value: (characters * 60) / seconds,
    sample,
    reason: null,
    breaches: null,
  };
}
