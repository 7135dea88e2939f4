import type { Chats } from './chats.ts';
import { isCounted, roleFits } from './counted.ts';
import type { Turn } from './types.ts';

/** "the session's first turn if it is judged and counted (otherwise the session is left out)" */
export function firstTurns({ contract, clause, period, sessions }: Chats): Turn[] {
  const turns: Turn[] = [];
  for (const session of sessions) {
    const first = session.turns[0];
    if (first === undefined || !isCounted(contract, clause, period, first)) continue;
    if (roleFits(contract, clause, first.responsible)) turns.push(first);
  }
  return turns;
}
