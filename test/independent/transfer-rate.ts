import { isRobot } from './agents.ts';
import { type Chats, firstCounted } from './chats.ts';
import type { Contract } from './contract.ts';
import { recordCounts, roleFits } from './counted.ts';
import { humanMessagesOf } from './human-messages.ts';
import { ratio } from './no-data.ts';
import { transferOf } from './notices.ts';
import type { Measured, Session } from './types.ts';

/** "a notice of kind `transfer` (person to person), or human messages of two different accounts (any side)" */
function isTransferred(contract: Contract, session: Session): boolean {
  const robot = (account: string) => isRobot(contract.agents, account);
  const accounts = new Set<string>();
  for (const message of session.messages) {
    if (message.class === 'human') accounts.add(message.sender);
    const transfer = message.class === 'system' ? transferOf(message.text) : null;
    if (transfer && !robot(transfer.from) && !robot(transfer.to)) return true;
  }
  return accounts.size > 1;
}

/** "÷ sessions with ≥ 1 human message of a judged agent, first message in the period"; service hours do not matter */
export function transferRate(chats: Chats): Measured {
  const { contract, clause, period, sessions } = chats;
  let all = 0;
  let transferred = 0;
  for (const session of sessions) {
    const first = humanMessagesOf(chats, session)[0];
    if (!first || !recordCounts(contract, clause, period, session.shop, session.messages[0]!.at)) continue;
    // of its first judged turn, "the first judged, counted one"; a session without: who of the judged wrote first
    const turn = firstCounted(chats, session);
    if (!roleFits(contract, clause, turn ? turn.responsible : first.sender)) continue;
    all++;
    if (isTransferred(contract, session)) transferred++;
  }
  return ratio(transferred, all, null);
}
