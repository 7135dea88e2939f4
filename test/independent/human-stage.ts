import { isRobotName, sideOf } from './agents.ts';
import type { Contract } from './contract.ts';
import { asksForHuman, transferOf } from './notices.ts';
import { wantsHuman } from './phrases.ts';
import type { Message, Session } from './types.ts';

function isHandOver(contract: Contract, message: Message): boolean {
  if (message.class === 'buyer') return wantsHuman(contract, message.text);
  if (message.class !== 'system') return false;
  const transfer = transferOf(message.text);
  if (!transfer) return asksForHuman(message.text);
  // a transfer from a robot to somebody who is none; between two agents nothing is handed over
  const robot = (account: string) => isRobotName(account) || sideOf(contract.agents, account, '') === 'bot';
  return robot(transfer.from) && !robot(transfer.to);
}

function botBetween(messages: Message[], after: number, before: number): boolean {
  for (let i = after + 1; i < before; i++) if (messages[i]!.class === 'bot') return true;
  return false;
}

/** Index of the message at which the human stage begins (a buyer message or a notice), null: bot-only. */
export function humanStage(contract: Contract, session: Session): number | null {
  const { messages } = session;
  const buyers: number[] = [];
  messages.forEach((message, i) => {
    if (message.class === 'buyer') buyers.push(i);
  });
  if (contract.bots === 'count') return buyers[0] ?? null; // "`replies.bots: count` switches this off"

  const human = messages.findIndex((message) => message.class === 'human');
  // "The stage begins at a hand-over"; after a human has spoken there is nothing to hand over
  for (let i = 0; i < (human < 0 ? messages.length : human); i++) {
    if (isHandOver(contract, messages[i]!)) return i;
  }
  // "if a human spoke before every buyer message, or no human spoke, at the first buyer message with no `bot` text after it"
  if (human < 0 || human < (buyers[0] ?? 0)) {
    for (const i of buyers) if (!botBetween(messages, i, messages.length)) return i;
    return null;
  }
  // "at the first buyer message with no `bot` text between it and the session's first human message"
  // (a buyer message that comes after that human message has nothing between it and a human to come)
  for (const i of buyers) if (i > human || !botBetween(messages, i, human)) return i;
  return null;
}
