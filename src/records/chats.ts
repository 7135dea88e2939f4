import * as shelf from '../phrases/index.ts';
import type { PhraseClass, PhraseTest } from '../phrases/scan/phrase-class.ts';
import { MOST_CLASSES, makePhraseScan } from '../phrases/scan/phrase-scan.ts';
import type { Who } from '../terms/people.ts';
import { isRobotName } from '../terms/robots.ts';
import type { Terms } from '../terms/terms.ts';
import type { Instant } from '../units/time.ts';
import {
  type ChatLine,
  type ChatSink,
  CLASS,
  type ClassCode,
  type MessageForm,
  type SilentForm,
} from './chat-line.ts';
import { type Conversations, makeConversationWriter } from './conversations.ts';
import {
  addEntry,
  type Interner,
  MARK,
  type Messages,
  makeInterner,
  makeMessages,
  makeTextKeys,
  type TextKeys,
} from './messages.ts';
import { type Notice, readNotice } from './notices.ts';
import { standInOf } from './stand-ins.ts';
import {
  countCharacters,
  hasCodePoints,
  hashText,
  headOf,
  linksIn,
  normaliseText,
  type OrderNumbers,
  ordersIn,
  personalIn,
} from './text-scan.ts';

/** Everything read from chat exports: columns, the names they refer to, and the rare finds beside them. */
export interface Chats {
  readonly messages: Messages;
  readonly conversations: Conversations;
  readonly accounts: Interner;
  /** Message → what its notice says. */
  readonly notices: Map<number, HandOver>;
  /** Order ids met in texts: message and index of the order, in reading order. */
  readonly mentions: { readonly message: number[]; readonly order: number[] };
  /** Bit of each phrase class that was looked for, by its id (`saidIn`). */
  readonly phrases: ReadonlyMap<string, number>;
  /** Rare things that metrics asked for. */
  readonly finds: Readonly<Record<FindKind, Finds>>;
  /** Input → how many of its messages became `system`, by what they are. */
  readonly silent: Map<number, Partial<Record<SilentForm, number>>>;
  /** Globs of `replies.auto` that no message fits, so far. */
  readonly idleAuto: Set<string>;
  /** Input → rows that name neither conversation nor buyer: first row and how many. */
  readonly homeless: Map<number, RowsFound>;
  /** Input → rows sent by agents to agents. */
  readonly internal: Map<number, RowsFound>;
}

/** The first of some rows, and how many. */
export interface RowsFound {
  readonly row: number;
  count: number;
}

/** Rare things met in texts: the message, and what it holds by its number. In reading order. */
interface Finds {
  readonly message: readonly number[];
  readonly what: readonly number[];
  readonly things: Interner;
}

interface ChatWriter {
  readonly chats: Chats;
  readonly texts: TextKeys;
  /** Gives a conversation's buyer another name: the full one of a masked nick. */
  rename(conversation: number, nick: string): void;
  open(input: number, shop: number, delimited: 'block' | 'table'): ChatSink;
}

const NOBODY = { side: null, listed: false };

