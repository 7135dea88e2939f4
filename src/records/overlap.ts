import { compareCodePoints } from '../units/code-points.ts';
import type { Arrangement } from './arrange.ts';
import type { Chats } from './chats.ts';
import type { Input } from './input.ts';
import { MARK, type TextKeys } from './messages.ts';

/**
 * Marks what two files both have (metrics.md, repeated rows): a key — conversation or else buyer, sender, instant,
 * text — counts as often as in the file that has it most. Repeats inside one file are kept.
 * Returns, for each conversation, the conversation it is one with: a log's block that two files have is one.
 */
export function markOverlaps(
  { messages, conversations, accounts }: Chats,
  keys: TextKeys,
  { order, groups }: Arrangement,
  inputs: readonly Pick<Input, 'coarse'>[],
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
    const copies = new Map<number, number[]>();
    for (const m of run) copies.set(messages.input[m]!, [...(copies.get(messages.input[m]!) ?? []), m]);
    const [kept, ...others] = [...copies.values()].sort(betterFirst);
    for (const other of others)
      for (const [i, m] of other.entries()) {
        messages.marks[m]! |= MARK.overlap;
        // What a file has twice, another may have twice: the second of the one is the second of the other.
        const home = messages.conversation[m]!;
        const twin = kept![Math.min(i, kept!.length - 1)]!;
        if (conversations.kind[home] === 'block') join(home, messages.conversation[twin]!);
      }
  }

  /** The file that has it most often, else the one that knows most about it; their names decide nothing. */
  function betterFirst(a: readonly number[], b: readonly number[]): number {
    const coarse = ([m]: readonly number[]): number => Number(inputs[messages.input[m!]!]!.coarse);
    const recalled = (copy: readonly number[]): number =>
      copy.filter((m) => (messages.marks[m]! & MARK.recalled) !== 0).length;
    const assigned = (copy: readonly number[]): string =>
      copy
        .map((m) => (messages.class[m] === 0 ? (accounts.names[messages.account[m]! - 1] ?? '') : ''))
        .join();
    return (
      b.length - a.length ||
      coarse(a) - coarse(b) ||
      recalled(b) - recalled(a) ||
      compareCodePoints(assigned(b), assigned(a)) ||
      messages.input[a[0]!]! - messages.input[b[0]!]!
    );
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
