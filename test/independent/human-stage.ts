import { isRobot } from './agents.ts';
import type { Contract } from './contract.ts';
import { asksForHuman, transferOf } from './notices.ts';
import { wantsHuman } from './phrases.ts';
import type { Message, Session } from './types.ts';

/** "An assignment": the column that names who has the talk names a person after it named a robot. */
function isAssignedNow({ agents }: Contract, messages: Message[], index: number): boolean {
  const { assigned } = messages[index]!;
  if (assigned === null || isRobot(agents, assigned)) return false;
  const before = messages.slice(0, index).findLast((m) => m.class === 'buyer' && m.assigned !== null);
  return before !== undefined && isRobot(agents, before.assigned!);
}

/** "a transfer-to-human notice, a buyer message of phrase class `to-human` (转人工, 人工客服 …), an assignment" */
export function isHandOver(contract: Contract, messages: Message[], index: number): boolean {
  const message = messages[index]!;
  if (message.class === 'buyer')
    return wantsHuman(contract, message.text) || isAssignedNow(contract, messages, index);
  if (message.class !== 'system') return false;
  const transfer = transferOf(message.text);
  if (!transfer) return asksForHuman(message.text);
  // a transfer from a robot to somebody who is none; between two agents nothing is handed over
  return isRobot(contract.agents, transfer.from) && !isRobot(contract.agents, transfer.to);
}

/** "`bot` text": a robot's picture has no words. */
export const isBotText = ({ class: sender, text }: Message): boolean => sender === 'bot' && text !== '';

const isBotBetween = (messages: Message[], after: number, before: number): boolean =>
  messages.slice(after + 1, before).some(isBotText);

/** Index of the message at which the human stage begins (a buyer message or a notice), null: bot-only. */
export function humanStage(contract: Contract, session: Session): number | null {
  const { messages } = session;
  const buyers: number[] = [];
  messages.forEach((message, i) => {
    if (message.class === 'buyer') buyers.push(i);
  });
  if (contract.bots === 'count') return buyers[0] ?? null; // "`replies.bots: count` switches this off"

  const first = buyers[0] ?? messages.length;
  // the first human message "after a buyer's message"; to a greeting before it nothing was handed over
  const answer = messages.findIndex((message, i) => i > first && message.class === 'human');
  // "The stage begins at a hand-over"; after a human has answered there is nothing to hand over
  for (let i = 0; i < (answer < 0 ? messages.length : answer); i++) {
    if (isHandOver(contract, messages, i)) return i;
  }
  // "at the first buyer message with no `bot` text between it and the session's first human message; if a human spoke
  // before every buyer message, or no human spoke, at the first buyer message with no `bot` text after it": up to the
  // first answer, since "turns a person answered before stay counted"
  const end = answer < 0 ? messages.length : answer;
  const asked = buyers.filter((i) => i < end);
  for (const i of asked) if (!isBotBetween(messages, i, end)) return i;
  // "A session in which a human wrote after a buyer's message is never bot-only: where none of these rules finds a
  // beginning, the stage begins at the last buyer message before the first human one."
  return answer < 0 ? null : (asked.at(-1) ?? null);
}
