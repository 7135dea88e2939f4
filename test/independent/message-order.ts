import type { Message, SenderClass } from './types.ts';

const rank: Record<SenderClass, number> = { buyer: 0, auto: 1, bot: 1, system: 1, assist: 2, human: 2 };

function byCodePoints(a: string, b: string): number {
  const left = Array.from(a, (char) => char.codePointAt(0)!);
  const right = Array.from(b, (char) => char.codePointAt(0)!);
  for (let i = 0; i < left.length && i < right.length; i++) {
    if (left[i] !== right[i]) return left[i]! - right[i]!;
  }
  return left.length - right.length;
}

/**
 * "by instant; within one second `buyer`, then `auto`/`bot`/`system`, then `assist`/`human`; then sender; then text
 * (code points). Never file order"
 */
export function messageOrder(a: Message, b: Message): number {
  if (a.at !== b.at) return a.at - b.at;
  if (rank[a.class] !== rank[b.class]) return rank[a.class] - rank[b.class];
  // Equal up to here, an assist text stands before a human one: something other than the file must say.
  return (
    byCodePoints(a.sender, b.sender) || byCodePoints(a.written, b.written) || byCodePoints(a.class, b.class)
  );
}
