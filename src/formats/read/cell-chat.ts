import type { ChatLine } from '../../records/chat-line.ts';
import { normaliseNick } from '../../records/nick.ts';
import { parseStamp, stampDay } from '../../units/stamp.ts';
import { DAY_SECONDS, type Day, day, wall } from '../../units/time.ts';
import { serialDateOf } from '../bytes/row.ts';
import type { OpenTable, TableReader } from '../format.ts';
import { shapeOf } from './cell.ts';
import { makeTaobaoNames, runsBack, timeOfDay } from './chat-text.ts';

/** Where a message's sender stands: `first`, as `sender: words` below the time, or `last`, on a line of its own. */
type SenderPlace = 'first' | 'last';

/** Where the senders stand in a table's chats: `first` where most first lines below a time are `name: words`. */
export function surveySenders(cellsOf: (field: string) => readonly string[]): SenderPlace {
  let [named, all] = [0, 0];
  for (const chat of cellsOf('text')) {
    const lines = chat.split(/\r\n?|\n/).map((line) => line.trim());
    lines.forEach((line, index) => {
      if (headOf(line)?.seconds == null || lines[index + 1] === undefined) return;
      all++;
      if (NAMED.test(lines[index + 1]!)) named++;
    });
  }
  return named * 2 > all ? 'first' : 'last';
}

/** Reads a table of whole chats; every message counts as a row, all with the number of the row they stand in. */
export function cellChatRows(table: OpenTable, emit: (line: ChatLine) => void): TableReader {
  const { cells, rowCount, zone, variant } = table;
  const names = makeTaobaoNames();

  const give = (buyer: string, { sender, text }: CellMessage, at: ChatLine['at']): void => {
    // Who is neither agent nor robot is the buyer: his account often differs from his nick.
    const mark = names.markOf(sender) ?? 'buyer';
    rowCount.see(at);
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
      rowCount.rows += messages.length - 1;
      // Without days of their own, and the clock runs backwards: they are of several.
      const mixed = runsBack(messages.filter((message) => message.day === null));
      for (const message of messages) {
        const on = message.day ?? (mixed ? null : own);
        if (on === null)
          rowCount.refuse(own === null ? 'no-chat-day' : 'chat-days-mixed', {}, cells.row.number);
        else give(buyer, message, zone.instant(wall(on * DAY_SECONDS + message.seconds)));
      }
    },
  };

  /** The row's own day; null where it has none. */
  function dayOfRow(): Day | null {
    const text = cells.text('date');
    if (text === '') return null;
    return (
      stampDay(text) ??
      stampDay(serialDateOf(text, cells.row.epoch1904) ?? '') ??
      cells.refuse('bad-instant', 'date', shapeOf(text))
    );
  }
}

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

// What the page says below the last message.
const FOOT = /^(?:没有更多内容了|没有更多消息|加载更多)$/;

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

// An agent's name has a colon of its own; the one behind the name has words or nothing behind it.
const NAMED = /^(\S+?)[:：](?:\s+([\s\S]*))?$/;

function split(words: readonly string[], place: SenderPlace): { sender: string; text: string } {
  if (place === 'last')
    return { sender: words.at(-1)?.trim() ?? '', text: words.slice(0, -1).join('\n').trim() };
  const named = NAMED.exec(words.join('\n').trim());
  return named ? { sender: named[1]!, text: named[2] ?? '' } : { sender: '', text: words.join('\n').trim() };
}