/** Classes each message by the contract's terms, reads its text once, and keeps the columns. `numbers`: by shop. */
export function makeChatWriter(terms: Terms, who: Who, numbers: readonly OrderNumbers[]): ChatWriter {
  const messages = makeMessages();
  const texts = makeTextKeys();
  const writer = makeConversationWriter();
  const accounts = makeInterner();
  const handOver = makeHandOver(accounts, who);
  const classes = phrasesWanted(terms);
  const { finds, look } = makeFinds(terms.reads);
  const chats: Chats = {
    messages,
    conversations: writer.conversations,
    accounts,
    notices: new Map(),
    mentions: { message: [], order: [] },
    phrases: new Map(classes.map(({ id }, bit) => [id, bit])),
    finds,
    homeless: new Map(),
    internal: new Map(),
    silent: new Map(),
    idleAuto: new Set(terms.replies.auto),
  };
  const scanBuyer = makePhraseScan(classes, 'buyer', terms.phrases);
  const scanHuman = makePhraseScan(classes, 'human', terms.phrases);
  const said = { low: 0, high: 0 };
  const isAuto = makeAutoTest(terms.replies.auto, chats.idleAuto);
  const hash = { high: 0, low: 0 };

  const classOf = (line: ChatLine, form: MessageForm | null): ClassCode => {
    if (line.mark === 'system' || (form !== null && form !== 'media' && form !== 'sticker'))
      return CLASS.system;
    if (line.mark === 'buyer') return CLASS.buyer;
    const { side, listed } = line.sender === '' ? NOBODY : who(line.sender, line.at);
    if (line.mark === null && !listed) return CLASS.buyer;
    const mark = line.mark ?? 'human';
    return CLASS[mark === 'human' && side === 'bot' ? 'bot' : mark];
  };

  /** Of a message's sender and receivers, who may be its buyer: a sender who is marked so, else whoever is on no list. */
  const possibleBuyers = (
    { mark, sender, at }: ChatLine,
    receivers: readonly string[],
  ): readonly string[] => {
    if (mark === 'buyer' && sender !== '') return [sender];
    const people = mark === null ? [sender, ...receivers] : receivers;
    return people.filter((name) => name !== '' && !who(name, at).listed);
  };

  const open = (input: number, shop: number, delimited: 'block' | 'table'): ChatSink => {
    const orders = numbers[shop]!;
    return (line) => {
      const form = line.form ?? standInOf(line.text);
      let code = classOf(line, form);
      const possible = line.receivers && possibleBuyers(line, line.receivers);
      if (possible?.length === 0) {
        seen(chats.internal, input, line.row);
        return;
      }
      const nick =
        line.buyer ?? possible?.[0] ?? (code === CLASS.buyer && line.sender !== '' ? line.sender : null);
      const conversation = conversationOf(line, nick, input, shop, delimited);
      if (conversation === -1) return;
      const index = addEntry(messages);
      addEntry(texts);
      let marks = line.recalled ? MARK.recalled : 0;
      if (form === 'media' || form === 'sticker') marks |= form === 'media' ? MARK.media : MARK.sticker;
      for (const name of possible ?? (nick === null ? [] : [nick]))
        if (!writer.nameBuyer(conversation, name)) marks |= MARK.stranger;
      if (line.buyer !== null && line.mark === null && code === CLASS.buyer && line.sender !== '')
        if (!writer.nameBuyer(conversation, line.sender)) marks |= MARK.stranger;

      const notice = readNotice(
        line.text,
        code === CLASS.system ? 'system' : code === CLASS.bot ? 'robot' : 'person',
        (name) => who(name, line.at).listed,
      );
      if (notice) {
        code = CLASS.system;
        const passed = handOver(notice, line.at);
        if (passed) marks |= MARK.notice;
        if (passed) chats.notices.set(index, passed);
      }
      if (code === CLASS.system) {
        const kind = form === null || form === 'media' || form === 'sticker' ? 'notice' : form;
        const counts = chats.silent.get(input) ?? {};
        counts[kind] = (counts[kind] ?? 0) + 1;
        chats.silent.set(input, counts);
      } else {
        const normalised = normaliseText(line.text);
        if (code !== CLASS.buyer && isAuto(normalised)) code = CLASS.auto;
        if (form === null && (code === CLASS.buyer || code === CLASS.human || code === CLASS.assist)) {
          (code === CLASS.buyer ? scanBuyer : scanHuman)(normalised, said);
          messages.phrasesLow[index] = said.low;
          messages.phrasesHigh[index] = said.high;
          if (code !== CLASS.assist) look?.(line.text, index);
        }
        if (form === null && code === CLASS.human) {
          messages.characters[index] = countCharacters(line.text);
          if (hasCodePoints(normalised, 8)) {
            hashText(normalised, hash);
            messages.cannedHigh[index] = hash.high;
            messages.cannedLow[index] = hash.low;
          }
        }
      }
      if (orders.size > 0)
        for (const order of ordersIn(
          line.order === undefined ? line.text : `${line.text} ${line.order}`,
          orders,
        )) {
          chats.mentions.message.push(index);
          chats.mentions.order.push(order);
        }
      hashText(line.text, hash);
      texts.high[index] = hash.high;
      texts.low[index] = hash.low;
      texts.head[index] = headOf(line.text);
      messages.conversation[index] = conversation;
      messages.account[index] =
        code === CLASS.buyer
          ? line.assigned === null
            ? 0
            : accounts.id(line.assigned) + 1
          : accounts.id(line.sender);
      messages.class[index] = code;
      messages.marks[index] = marks;
      messages.at[index] = line.at;
      messages.input[index] = input;
      messages.row[index] = line.row;
    };
  };

  const conversationOf = (
    line: ChatLine,
    nick: string | null,
    input: number,
    shop: number,
    delimited: 'block' | 'table',
  ): number => {
    if (line.conversation !== null)
      return writer.of(delimited === 'block' ? 'block' : 'id', line.conversation, input, shop);
    if (line.receivers) return writer.between([line.sender, ...line.receivers], shop);
    if (nick !== null) return writer.ofBuyer(nick, shop);
    seen(chats.homeless, input, line.row);
    return -1;
  };

  return { chats, texts, open, rename: writer.rename };
}

/** Counts one more row of an input. */
function seen(found: Map<number, RowsFound>, input: number, row: number): void {
  const known = found.get(input);
  if (known) known.count++;
  else found.set(input, { row, count: 1 });
}

/** A notice with its names as accounts; −1: it names none. */
interface HandOver {
  readonly kind: Notice['kind'];
  readonly from: number;
  readonly to: number;
  /** A robot passes the buyer on. */
  readonly robot: boolean;
}

