import type { Terms } from '../terms/terms.ts';
import { CLASS } from './chat-line.ts';
import type { Chats } from './chats.ts';
import { MARK } from './messages.ts';
import { CORE, saidIn } from './phrases-wanted.ts';

/**
 * Where the human stage of a session begins (metrics.md, human stage): a position in `order`, or −1 where there is
 * none (bot-only). `from`..`to` are the session's positions, `to` excluded.
 */
export function findStage(chats: Chats, order: Uint32Array, from: number, to: number, terms: Terms): number {
  const { messages, notices } = chats;
  const classAt = (i: number): number => messages.class[order[i]!]!;
  const firstBuyer = (start: number, end: number): number => {
    for (let i = start; i < end; i++) if (classAt(i) === CLASS.buyer) return i;
    return -1;
  };
  if (terms.replies.bots === 'count') return firstBuyer(from, to);

  let human = -1;
  let lastBot = -1;
  let lastBotBefore = -1;
  for (let i = from; i < to; i++) {
    const code = classAt(i);
    if (code === CLASS.human && human === -1) {
      human = i;
      lastBotBefore = lastBot;
    } else if (code === CLASS.bot) {
      lastBot = i;
    } else if (human === -1 && isHandOver(order[i]!, code)) return i;
  }
  const buyer = firstBuyer(from, to);
  if (buyer === -1) return -1;
  if (human === -1 || human < buyer) return firstBuyer(Math.max(from, lastBot + 1), to);
  const before = firstBuyer(Math.max(from, lastBotBefore + 1), human);
  return before !== -1 ? before : firstBuyer(human, to);

  // Once a person has spoken there is nothing left to hand over.
  function isHandOver(m: number, code: number): boolean {
    if (code === CLASS.buyer) return saidIn(messages, m, CORE.toHuman);
    return (messages.marks[m]! & MARK.notice) !== 0 && notices.get(m)!.kind !== 'transfer';
  }
}
