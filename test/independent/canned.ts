import { charactersOf } from './characters.ts';
import type { Chats } from './chats.ts';
import { composingSeconds, handsOf } from './composing.ts';
import { isJudgedHuman } from './judged-messages.ts';
import { normalised } from './phrases.ts';
import { numberOf } from './quantities.ts';
import type { Session } from './types.ts';
import { dayOf } from './zone.ts';

export type Canned = (session: Session, index: number) => boolean;

/**
 * "Canned: implied speed > `paste-speed`, or > `paste-long` for texts of ≥ 20 characters, or the same normalised text (NFKC, lower case, white space removed; ≥ 8 code
 * points) sent by judged agents ≥ `canned-repeats` times in the period by its own instants."
 */
export function cannedIn(chats: Chats): Canned {
  const { contract, clause, period, sessions } = chats;
  const pasteSpeed = numberOf(clause.options['paste-speed'] ?? '400/min');
  const pasteLong = numberOf(clause.options['paste-long'] ?? '200/min');
  const repeats = numberOf(clause.options['canned-repeats'] ?? '5');
  const hands = handsOf(contract, sessions);

  const sent: Record<string, number> = Object.create(null);
  for (const message of sessions.flatMap((session) => session.messages)) {
    const day = dayOf(contract.zone, contract.dayStarts, message.at);
    if (day < period.from || day > period.to || !isJudgedHuman(chats, message)) continue;
    const text = normalised(message.text);
    if ([...text].length >= 8) sent[text] = (sent[text] ?? 0) + 1;
  }

  return (session, index) => {
    const { text } = session.messages[index]!;
    if ((sent[normalised(text)] ?? 0) >= repeats) return true;
    const composing = composingSeconds(contract, hands, session, index);
    // speed = characters ÷ (composing ÷ 60)
    if (composing === null) return false;
    const speed = charactersOf(text) * 60;
    return speed > pasteSpeed * composing || (charactersOf(text) >= 20 && speed > pasteLong * composing);
  };
}
