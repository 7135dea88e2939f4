/** Bits of the `marks` column: what the text of a message was found to be. */
export const MARK = {
  /** Recalled: never a qualifying reply. */
  recalled: 1,
  /** A notice that hands the conversation over; details in `notices`. */
  notice: 2,
  /** Sent by a second candidate for the buyer: the session cannot be judged (`who-is-buyer`). */
  stranger: 4,
  /** Another file has it too, and there it counts. */
  overlap: 8,
  /** Of a session that cannot be judged. */
  refused: 16,
  /** A picture, video, voice message, file or sticker: a message without words. */
  media: 32,
  /** A sticker or an emoticon and nothing else: of a buyer, closing words too. */
  sticker: 64,
} as const;

/**
 * All messages, one column a property, in the order they were read; a session's `order` lists them as it wants them.
 * Texts are let go: what is needed of them was found while reading. 45 bytes a message.
 */
export interface Messages extends Columns {
  /** Index into the conversations. */
  conversation: Uint32Array;
  /** Account of the sender; of a buyer's message, the account the export assigns + 1, or 0. */
  account: Uint32Array;
  /** ClassCode. */
  class: Uint8Array;
  marks: Uint8Array;
  /** Instant. */
  at: Uint32Array;
  /** Code points of classes L, N and P, URLs and emoticon codes taken out. */
  characters: Uint32Array;
  /** Phrase classes that the text belongs to, a bit each (`saidIn`). */
  phrasesLow: Uint32Array;
  phrasesHigh: Uint32Array;
  /** 64-bit hash of the normalised text of a human message of ≥ 8 code points; 0, 0 for others. */
  cannedHigh: Uint32Array;
  cannedLow: Uint32Array;
  input: Uint32Array;
  row: Uint32Array;
}

/** What tells texts apart and orders them; needed only until the messages are arranged. 16 bytes a message. */
export interface TextKeys extends Columns {
  /** 64-bit hash of the text. */
  high: Uint32Array;
  low: Uint32Array;
  /** The beginning of the text as a number that orders as the text does: 53 bits of code points. */
  head: Float64Array;
}

/** Columns of one length, with room for `capacity` entries. */
interface Columns {
  length: number;
  capacity: number;
}

const FIRST_CAPACITY = 1 << 14;

export function makeMessages(): Messages {
  const n = FIRST_CAPACITY;
  return {
    length: 0,
    capacity: n,
    conversation: new Uint32Array(n),
    account: new Uint32Array(n),
    class: new Uint8Array(n),
    marks: new Uint8Array(n),
    at: new Uint32Array(n),
    characters: new Uint32Array(n),
    phrasesLow: new Uint32Array(n),
    phrasesHigh: new Uint32Array(n),
    cannedHigh: new Uint32Array(n),
    cannedLow: new Uint32Array(n),
    input: new Uint32Array(n),
    row: new Uint32Array(n),
  };
}

export function makeTextKeys(): TextKeys {
  const n = FIRST_CAPACITY;
  return {
    length: 0,
    capacity: n,
    high: new Uint32Array(n),
    low: new Uint32Array(n),
    head: new Float64Array(n),
  };
}

/** Lets go of the keys: everything that needs them is done. */
export function dropTextKeys(keys: TextKeys): void {
  Object.assign(keys, {
    length: 0,
    capacity: 0,
    high: new Uint32Array(),
    low: new Uint32Array(),
    head: new Float64Array(),
  });
}

/** Makes room for one more entry and returns its index. */
export function addEntry(columns: Columns): number {
  if (columns.length === columns.capacity) grow(columns);
  return columns.length++;
}

/** Columns that double touch no memory before it is used. */
function grow(columns: Columns): void {
  columns.capacity *= 2;
  const arrays = columns as unknown as Record<string, Uint8Array | number>;
  for (const [name, old] of Object.entries(arrays)) {
    if (typeof old === 'number') continue;
    const grown = new (old.constructor as Uint8ArrayConstructor)(columns.capacity);
    grown.set(old);
    arrays[name] = grown;
  }
}

/** Gives each different text a number, from 0 on in order of arrival. */
export interface Interner {
  readonly names: readonly string[];
  id(name: string): number;
  /** −1 where the text has not been seen. */
  find(name: string): number;
}

export function makeInterner(): Interner {
  const ids = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    id: (name) => {
      const known = ids.get(name);
      if (known !== undefined) return known;
      ids.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
    find: (name) => ids.get(name) ?? -1,
  };
}
