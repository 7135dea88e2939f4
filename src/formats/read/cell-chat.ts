import type { ChatLine } from '../../records/chat-line.ts';
import { normaliseNick } from '../../records/nick.ts';
import { parseStamp } from '../../units/stamp.ts';
import { DAY_SECONDS, type Day, day, wall } from '../../units/time.ts';
import { serialDateOf } from '../bytes/row.ts';
import type { OpenTable, TableReader } from '../format.ts';
import { shapeOf } from './cell.ts';
import { makeTaobaoNames, timeOfDay } from './chat-text.ts';

/** A message of a chat that stands in one cell. */
interface CellMessage {
  /** Null: the chat names no day above it. */
  readonly day: Day | null;
  /** Since midnight. */
  readonly seconds: number;
  /** '' where the chat breaks off before the name. */
  readonly sender: string;
  readonly text: string;
}

/** Where a message's sender stands: `first`, as `sender: words` below the time, or `last`, on a line of its own. */
type SenderPlace = 'first' | 'last';

// What the page says below the last message.
const FOOT = /^(?:没有更多内容了|没有更多消息|加载更多)$/;

// An agent's name has a colon of its own; the one behind the name has words or nothing behind it.
const NAMED = /^(\S+?)[:：](?:\s+([\s\S]*))?$/;

/** Cuts a chat into messages: each begins with a time on a line of its own, with or without its date. */
function readCellChat(chat: string, place: SenderPlace): CellMessage[] {
  const messages: CellMessage[] = [];
  let on: Day | null = null;
  let seconds: number | null = null;
  let lines: string[] = [];
  const finish = (): void => {
    const words = lines.map((line) => line.trimEnd());
    while (words.at(-1) === '') words.pop();
    if (seconds !== null) messages.push({ day: on, seconds, ...split(words, place) });
    lines = [];
  };
  for (const line of chat.split('\n')) {
    const head = headOf(line.trim());
    if (head === null) {
      if (!FOOT.test(line.trim())) lines.push(line);
      continue;
    }
    finish();
    if (head.day !== null) on = head.day;
    seconds = head.seconds;
  }
  finish();
  return messages;
}

/** A line that is a day, a time of day or both; a day alone ends the message above it. */
function headOf(line: string): { day: Day | null; seconds: number | null } | null {
  const seconds = timeOfDay(line);
  if (seconds !== null) return { day: null, seconds };
  const stamp = parseStamp(line);
  if (stamp === null || stamp.offset !== null) return null;
  const on = day(Math.floor(stamp.reading / DAY_SECONDS));
  return { day: on, seconds: stamp.precision === 'day' ? null : stamp.reading - on * DAY_SECONDS };
}

function split(words: readonly string[], place: SenderPlace): { sender: string; text: string } {
  if (place === 'last')
    return { sender: words.at(-1)?.trim() ?? '', text: words.slice(0, -1).join('\n').trim() };
  const named = NAMED.exec(words.join('\n').trim());
  return named ? { sender: named[1]!, text: named[2] ?? '' } : { sender: '', text: words.join('\n').trim() };
}

/** Of chats, where their senders stand: `first` where most first lines below a time are `name: words`. */
function senderPlace(chats: readonly string[]): SenderPlace {
  let [named, all] = [0, 0];
  for (const chat of chats) {
    const lines = chat.split('\n').map((line) => line.trim());
    lines.forEach((line, index) => {
      if (headOf(line)?.seconds == null || lines[index + 1] === undefined) return;
      all++;
      if (NAMED.test(lines[index + 1]!)) named++;
    });
  }
  return named * 2 > all ? 'first' : 'last';
}

/** Where the senders stand in a table's chats. */
export const surveySenders = (cellsOf: (field: string) => readonly string[]): SenderPlace =>
  senderPlace(cellsOf('text').map((chat) => chat.replace(/\r\n?/g, '\n')));

/** Reads a table of whole chats; every message counts as a row, all with the number of the row they stand in. */
export function cellChatRows(table: OpenTable, emit: (line: ChatLine) => void): TableReader {
  const { cells, tally, zone, variant } = table;
  const names = makeTaobaoNames();

  const give = (buyer: string, { sender, text }: CellMessage, at: ChatLine['at']): void => {
    // Who is neither agent nor robot is the buyer: his account often differs from his nick.
    const mark = names.markOf(sender) ?? 'buyer';
    tally.see(at);
    emit({
      conversation: null,
      buyer,
      sender: mark === 'buyer' ? buyer : sender,
      mark: text === '' || sender === '' ? 'system' : mark,
      assigned: null,
      at,
      text,
      recalled: false,
      row: cells.row.number,
    });
  };

  return {
    row() {
      const buyer = cells.needed('buyer');
      const chat = cells.words('text');
      if (chat === '') cells.refuse('missing-cell', 'text');
      const own = dayOfRow();
      if (cells.refusal) return;
      const messages = readCellChat(chat, variant === 'first' ? 'first' : 'last');
      if (messages.length === 0) return void cells.refuse('no-chat-in-cell', 'text');
      for (const { sender } of messages)
        if (normaliseNick(sender) !== normaliseNick(buyer)) names.meet(sender);
      // The row itself is counted where rows are; its other messages here.
      tally.rows += messages.length - 1;
      const mixed = runsBack(messages);
      for (const message of messages) {
        const on = message.day ?? (mixed ? null : own);
        if (on === null) tally.refuse(own === null ? 'no-chat-day' : 'chat-days-mixed', {}, cells.row.number);
        else give(buyer, message, zone.instant(wall(on * DAY_SECONDS + message.seconds)));
      }
    },
  };

  /** The row's own day; null where it has none. */
  function dayOfRow(): Day | null {
    const text = cells.text('date');
    if (text === '') return null;
    const stamp = parseStamp(text) ?? parseStamp(serialDateOf(text, cells.row.epoch1904) ?? '');
    return stamp === null
      ? cells.refuse('bad-instant', 'date', shapeOf(text))
      : day(Math.floor(stamp.reading / DAY_SECONDS));
  }
}

/** Messages without a day of their own whose clock runs backwards: they are of several days. */
function runsBack(messages: readonly CellMessage[]): boolean {
  const undated = messages.filter((message) => message.day === null);
  return undated.some((message, index) => index > 0 && message.seconds < undated[index - 1]!.seconds);
}