/** Reads notices as hand-overs; null where a robot passes on to another: nobody takes over. */
const makeHandOver =
  (accounts: Interner, who: Who) =>
  (notice: Notice, at: Instant): HandOver | null => {
    if (notice.kind === 'to-human') return { kind: 'to-human', from: -1, to: -1, robot: false };
    const toRobot = isRobotName(notice.to) || who(notice.to, at).side === 'bot';
    const to = accounts.id(notice.to);
    if (notice.kind === 'assign')
      return toRobot ? null : { kind: 'assign', from: -1, to, robot: notice.robot };
    // 千牛's bare shop account is a robot, and what a robot passes on is handed over to a person.
    const robot = who(notice.from, at).side === 'bot' || notice.to.startsWith(`${notice.from}:`);
    if (robot && toRobot) return null;
    return robot
      ? { kind: 'assign', from: -1, to, robot }
      : { kind: 'transfer', from: accounts.id(notice.from), to, robot: false };
  };

/** Bits of the classes that sessions and turns rest on: those are looked for whatever is measured. */
export const CORE = { toHuman: 0, closing: 1, question: 2 } as const;

/** What of a text a metric needs (`reads`). */
export const PHRASE_READ = 'phrase:';

/**
 * The classes to look for: those of `CORE`, then those that the contract's metrics read, by id. A class's place is its
 * bit. A class that is not on the shelf is the contract's own: agents' words, anywhere in the text.
 */
function phrasesWanted({ phrases, reads }: Pick<Terms, 'phrases' | 'reads'>): readonly PhraseClass[] {
  const core = [shelf.toHuman, shelf.buyerClosing, shelf.question];
  const ids = reads
    .filter((read) => read.startsWith(PHRASE_READ))
    .map((read) => read.slice(PHRASE_READ.length));
  const known = new Map(Object.values(shelf).map((each) => [each.id, each]));
  const rest = [...new Set(ids)].filter((id) => !core.some((each) => each.id === id)).sort();
  const wanted = [...core, ...rest.map((id) => known.get(id) ?? ownClass(id, phrases[id]?.by))];
  if (wanted.length > MOST_CLASSES) throw new Error(`${wanted.length} phrase classes`);
  return wanted;
}

const ownClass = (id: string, by: PhraseClass['by'] = 'human'): PhraseClass => ({
  id,
  title: { zh: id, en: id },
  by,
  cannotSee: { zh: '', en: '' },
  match: 'anywhere',
  entries: [],
});

/** Whether the text of a message belongs to the class of that bit. */
export const saidIn = ({ phrasesLow, phrasesHigh }: Messages, m: number, bit: number): boolean =>
  bit < 32 ? (phrasesLow[m]! & (1 << bit)) !== 0 : (phrasesHigh[m]! & (1 << (bit - 32))) !== 0;

/** What metrics may ask to have looked for (`reads`), and how it is found. */
const SEEKERS = { links: linksIn, personal: personalIn } satisfies Record<string, Seeker>;

type Seeker = (text: string) => Iterable<string>;

type FindKind = keyof typeof SEEKERS;

const FIND_KINDS = Object.keys(SEEKERS) as readonly FindKind[];

/** Keeps the finds of the kinds asked for; `look` reads one message's text. */
function makeFinds(reads: readonly string[]): {
  readonly finds: Readonly<Record<FindKind, Finds>>;
  readonly look: ((text: string, message: number) => void) | null;
} {
  const open = { links: empty(), personal: empty() } satisfies Record<FindKind, ReturnType<typeof empty>>;
  const asked = FIND_KINDS.filter((kind) => reads.includes(kind));
  const look = (text: string, message: number): void => {
    for (const kind of asked)
      for (const thing of SEEKERS[kind](text)) {
        open[kind].message.push(message);
        open[kind].what.push(open[kind].things.id(thing));
      }
  };
  return { finds: open, look: asked.length > 0 ? look : null };
}

const empty = () => ({ message: [] as number[], what: [] as number[], things: makeInterner() });

/** `replies.auto`: globs over the whole normalised text. Those that a text fits are taken off the idle ones. */
function makeAutoTest(globs: readonly string[], idle: Set<string>): PhraseTest {
  if (globs.length === 0) return () => false;
  const sources = globs.map((glob) =>
    normaliseText(glob)
      .replace(/[.+^${}()|[\]\\/]/g, '\\$&')
      .replace(/\*/g, '[\\s\\S]*')
      .replace(/\?/g, '[\\s\\S]'),
  );
  const expressionOf = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');
  const all = expressionOf(sources.join('|'));
  const own = new Map(globs.map((glob, i) => [glob, expressionOf(sources[i]!)]));
  return (normalised) => {
    if (!all.test(normalised)) return false;
    for (const glob of idle) if (own.get(glob)!.test(normalised)) idle.delete(glob);
    return true;
  };
}
