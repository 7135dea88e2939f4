import type { Claim } from '../formats/read/claim.ts';
import { readChats } from '../formats/read/read-chats.ts';
import { type Arrangement, arrange } from './arrange.ts';
import type { Chats } from './chats.ts';
import type { TextKeys } from './messages.ts';

/** Arranges messages; where the order of two hangs on texts that begin alike, their rows are read again for the texts. */
export async function arrangeExactly(
  chats: Chats,
  keys: TextKeys,
  claims: readonly Claim[],
): Promise<Arrangement> {
  const first = arrange(chats, keys, new Map());
  if (first.ambiguous.length === 0) return first;
  const wanted = rowsOfMessages(chats, first.ambiguous);
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
  return arrange(chats, keys, texts);
}

/** Input → row → the messages read from it, in the order in which they come: a row may hold a whole chat. */
function rowsOfMessages(
  { messages: { input, row, length } }: Chats,
  ambiguous: readonly number[],
): Map<number, Map<number, number[]>> {
  const wanted = new Map<number, Map<number, number[]>>();
  for (const m of ambiguous) {
    const rows = wanted.get(input[m]!) ?? new Map<number, number[]>();
    wanted.set(input[m]!, rows.set(row[m]!, []));
  }
  for (let m = 0; m < length; m++) wanted.get(input[m]!)?.get(row[m]!)?.push(m);
  return wanted;
}
