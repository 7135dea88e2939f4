import { type Interner, makeInterner } from './interner.ts';
import { isMasked, normaliseNick } from './nick.ts';

/** How a conversation is delimited: by the export's id, by a log's block, or not at all (buyer × shop, to be cut). */
export type ConversationKind = 'id' | 'block' | 'buyer';

/** The raw material of sessions, one entry a conversation. */
export interface Conversations {
  readonly kind: ConversationKind[];
  /** The export's id, the block's number in its file, or the buyer's normalised nick. */
  readonly key: string[];
  /** Of a block, the input it stands in; −1 for others. */
  readonly input: number[];
  /** Index into `buyers`; −1 while none was named. */
  readonly buyer: number[];
  /** Conversations in which two or more senders could be the buyer: their normalised nicks. */
  readonly candidates: Map<number, Set<string>>;
  /** Normalised nicks. */
  readonly buyers: Interner;
  /** Whether the nick of each of `buyers` is masked. */
  readonly masked: boolean[];
  of(kind: 'id' | 'block', key: string, input: number): number;
  /** The one conversation of a buyer in an export without conversations; it is cut into sessions later. */
  ofBuyer(nick: string): number;
  /** Names a buyer of the conversation; false where another one was named before (`who-is-buyer`). */
  nameBuyer(conversation: number, nick: string): boolean;
}

export function makeConversations(): Conversations {
  const index = makeInterner();
  const buyers = makeInterner();
  const kinds: ConversationKind[] = [];
  const keys: string[] = [];
  const inputs: number[] = [];
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
  const enter = (kind: ConversationKind, key: string, input: number): number => {
    const id = index.id(`${kind}\n${input}\n${key}`);
    if (id === kinds.length) {
      kinds.push(kind);
      keys.push(key);
      inputs.push(input);
      buyer.push(-1);
    }
    return id;
  };
  return {
    kind: kinds,
    key: keys,
    input: inputs,
    buyer,
    candidates,
    buyers,
    masked,
    of: (kind, key, input) => enter(kind, key, kind === 'block' ? input : -1),
    ofBuyer: (nick) => enter('buyer', buyers.names[buyerOf(nick)]!, -1),
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
