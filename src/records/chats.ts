import { readNotice } from '../phrases/scan/notices.ts';
import { makePhraseScan } from '../phrases/scan/phrase-scan.ts';
import { isPlaceholder } from '../phrases/scan/placeholders.ts';
import type { Terms } from '../terms/terms.ts';
import type { Who } from '../terms/who.ts';
import { makeAutoTest } from './auto-test.ts';
import { type ChatLine, type ChatSink, CLASS, type ClassCode } from './chat-line.ts';
import { type Conversations, makeConversationWriter } from './conversations.ts';
import { type FindKind, type Finds, makeFinds } from './finds.ts';
import { type HandOver, makeHandOver } from './hand-over.ts';
import { type Interner, makeInterner } from './interner.ts';
import { addEntry, MARK, type Messages, makeMessages, makeTextKeys, type TextKeys } from './messages.ts';
import { type OrderNumbers, ordersIn } from './orders-in.ts';
import { phrasesWanted } from './phrases-wanted.ts';
import { countCharacters, hasCodePoints, hashText, headOf, normaliseText } from './text-scan.ts';

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
  /** Input → rows that name neither conversation nor buyer: first row and how many. */
  readonly homeless: Map<number, { readonly row: number; count: number }>;
}

export interface ChatWriter {
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
  };
  const scanBuyer = makePhraseScan(classes, 'buyer', terms.phrases);
  const scanHuman = makePhraseScan(classes, 'human', terms.phrases);
  const said = { low: 0, high: 0 };
  const isAuto = makeAutoTest(terms.replies.auto);
  const hash = { high: 0, low: 0 };

  const classOf = (line: ChatLine): ClassCode => {
    if (line.mark === 'system' || isPlaceholder(line.text)) return CLASS.system;
    if (line.mark === 'buyer') return CLASS.buyer;
    const { side, listed } = line.sender === '' ? NOBODY : who(line.sender, line.at);
    if (line.mark === null && !listed) return CLASS.buyer;
    const mark = line.mark ?? 'human';
    return CLASS[mark === 'human' && side === 'bot' ? 'bot' : mark];
  };

  const open = (input: number, shop: number, delimited: 'block' | 'table'): ChatSink => {
    const orders = numbers[shop]!;
    return (line) => {
      let code = classOf(line);
      const nick = line.buyer ?? (code === CLASS.buyer && line.sender !== '' ? line.sender : null);
      const conversation = conversationOf(line, nick, input, shop, delimited);
      if (conversation === -1) return;
      const index = addEntry(messages);
      addEntry(texts);
      let marks = line.recalled ? MARK.recalled : 0;
      if (nick !== null && !writer.nameBuyer(conversation, nick)) marks |= MARK.stranger;
      if (line.buyer !== null && line.mark === null && code === CLASS.buyer && line.sender !== '')
        if (!writer.nameBuyer(conversation, line.sender)) marks |= MARK.stranger;

      const notice = readNotice(line.text, code === CLASS.system || code === CLASS.bot);
      if (notice) {
        code = CLASS.system;
        const passed = handOver(notice, line.at);
        if (passed) marks |= MARK.notice;
        if (passed) chats.notices.set(index, passed);
      }
      if (code !== CLASS.system) {
        const normalised = normaliseText(line.text);
        if (code !== CLASS.buyer && isAuto(normalised)) code = CLASS.auto;
        if (code === CLASS.buyer || code === CLASS.human) {
          (code === CLASS.buyer ? scanBuyer : scanHuman)(normalised, said);
          messages.phrasesLow[index] = said.low;
          messages.phrasesHigh[index] = said.high;
          look?.(line.text, index);
        }
        if (code === CLASS.human) {
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
    if (nick !== null) return writer.ofBuyer(nick, shop);
    const seen = chats.homeless.get(input);
    if (seen) seen.count++;
    else chats.homeless.set(input, { row: line.row, count: 1 });
    return -1;
  };

  return { chats, texts, open, rename: writer.rename };
}
