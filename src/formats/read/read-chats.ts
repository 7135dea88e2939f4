import type { ChatSink } from '../../records/chat-line.ts';
import type { Progress } from '../bytes/source.ts';
import { type Claim, yields } from '../claim/claim.ts';
import { readClaims } from './read-claims.ts';

/**
 * Streams the messages of the chat inputs among the claims, input by input, in file order, to the sink that `open`
 * gives for an input. May be called again for some of them, to read texts once more: counts stay as they are.
 */
export async function readChats(
  claims: readonly Claim[],
  open: (input: number) => ChatSink,
  progress?: Progress,
): Promise<void> {
  const chats = claims.filter((claim) => yields(claim, 'chats'));
  await readClaims(chats, ({ index }) => open(index), progress);
}
