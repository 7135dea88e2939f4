import type { Contract } from './contract.ts';
import { isClosing, isQuestion } from './phrases.ts';
import type { Message } from './types.ts';

/**
 * "closing words after a human message that was not a question start no clock […] A sticker or emoticon alone is closing
 * words too." `before`: the last human message before it in the session.
 */
export function startsNoClock(contract: Contract, before: Message | null, message: Message): boolean {
  if (contract.closers !== 'drop' || before === null) return false;
  if (message.media !== null && message.media !== 'sticker') return false;
  if (message.media === null && !isClosing(contract, message.text)) return false;
  return !isQuestion(contract, before.text);
}
