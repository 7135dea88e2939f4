import { type Chats, countedTurns, fineOnly, isCoarseTurn } from './chats.ts';
import { roleFits } from './counted.ts';
import { noData } from './no-data.ts';
import type { Measured } from './types.ts';
import { waitStatistic } from './waits.ts';

/** "answered turns: the statistic of wait" */
export function responseTime(chats: Chats): Measured {
  const turns = fineOnly(
    countedTurns(chats).filter((turn) => roleFits(chats.contract, chats.clause, turn.responsible)),
    isCoarseTurn,
  );
  if (turns === null) return noData('coarse-time');
  return waitStatistic(
    chats.clause,
    turns.map((turn) => turn.wait),
  );
}
