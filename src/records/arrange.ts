import { compareCodePoints } from '../units/code-points.ts';
import { CLASS } from './chat-line.ts';
import type { Chats } from './chats.ts';
import type { Input } from './input.ts';
import { MARK, type TextKeys } from './messages.ts';

/** Messages listed group by group (a conversation, or all blocks of one buyer), each group in message order. */
export interface Arrangement {
  readonly order: Uint32Array;
  /** Where each group begins in `order`; one more entry at the end. */
  readonly groups: Uint32Array;
  /** Messages whose order hangs on texts that agree in their first characters; empty once texts were given. */
  readonly ambiguous: readonly number[];
}

/** Texts of messages that had to be read again, by message. */
type Texts = ReadonlyMap<number, string>;

// metrics.md: within one second buyer, then auto/bot/system, then assist/human. Indexed by ClassCode.
const RANK: Readonly<Record<number, number>> = {
  [CLASS.buyer]: 0,
  [CLASS.auto]: 1,
  [CLASS.bot]: 1,
  [CLASS.system]: 1,
  [CLASS.assist]: 2,
  [CLASS.human]: 2,
};

/** Brings messages into the order of metrics.md: instant, class, sender, text; never file order. */
export function arrange(chats: Chats, keys: TextKeys, texts: Texts): Arrangement {
  const { messages, accounts } = chats;
  const groupOf = groupConversations(chats);
  const groupCount = groupOf.count;
  const groups = new Uint32Array(groupCount + 1);
  for (let m = 0; m < messages.length; m++) groups[groupOf.of[messages.conversation[m]!]! + 1]!++;
  for (let g = 0; g < groupCount; g++) groups[g + 1]! += groups[g]!;
  const order = new Uint32Array(messages.length);
  const next = groups.slice(0, groupCount);
  for (let m = 0; m < messages.length; m++) order[next[groupOf.of[messages.conversation[m]!]!]!++] = m;

  const ambiguous: number[] = [];
  const sameText = (a: number, b: number): boolean =>
    keys.high[a] === keys.high[b] && keys.low[a] === keys.low[b];
  const byText = (a: number, b: number): number => {
    if (sameText(a, b)) return 0;
    const heads = keys.head[a]! - keys.head[b]!;
    if (heads !== 0) return heads;
    const left = texts.get(a);
    const right = texts.get(b);
    if (left !== undefined && right !== undefined) return compareCodePoints(left, right);
    ambiguous.push(a, b);
    return keys.high[a]! - keys.high[b]! || keys.low[a]! - keys.low[b]!;
  };
  const bySender = (a: number, b: number): number =>
    messages.class[a] === CLASS.buyer || messages.account[a] === messages.account[b]
      ? 0
      : compareCodePoints(accounts.names[messages.account[a]!]!, accounts.names[messages.account[b]!]!);
  const compare = (a: number, b: number): number =>
    messages.at[a]! - messages.at[b]! ||
    RANK[messages.class[a]!]! - RANK[messages.class[b]!]! ||
    bySender(a, b) ||
    byText(a, b) ||
    messages.class[a]! - messages.class[b]! ||
    // The same message twice: which comes first makes no difference to any figure.
    messages.input[a]! - messages.input[b]! ||
    messages.row[a]! - messages.row[b]!;

  for (let g = 0; g < groupCount; g++) {
    const from = groups[g]!;
    const to = groups[g + 1]!;
    let sorted = true;
    for (let i = from + 1; i < to && sorted; i++) sorted = compare(order[i - 1]!, order[i]!) <= 0;
    if (!sorted) order.subarray(from, to).sort(compare);
  }
  return { order, groups, ambiguous: [...new Set(ambiguous)] };

  function groupConversations({ conversations: { kind, buyer, shop } }: Chats): {
    of: Uint32Array;
    count: number;
  } {
    // Blocks of one buyer are looked at together, so that a block that two files have is found.
    const ofBuyer = new Map<number, number>();
    const of = new Uint32Array(kind.length);
    let count = 0;
    for (let c = 0; c < kind.length; c++) {
      const group = buyer[c] === -1 ? -1 - shop[c]! : buyer[c]!;
      const known = kind[c] === 'block' ? ofBuyer.get(group) : undefined;
      of[c] = known ?? count++;
      if (kind[c] === 'block' && known === undefined) ofBuyer.set(group, of[c]!);
    }
    return { of, count };
  }
}

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
