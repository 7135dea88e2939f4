import type { Claim } from '../formats/claim/claim.ts';
import { readChats } from '../formats/read/read-chats.ts';
import type { Chats } from '../records/chats.ts';

/** The texts of some messages, by message: their rows are read again. */
export async function readTexts(
  chats: Chats,
  messages: readonly number[],
  claims: readonly Claim[],
): Promise<Map<number, string>> {
  const wanted = rowsOfMessages(chats, messages);
  const texts = new Map<number, string>();
  await readChats(
    claims
      .filter(({ index }) => wanted.has(index))
      .map((claim) => cutShort(claim, () => wanted.get(claim.index)!.size === 0)),
    (index) => {
      const rows = wanted.get(index)!;
      return (line) => {
        const left = rows.get(line.row);
        const m = left?.shift();
        if (m !== undefined) texts.set(m, line.text);
        if (left?.length === 0) rows.delete(line.row);
      };
    },
  );
  return texts;
}

/** The claim on a file that ends when `isDone`: what is wanted mostly stands near its beginning. Workbooks and JSON are whole or nothing. */
function cutShort(claim: Claim, isDone: () => boolean): Claim {
  const { source, place } = claim;
  if (place.shape === 'sheet' || place.shape === 'json') return claim;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const piece of source.bytes()) {
      if (isDone()) return;
      yield piece;
    }
  }
  return { ...claim, source: { ...source, bytes } };
}

/** Input → row → the messages read from it, in the order in which they come: a row may hold a whole chat. */
function rowsOfMessages(
  { messages: { input, row, length } }: Chats,
  messages: readonly number[],
): Map<number, Map<number, number[]>> {
  const wanted = new Map<number, Map<number, number[]>>();
  for (const m of messages) {
    const rows = wanted.get(input[m]!) ?? new Map<number, number[]>();
    wanted.set(input[m]!, rows.set(row[m]!, []));
  }
  for (let m = 0; m < length; m++) wanted.get(input[m]!)?.get(row[m]!)?.push(m);
  return wanted;
}
