import type { Arrangement } from './arrange.ts';
import { CLASS } from './chat-line.ts';
import type { Chats } from './chats.ts';
import type { Problem } from './input.ts';
import { MARK, type TextKeys } from './messages.ts';

const ROWS_NAMED = 5;

/**
 * Messages of people that stand in two conversations of one buyer in one file: the platform merged conversations, or
 * exported one twice. One problem a file; the figures count them as often as they stand there.
 */
export function mergedConversations(chats: Chats, keys: TextKeys, arrangement: Arrangement): Problem[] {
  const { messages } = chats;
  const found = new Map<number, number[]>();
  for (const run of overlappingRuns(chats, arrangement)) {
    const first = new Map<string, number>();
    for (const m of run) {
      const code = messages.class[m]!;
      if (code !== CLASS.buyer && code !== CLASS.human && code !== CLASS.assist) continue;
      if ((messages.marks[m]! & MARK.overlap) !== 0) continue;
      const sender = code === CLASS.buyer ? 'buyer' : messages.account[m];
      const key = `${messages.input[m]} ${messages.at[m]} ${sender} ${keys.high[m]} ${keys.low[m]}`;
      const known = first.get(key);
      if (known === undefined) first.set(key, m);
      else if (messages.conversation[known] !== messages.conversation[m])
        found.set(messages.input[m]!, [...(found.get(messages.input[m]!) ?? []), m]);
    }
  }
  return [...found].map(([input, doubled]) => {
    const rows = doubled.map((m) => messages.row[m]!).sort((a, b) => a - b);
    const named = rows.slice(0, ROWS_NAMED);
    return { code: 'merged-conversations', args: {}, input, row: named[0]!, rows: named, count: rows.length };
  });
}

/** The messages of conversations of one buyer that go on at the same time; in tables few buyers have any. */
function* overlappingRuns(
  { messages, conversations }: Chats,
  { order, groups }: Arrangement,
): Iterable<number[]> {
  const ofBuyer = new Map<number, number[]>();
  for (let g = 0; g + 1 < groups.length; g++) {
    if (groups[g] === groups[g + 1]) continue;
    const buyer = conversations.buyer[messages.conversation[order[groups[g]!]!]!]!;
    if (buyer === -1) continue;
    const known = ofBuyer.get(buyer);
    if (known) known.push(g);
    else ofBuyer.set(buyer, [g]);
  }
  const startOf = (group: number): number => messages.at[order[groups[group]!]!]!;
  const endOf = (group: number): number => messages.at[order[groups[group + 1]! - 1]!]!;
  const messagesOf = (group: number): Uint32Array => order.subarray(groups[group]!, groups[group + 1]!);
  for (const all of ofBuyer.values()) {
    // A log's blocks are one group a buyer.
    const first = conversations.kind[messages.conversation[order[groups[all[0]!]!]!]!];
    if (all.length === 1 && first !== 'block') continue;
    const run: number[][] = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const group of all.sort((a, b) => startOf(a) - startOf(b))) {
      if (startOf(group) > end) run.push([]);
      run.at(-1)!.push(group);
      end = Math.max(end, endOf(group));
    }
    for (const together of run)
      if (together.length > 1 || first === 'block') yield together.flatMap((group) => [...messagesOf(group)]);
  }
}
