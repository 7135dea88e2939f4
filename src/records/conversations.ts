import { type Interner, makeInterner } from './interner.ts';
import { isMasked, normaliseNick } from './nick.ts';

/** How a conversation is delimited: by the export's id, by a log's block, or not at all (buyer × shop, to be cut). */
export type ConversationKind = 'id' | 'block' | 'buyer';

/** The raw material of sessions, one entry a conversation. */
export interface Conversations {
  readonly kind: ConversationKind[];
  /** The export's id, the block's number in its file, or the buyer's normalised nick. */
  readonly key: string[];
  /** Index into `buyers`; −1 while none was named. */
  readonly buyer: number[];
  /** Conversations in which two or more senders could be the buyer: their normalised nicks. */
  readonly candidates: Map<number, Set<string>>;
  /** Normalised nicks. */
  readonly buyers: Interner;
  /** Whether the nick of each of `buyers` is masked. */
  readonly masked: boolean[];
}

/** Enters conversations and their buyers while chats are read; what it knows them by is let go with it. */
export interface ConversationWriter {
  readonly conversations: Conversations;
  of(kind: 'id' | 'block', key: string, input: number): number;
  /** The one conversation of a buyer in an export without conversations; it is cut into sessions later. */
  ofBuyer(nick: string): number;
  /** Names a buyer of the conversation; false where another one was named before (`who-is-buyer`). */
  nameBuyer(conversation: number, nick: string): boolean;
}

export function makeConversationWriter(): ConversationWriter {
  const ids = new Map<string, number>();
  const blocks = new Map<number, Map<string, number>>();
  const ofBuyers = new Map<string, number>();
  const buyers = makeInterner();
  const kinds: ConversationKind[] = [];
  const keys: string[] = [];
  const buyer: number[] = [];
  const masked: boolean[] = [];
  const candidates = new Map<number, Set<string>>();
  // A month has many more rows than nicks: normalising is done once a spelling.
  const spelled = new Map<string, number>();
  const buyerOf = (nick: string): number => {
    const known = spelled.get(nick);
    if (known !== undefined) return known;
    const id = buyers.id(normaliseNick(nick));
    masked[id] = isMasked(nick);
    spelled.set(nick, id);
    return id;
  };
  const enter = (known: Map<string, number>, kind: ConversationKind, key: string): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const id = kinds.length;
    known.set(key, id);
    kinds.push(kind);
    keys.push(key);
    buyer.push(-1);
    return id;
  };
  const blocksOf = (input: number): Map<string, number> => {
    const known = blocks.get(input) ?? new Map<string, number>();
    blocks.set(input, known);
    return known;
  };
  return {
    conversations: { kind: kinds, key: keys, buyer, candidates, buyers, masked },
    of: (kind, key, input) => (kind === 'block' ? enter(blocksOf(input), kind, key) : enter(ids, kind, key)),
    ofBuyer: (nick) => enter(ofBuyers, 'buyer', buyers.names[buyerOf(nick)]!),
    nameBuyer: (conversation, nick) => {
      const id = buyerOf(nick);
      const first = buyer[conversation]!;
      if (first === -1) buyer[conversation] = id;
      if (first === -1 || first === id) return true;
      const found = candidates.get(conversation) ?? new Set([buyers.names[first]!]);
      candidates.set(conversation, found.add(buyers.names[id]!));
      return false;
    },
  };
}
