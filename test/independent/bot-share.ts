import type { Chats } from './chats.ts';
import { anchorCounts } from './counted.ts';
import { ratio } from './no-data.ts';
import type { Measured } from './types.ts';

/**
 * "bot-only sessions ÷ all sessions with a buyer message whose anchor lies in period and hours, whoever served them".
 * The anchor of a session is its first buyer message.
 */
export function botShare({ contract, clause, period, sessions }: Chats): Measured {
  let all = 0;
  let botOnly = 0;
  for (const session of sessions) {
    if (session.firstBuyerAt === null) continue;
    if (!anchorCounts(contract, clause, period, session.shop, session.firstBuyerAt)) continue;
    all++;
    if (session.stage === null) botOnly++; // "A session without human stage is *bot-only*"
  }
  return ratio(botOnly, all, null);
}
