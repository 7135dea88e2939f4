import { type Chats, countedTurns, isCoarseTurn } from './chats.ts';
import { roleFits } from './counted.ts';
import { noData } from './noData.ts';
import type { Measured } from './types.ts';
import { waitStatistic } from './waits.ts';

/** "answered turns: the statistic of wait" */
export function responseTime(chats: Chats): Measured {
  const turns = countedTurns(chats).filter((turn) =>
    roleFits(chats.contract, chats.clause, turn.responsible),
  );
  if (turns.some(isCoarseTurn)) return noData('coarse-time');
  return waitStatistic(
    chats.clause,
    turns.map((turn) => turn.wait),
  );
}
