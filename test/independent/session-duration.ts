import { type Chats, countedSessions, sessionResponsible } from './chats.ts';
import { roleFits } from './counted.ts';
import { type LeftOut, leaveOut, withLeftOut } from './left-out.ts';
import { statistic } from './statistic.ts';
import type { Measured } from './types.ts';

/** "statistic of (last message − first message) over sessions with ≥ 1 human and ≥ 1 buyer message": of any class, on the wall */
export function sessionDuration(chats: Chats): Measured {
  const { contract, clause } = chats;
  const out: LeftOut = { 'no-human-message': 0 };
  const seconds: number[] = [];
  for (const session of countedSessions(chats)) {
    if (!roleFits(contract, clause, sessionResponsible(chats, session))) continue;
    const { messages } = session;
    if (!messages.some((m) => m.class === 'human') || !messages.some((m) => m.class === 'buyer')) {
      leaveOut(out, 'no-human-message');
      continue;
    }
    seconds.push(messages.at(-1)!.at - messages[0]!.at);
  }
  return withLeftOut(statistic(clause.options.statistic ?? 'mean', seconds), out);
}
