import { type Chats, countedTurns } from './chats.ts';
import { roleFits } from './counted.ts';
import { judgedMessages } from './judged-messages.ts';
import { ratio } from './no-data.ts';
import type { Measured } from './types.ts';

/** "human messages of judged agents in counted sessions ÷ buyer messages of judged, counted turns" */
export function answerRatio(chats: Chats): Measured {
  let asked = 0;
  for (const turn of countedTurns(chats)) {
    if (roleFits(chats.contract, chats.clause, turn.responsible)) asked += turn.buyerMessages.length;
  }
  return ratio(judgedMessages(chats).length, asked, null);
}
