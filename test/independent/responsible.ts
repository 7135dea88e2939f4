import { isRobot, sideOf } from './agents.ts';
import type { Contract } from './contract.ts';
import { assigneesOf, transferOf } from './notices.ts';
import { speaksForAPerson } from './qualifying.ts';
import type { Message, Session } from './types.ts';

/** "column or notice": whom a message assigns, if anybody. A robot is nobody. */
function assignedBy(contract: Contract, message: Message): string | null {
  const { agents } = contract;
  if (message.class === 'buyer') {
    const { assigned } = message;
    return assigned !== null && !isRobot(agents, assigned) ? assigned : null;
  }
  if (message.class !== 'system') return null;
  const transfer = transferOf(message.text);
  if (transfer) return isRobot(agents, transfer.to) ? null : transfer.to;
  // words nobody listed: who is named must be somebody
  const isAgent = (account: string) => !['bot', 'unlisted'].includes(sideOf(agents, account, ''));
  return assigneesOf(message.text).find(isAgent) ?? null;
}

/**
 * "Of an unanswered turn: the last human before it in the session (the owner's included), else whom the export
 * assigns, else *unassigned*" (null). "An `assist` reply that qualifies makes its agent the last human." "Whom the
 * export assigns is the last assignment before the turn's end": unanswered, it ends with its session.
 */
export function responsibleForUnanswered(
  contract: Contract,
  session: Session,
  index: number,
  assist: boolean,
): string | null {
  for (let i = index - 1; i >= 0; i--) {
    if (speaksForAPerson(assist, session.messages[i]!)) return session.messages[i]!.sender;
  }
  for (let i = session.messages.length - 1; i >= 0; i--) {
    const assigned = assignedBy(contract, session.messages[i]!);
    if (assigned !== null) return assigned;
  }
  return null;
}
