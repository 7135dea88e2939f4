import type { Arrangement } from './arrange.ts';
import type { Chats } from './chats.ts';
import { MARK, type TextKeys } from './messages.ts';

/**
 * Marks what two files both have (metrics.md, repeated rows): a key — conversation or else buyer, sender, instant,
 * text — counts as often as in the file that has it most. Repeats inside one file are kept.
 * Returns, for each conversation, the conversation it is one with: a log's block that two files have is one.
 */
export function markOverlaps(
  { messages, conversations }: Chats,
  keys: TextKeys,
  { order, groups }: Arrangement,
): Uint32Array {
  const same = Uint32Array.from(conversations.kind, (_kind, index) => index);
  const sameKey = (a: number, b: number): boolean =>
    messages.at[a] === messages.at[b] &&
    messages.class[a] === messages.class[b] &&
    (messages.class[a] === 0 || messages.account[a] === messages.account[b]) &&
    keys.high[a] === keys.high[b] &&
    keys.low[a] === keys.low[b];

  for (let g = 0; g + 1 < groups.length; g++) {
    const end = groups[g + 1]!;
    for (let from = groups[g]!; from < end; ) {
      let to = from + 1;
      let files = false;
      while (to < end && sameKey(order[from]!, order[to]!)) {
        files ||= messages.input[order[from]!] !== messages.input[order[to]!];
        to++;
      }
      if (files) settle(order.subarray(from, to));
      from = to;
    }
  }
  for (let c = 0; c < same.length; c++) same[c] = root(c);
  return same;

  function settle(run: Uint32Array): void {
    const counts = new Map<number, number>();
    for (const m of run) counts.set(messages.input[m]!, (counts.get(messages.input[m]!) ?? 0) + 1);
    let kept = -1;
    for (const [input, count] of counts)
      if (kept === -1 || count > counts.get(kept)! || (count === counts.get(kept)! && input < kept))
        kept = input;
    const keeper = run.find((m) => messages.input[m] === kept)!;
    for (const m of run) {
      if (messages.input[m] === kept) continue;
      messages.marks[m]! |= MARK.overlap;
      const home = messages.conversation[m]!;
      if (conversations.kind[home] === 'block') join(home, messages.conversation[keeper]!);
    }
  }

  function root(conversation: number): number {
    let at = conversation;
    while (same[at] !== at) at = same[at]!;
    return at;
  }

  function join(a: number, b: number): void {
    const left = root(a);
    const right = root(b);
    same[Math.max(left, right)] = Math.min(left, right);
  }
}
