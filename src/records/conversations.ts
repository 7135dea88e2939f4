import { compareCodePoints } from '../units/code-points.ts';
import { isMasked, normaliseNick } from './nick.ts';

/** How a conversation is delimited: by the export's id, by a log's block, or not at all (buyer × shop, or people × shop, to be cut). */
type ConversationKind = 'id' | 'block' | 'buyer';

/** The raw material of sessions, one entry a conversation. */
export interface Conversations {
  readonly kind: ConversationKind[];
  /** The export's id, the block's number in its file, the buyer's normalised nick, or all names between whom it is. */
  readonly key: string[];
  /** Of a block, the input it stands in; −1 for others. */
  readonly input: number[];
  /** By the shop's place in the contract. */
  readonly shop: number[];
  /** Index into `buyers`; −1 while none was named. */
  readonly buyer: number[];
  /** Conversations in which two or more senders could be the buyer: their names, as first written. */
  readonly candidates: Map<number, Set<string>>;
  readonly buyers: Buyers;
}

/** Enters conversations and their buyers while chats are read; what it knows them by is let go with it. */
interface ConversationWriter {
  readonly conversations: Conversations;
  of(kind: 'id' | 'block', key: string, input: number, shop: number): number;
  /** The one conversation of a buyer in an export without conversations; it is cut into sessions later. */
  ofBuyer(nick: string, shop: number): number;
  /** The one conversation between the same people, in whatever order; it is cut into sessions later. */
  between(people: readonly string[], shop: number): number;
  /** Names a buyer of the conversation; false where another one was named before (`who-is-buyer`). */
  nameBuyer(conversation: number, nick: string): boolean;
  /** Gives the conversation's buyer another name: the full one of a masked nick. */
  rename(conversation: number, nick: string): void;
}

/** Buyers of shops: the same nick in two shops is two buyers. */
export interface Buyers {
  /** Normalised nicks. */
  readonly names: readonly string[];
  /** Whether the nick of each is masked. */
  readonly masked: readonly boolean[];
  /** By the normalised nick; −1 where there is none. */
  find(nick: string, shop: number): number;
}

export function makeConversationWriter(): ConversationWriter {
  // By shop, and of blocks by input.
  const ids: Map<string, number>[] = [];
  const blocks: Map<string, number>[] = [];
  const ofBuyers: Map<string, number>[] = [];
  const ofPeople: Map<string, number>[] = [];
  const named: Map<string, number>[] = [];
  const names: string[] = [];
  const written: string[] = [];
  const kinds: ConversationKind[] = [];
  const keys: string[] = [];
  const inputs: number[] = [];
  const shops: number[] = [];
  const buyer: number[] = [];
  const masked: boolean[] = [];
  const candidates = new Map<number, Set<string>>();
  // A month has many more rows than nicks: normalising is done once a spelling.
  const spelled: Map<string, number>[] = [];
  const buyerOf = (nick: string, shop: number): number => {
    spelled[shop] ??= new Map();
    const known = spelled[shop].get(nick);
    if (known !== undefined) return known;
    const name = normaliseNick(nick);
    const id = of(named, shop).get(name) ?? names.length;
    of(named, shop).set(name, id);
    names[id] = name;
    written[id] ??= nick;
    masked[id] = isMasked(nick);
    spelled[shop].set(nick, id);
    return id;
  };
  const enter = (
    known: Map<string, number>,
    kind: ConversationKind,
    key: string,
    input: number,
    shop: number,
  ): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const id = kinds.length;
    known.set(key, id);
    kinds.push(kind);
    keys.push(key);
    inputs.push(input);
    shops.push(shop);
    buyer.push(-1);
    return id;
  };
  return {
    conversations: {
      kind: kinds,
      key: keys,
      input: inputs,
      shop: shops,
      buyer,
      candidates,
      buyers: makeBuyers(names, masked, named),
    },
    of: (kind, key, input, shop) =>
      kind === 'block'
        ? enter(of(blocks, input), kind, key, input, shop)
        : enter(of(ids, shop), kind, key, -1, shop),
    ofBuyer: (nick, shop) => enter(of(ofBuyers, shop), 'buyer', names[buyerOf(nick, shop)]!, -1, shop),
    between: (people, shop) => {
      const key = [...new Set(people.map(normaliseNick))].sort(compareCodePoints).join('\n');
      return enter(of(ofPeople, shop), 'buyer', key, -1, shop);
    },
    rename: (conversation, nick) => {
      buyer[conversation] = buyerOf(nick, shops[conversation]!);
    },
    nameBuyer: (conversation, nick) => {
      const id = buyerOf(nick, shops[conversation]!);
      const first = buyer[conversation]!;
      if (first === -1) buyer[conversation] = id;
      if (first === -1 || first === id) return true;
      const found = candidates.get(conversation) ?? new Set([written[first]!]);
      candidates.set(conversation, found.add(written[id]!));
      return false;
    },
  };
}

// Outside, so that it keeps no more in memory than it is given.
const makeBuyers = (names: string[], masked: boolean[], named: readonly Map<string, number>[]): Buyers => ({
  names,
  masked,
  find: (nick, shop) => named[shop]?.get(nick) ?? -1,
});

/** The map of that number; a new one where there is none yet. */
function of(maps: Map<string, number>[], index: number): Map<string, number> {
  maps[index] ??= new Map();
  return maps[index];
}
