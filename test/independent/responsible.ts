import { isRobotName, sideOf } from './agents.ts';
import type { Contract } from './contract.ts';
import { transferOf } from './notices.ts';
import type { Message, Session } from './types.ts';

/**
 * "Of an unanswered turn: the last human before it in the session (the owner's included), else whom the export
 * assigns, else *unassigned*" (null).
 */
export function responsibleForUnanswered(
  contract: Contract,
  session: Session,
  index: number,
  buyerMessages: Message[],
): string | null {
  for (let i = index - 1; i >= 0; i--) {
    if (session.messages[i]!.class === 'human') return session.messages[i]!.sender;
  }
  const robot = (account: string) => isRobotName(account) || sideOf(contract.agents, account, '') === 'bot';
  for (const { assigned } of buyerMessages) {
    if (assigned !== null && !robot(assigned)) return assigned;
  }
  for (let i = session.messages.length - 1; i >= 0; i--) {
    const message = session.messages[i]!;
    const { assigned } = message;
    if (message.class === 'buyer' && assigned !== null && !robot(assigned)) return assigned;
    const transfer = message.class === 'system' ? transferOf(message.text) : null;
    if (transfer && !robot(transfer.to)) return transfer.to;
  }
  return null;
}
