import { type Canned, cannedIn } from './canned.ts';
import { charactersOf } from './characters.ts';
import { type Chats, fineOnly, isCoarseTurn } from './chats.ts';
import { firstTurns } from './first-turns.ts';
import { noData } from './no-data.ts';
import { clockSeconds } from './turns.ts';
import type { Measured, Turn } from './types.ts';
import { waitStatistic } from './waits.ts';

/** "`substantive` (the first human message that is neither canned nor shorter than 5 characters)" */
function substantiveWait(chats: Chats, canned: Canned, turn: Turn): number | null {
  const { messages } = turn.session;
  if (turn.reply === null) return null; // "and answered": a transfer away has ended it unanswered
  for (let i = turn.index + 1; i < messages.length; i++) {
    const message = messages[i]!;
    if (message.class !== 'human' || message.recalled) continue;
    if (charactersOf(message.text) < 5 || canned(turn.session, i)) continue;
    return clockSeconds(chats.contract, turn.session.shop, turn.startAt, message.at);
  }
  return null;
}

export function firstResponseTime(chats: Chats): Measured {
  const turns = fineOnly(firstTurns(chats), isCoarseTurn);
  if (turns === null) return noData('coarse-time');
  if (chats.clause.options.replies !== 'substantive')
    return waitStatistic(
      chats.clause,
      turns.map((turn) => turn.wait),
    );
  const canned = cannedIn(chats);
  return waitStatistic(
    chats.clause,
    turns.map((turn) => substantiveWait(chats, canned, turn)),
  );
}
