import type { ChatLine } from '../../records/chat-line.ts';
import { normaliseNick } from '../../records/nick.ts';
import { parseStamp } from '../../units/stamp.ts';
import { DAY_SECONDS, type Day, day, wall } from '../../units/time.ts';
import { serialDateOf } from '../bytes/serial-date.ts';
import type { OpenTable, TableReader } from '../format.ts';
import { shapeOf } from './cell.ts';
import { type CellMessage, readCellChat, type SenderPlace, senderPlace } from './cell-chat.ts';
import { makeTaobaoNames } from './taobao-names.ts';

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
