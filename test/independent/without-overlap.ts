import type { Message } from './types.ts';

/**
 * "rows that repeat inside one file are kept; a row that another file also has (same shop, conversation or else buyer,
 * sender, instant, text) is an overlap: each key counts as often as in the file that has it most."
 * Of files that have it equally often, the first gives the rows.
 */
export function withoutOverlap(messages: Message[]): Message[] {
  const perKey = new Map<string, Map<number, Message[]>>();
  for (const message of messages) {
    const who =
      message.conversation !== null ? `conversation ${message.conversation}` : `buyer ${message.buyer}`;
    const key = JSON.stringify([message.shop, who, message.sender, message.at, message.written]);
    const files = perKey.get(key) ?? new Map<number, Message[]>();
    files.set(message.file, [...(files.get(message.file) ?? []), message]);
    perKey.set(key, files);
  }
  const kept: Message[] = [];
  for (const files of perKey.values()) {
    let most: Message[] = [];
    for (const rows of files.values()) if (rows.length > most.length) most = rows;
    kept.push(...most);
  }
  return kept;
}
