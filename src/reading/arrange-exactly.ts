import type { Claim } from '../formats/claim/claim.ts';
import { type Arrangement, arrange } from '../records/arrange.ts';
import type { Chats } from '../records/chats.ts';
import type { TextKeys } from '../records/messages.ts';
import { readTexts } from './read-texts.ts';

/** Arranges messages; where the order of two hangs on texts that begin alike, their rows are read again for the texts. */
export async function arrangeExactly(
  chats: Chats,
  keys: TextKeys,
  claims: readonly Claim[],
): Promise<Arrangement> {
  const first = arrange(chats, keys, new Map());
  if (first.ambiguous.length === 0) return first;
  return arrange(chats, keys, await readTexts(chats, first.ambiguous, claims));
}
