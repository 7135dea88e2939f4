import { isRobotName } from '../../phrases/scan/robot-names.ts';
import type { ChatLine } from '../../records/chat-line.ts';
import { isMasked, normaliseNick } from '../../records/nick.ts';
import type { OpenTable, TableReader } from '../format.ts';
import { showWord } from './cell.ts';
import { instantOf, ROLES } from './chat-rows.ts';

const ORDER = /(?<!\d)\d{6}-\d{10,18}(?!\d)/;

type Row = Omit<ChatLine, 'conversation' | 'buyer' | 'assigned' | 'recalled' | 'order'>;

/** Reads a chat of one order (or of several, with a column for it): held to its end, where the buyer's name is known. */
export function captureRows(table: OpenTable, emit: (line: ChatLine) => void): TableReader {
  const { cells, fileName, tally } = table;
  const chats = new Map<string, Row[]>();
  const ofFile = ORDER.exec(fileName)?.[0] ?? '';

  return {
    row() {
      const at = instantOf(cells);
      const role = cells.needed('side');
      const mark = ROLES.get(role.normalize('NFKC').trim().toLowerCase());
      if (role !== '' && mark === undefined) cells.refuse('unknown-role', 'side', showWord(role));
      if (at === null || mark === undefined || cells.refusal) return;
      tally.see(at);
      const order = cells.text('order') || ofFile;
      const sender = cells.text('account');
      const text = cells.words('text');
      const row = {
        at,
        text,
        sender: mark === 'system' ? '' : sender,
        mark:
          text === '' || /card|卡片/i.test(cells.text('type'))
            ? 'system'
            : mark === 'human' && isRobotName(sender)
              ? 'bot'
              : mark,
        row: cells.row.number,
      } as const;
      const chat = chats.get(order);
      if (chat) chat.push(row);
      else chats.set(order, [row]);
    },
    end() {
      for (const [order, rows] of chats) give(order, rows);
    },
  };

  function give(order: string, rows: readonly Row[]): void {
    const first = rows.find(({ mark, sender }) => mark === 'buyer' && sender !== '')?.sender ?? '*';
    // Masked names are many people's: the order, or else the file, tells them apart.
    const buyer = isMasked(first) ? `${first}#${order || fileName}` : first;
    const earliest = rows.reduce((before, row) => (row.at < before.at ? row : before));
    for (const row of rows) {
      const isBuyer = row.mark === 'buyer';
      const other = isBuyer && row.sender !== '' && normaliseNick(row.sender) !== normaliseNick(first);
      emit({
        ...row,
        conversation: null,
        buyer,
        sender: isBuyer && !other ? buyer : row.sender,
        // A second buyer's name in one chat: nobody knows who is who.
        mark: other ? null : row.mark,
        assigned: null,
        recalled: false,
        ...(row === earliest && order !== '' ? { order } : {}),
      });
    }
  }
}
