import type { Chats } from '../records/chats.ts';
import { compareCodePoints } from '../units/code-points.ts';

// A name that stands opposite at least this many others is an account rather than a buyer.
const LEAST_PEERS = 3;

/**
 * The senders that are probably agents where an export marks no roles and no list names them: the fewest names, taken
 * one by one by how many others they stand opposite, that leave every conversation one buyer. As the exports write them.
 */
export function likelyAccounts({ conversations: { candidates } }: Pick<Chats, 'conversations'>): string[] {
  const peers = new Map<string, Set<string>>();
  for (const names of candidates.values())
    for (const name of names)
      for (const other of names)
        if (other !== name) peers.set(name, (peers.get(name) ?? new Set()).add(other));
  const found: string[] = [];
  for (;;) {
    const [first] = [...peers].sort(
      ([a, left], [b, right]) => right.size - left.size || compareCodePoints(a, b),
    );
    if (first === undefined || first[1].size < LEAST_PEERS) return found.sort(compareCodePoints);
    const [name, others] = first;
    found.push(name);
    peers.delete(name);
    for (const other of others) peers.get(other)!.delete(name);
  }
}
