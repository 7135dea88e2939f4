import type { Claim } from '../formats/read/claim.ts';
import { readChats } from '../formats/read/read-chats.ts';
import type { Chats } from './chats.ts';

/** The texts of some messages, by message: their rows are read again. */
export async function readTexts(
  chats: Chats,
  messages: readonly number[],
  claims: readonly Claim[],
): Promise<Map<number, string>> {
  const wanted = rowsOfMessages(chats, messages);
  const texts = new Map<number, string>();
  await readChats(
    claims.filter(({ index }) => wanted.has(index)),
    (index) => {
      const rows = wanted.get(index)!;
      return (line) => {
        const m = rows.get(line.row)?.shift();
        if (m !== undefined) texts.set(m, line.text);
      };
    },
  );
  return texts;
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
