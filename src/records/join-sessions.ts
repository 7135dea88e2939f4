import { compareCodePoints } from '../units/code-points.ts';
import type { SessionRow } from './chat-line.ts';
import type { Chats } from './chats.ts';
import type { Input, Problem } from './input.ts';
import { isMasked, mayBe } from './nick.ts';

/** A list and its log may tell different instants of one beginning, at most this far apart (seconds). */
const APART = 120;

/** What a platform's list says of conversations, by conversation. */
export type Listed = ReadonlyMap<number, SessionRow>;

/**
 * Joins the rows of session lists to the blocks of logs: by the instant of the first message, to the second; then
 * the nearest within two minutes; the customers' names must not contradict each other. A customer whom one of the two
 * masks gets the name that the other gives in full (`rename`). Rows of a day that no log has are nobody's fault; those that the
 * logs should have are told.
 */
export function joinSessions(
  chats: Chats,
  rename: (conversation: number, nick: string) => void,
  rows: readonly SessionRow[],
  inputs: readonly Input[],
): { listed: Listed; problems: Problem[] } {
  const listed = new Map<number, SessionRow>();
  if (rows.length === 0) return { listed, problems: [] };
  const { conversations } = chats;
  const blocks = blocksOf(chats);
  const pairs = rows.flatMap((row) =>
    between(blocks, row.at - APART, row.at + APART)
      .filter(({ conversation }) => shopOf(conversations.input[conversation]!) === shopOf(row.input))
      .map((block) => ({ row, block, apart: Math.abs(row.at - block.at), name: nameOf(block.conversation) }))
      // Without a name on one side only the very second will do.
      .filter(({ apart, name }) =>
        name === null || row.buyer === null ? apart === 0 : mayBe(name, row.buyer),
      ),
  );
  pairs.sort(
    (a, b) =>
      a.apart - b.apart ||
      a.row.at - b.row.at ||
      compareCodePoints(a.row.id ?? '', b.row.id ?? '') ||
      compareCodePoints(a.row.buyer ?? '', b.row.buyer ?? '') ||
      a.block.conversation - b.block.conversation,
  );
  const taken = new Map<SessionRow, Block[]>();
  for (const { row, block } of pairs) {
    const others = taken.get(row) ?? [];
    if (listed.has(block.conversation) || !others.every((other) => isCopy(other, block))) continue;
    taken.set(row, [...others, block]);
    listed.set(block.conversation, row);
    unmask(block.conversation, row.buyer);
  }
  return { listed, problems: unjoined() };

  /** A block that two logs have is two conversations of one beginning: both are the row's. */
  function isCopy(a: Block, b: Block): boolean {
    return a.at === b.at && conversations.input[a.conversation] !== conversations.input[b.conversation];
  }

  function shopOf(input: number): number {
    return inputs[input]!.shop;
  }

  function nameOf(conversation: number): string | null {
    return conversations.buyers.names[conversations.buyer[conversation]!] ?? null;
  }

  function unmask(conversation: number, full: string | null): void {
    const name = nameOf(conversation);
    if (full === null || isMasked(full) || (name !== null && !isMasked(name))) return;
    rename(conversation, full);
  }

  function unjoined(): Problem[] {
    if (blocks.length === 0) return [];
    const [from, to] = [blocks[0]!.at, blocks.at(-1)!.at];
    const missing = rows.filter((row) => !taken.has(row) && row.at >= from && row.at <= to);
    return [...new Set(missing.map(({ input }) => input))].map((input) => {
      const found = missing.filter((row) => row.input === input);
      const row = found.reduce((least, each) => Math.min(least, each.row), Number.POSITIVE_INFINITY);
      return { code: 'session-without-log', args: {}, input, row, count: found.length };
    });
  }
}

/** The same by the conversations that sessions name: blocks that two files have are one. */
export function rooted(listed: Listed, same: Uint32Array): Listed {
  const found = new Map<number, SessionRow>();
  for (const [conversation, row] of [...listed].sort(([a], [b]) => a - b))
    if (!found.has(same[conversation]!)) found.set(same[conversation]!, row);
  return found;
}

interface Block {
  readonly conversation: number;
  /** Of its first message. */
  readonly at: number;
}

/** The logs' blocks, by their beginnings. */
function blocksOf({ messages, conversations: { kind } }: Chats): Block[] {
  const begin = new Float64Array(kind.length).fill(Number.POSITIVE_INFINITY);
  for (let m = 0; m < messages.length; m++) {
    const conversation = messages.conversation[m]!;
    if (messages.at[m]! < begin[conversation]!) begin[conversation] = messages.at[m]!;
  }
  return kind
    .flatMap((each, conversation) => (each === 'block' ? [{ conversation, at: begin[conversation]! }] : []))
    .sort((a, b) => a.at - b.at || a.conversation - b.conversation);
}

/** The blocks that begin from `from` to `to`, both inclusive; found by halving. */
function between(blocks: readonly Block[], from: number, to: number): Block[] {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]!.at < from) low = middle + 1;
    else high = middle;
  }
  const found: Block[] = [];
  for (; low < blocks.length && blocks[low]!.at <= to; low++) found.push(blocks[low]!);
  return found;
}
