import { type ChatLine, CLASS, type ClassName } from '../../records/chat-line.ts';
import { isMasked, normaliseNick } from '../../records/nick.ts';
import { isRobotName } from '../../terms/robots.ts';
import { type Instant, instant } from '../../units/time.ts';
import type { OpenTable, TableReader } from '../format.ts';
import { shapeOf, showTime, showWord } from './cell.ts';
import type { Cells } from './cells.ts';
import { makeUndatedChat, timeOfDay } from './chat-text.ts';
import { formOf } from './message-form.ts';

/** `roles` where at least half of the filled sender cells are words for roles; else they are `names`. */
export function surveySide(cellsOf: (field: string) => readonly string[]): 'roles' | 'names' {
  const cells = cellsOf('side');
  const roles = cells.filter((cell) => roleOf(cell) !== undefined).length;
  return cells.length > 0 && roles * 2 >= cells.length ? 'roles' : 'names';
}

/** Reads a table of messages whose sender column holds roles or names. */
export function chatRows(table: OpenTable, emit: (line: ChatLine) => void): TableReader {
  const { cells, variant, rowCount } = table;
  const identify = variant === 'roles' ? byRole : byName;
  const undated = makeUndatedChat(table, emit);
  return {
    row() {
      const seconds = cells.text('date') === '' ? timeOfDay(cells.text('at')) : null;
      const at = seconds === null ? instantOf(cells) : null;
      const who = identify(cells);
      if ((at === null && seconds === null) || who === null || cells.refusal) return;
      const receivers = cells.text('buyer') === '' ? receiversIn(cells.text('receiver')) : undefined;
      const text = cells.words('text');
      const form = formOf(cells.text('type'));
      // Written out and made once: what is made of `...` V8 puts among the old objects, a month of messages of them.
      const line: ChatLine = {
        conversation: cells.text('conversation') || null,
        buyer: who.buyer,
        sender: who.sender,
        mark: who.mark,
        assigned: who.assigned,
        receivers,
        at: at ?? NO_DAY,
        text,
        form,
        recalled: /撤回|recall/i.test(cells.text('state')),
        row: cells.row.number,
      };
      if (at === null) undated.add({ ...line, seconds: seconds!, number: numberOf(cells) });
      else {
        rowCount.see(at);
        emit(line);
      }
    },
    end: undated.close,
  };
}

// Stands in for the instant until the day is known.
const NO_DAY = instant(0);

/** The names in a cell, alone or several: `a`, `a;b`, `["a","b"]`; undefined where it is empty. */
function receiversIn(cell: string): readonly string[] | undefined {
  if (cell === '') return undefined;
  const names = cell.replace(/^\[|\]$/g, '').split(/[,，;；|、]/);
  return names.map((name) => name.replace(/^[\s"']+|[\s"']+$/g, '')).filter((name) => name !== '');
}

/** The message's number in its chat where the table has it; else its row. */
function numberOf(cells: Cells): number {
  const number = cells.text('number');
  return /^\d{1,9}$/.test(number) ? Number(number) : cells.row.number;
}

/** One column, or a day and a time of day in two. */
function instantOf(cells: Cells): Instant | null {
  const day = cells.text('date');
  const time = cells.needed('at');
  if (isRelative(time) || isRelative(day)) return cells.refuse('relative-time', 'at', showTime(time));
  if (day === '' || HAS_DAY.test(time)) return cells.instant('at');
  // A spreadsheet gives a day with an empty time of day.
  return (
    cells.parse(`${day.replace(/[T ]\d.*$/, '')} ${time}`) ??
    cells.refuse('bad-instant', 'date', shapeOf(day))
  );
}

const HAS_DAY = /\d{4}[-/.年]|^\d{8}|^\d+(?:\.\d+)?$/;

/** `昨天 10:00`, `星期三 10:00`: of which day, nobody knows once it is in a file. */
const isRelative = (time: string): boolean => /[昨今前]天|刚刚|前$|^(?:星期|周)(?!.*\d{4})/.test(time);

type Identity = Pick<ChatLine, 'buyer' | 'sender' | 'mark' | 'assigned'>;

function byRole(cells: Cells): Identity | null {
  const word = cells.needed('side');
  const mark = roleOf(word);
  const nick = cells.text('buyer');
  const account = cells.column('account') === cells.column('side') ? '' : cells.text('account');
  const agent = cells.text('agent');
  if (mark === undefined)
    return word === ''
      ? null
      : cells.refuse('unknown-role', 'side', word === nick ? shapeOf(word) : showWord(word));
  if (mark === 'system') return { buyer: nick || null, sender: '', mark, assigned: null };
  if (mark !== 'buyer')
    return { buyer: nick || null, sender: account || agent || word, mark, assigned: null };
  return { buyer: nick || account || null, sender: nick || account, mark, assigned: agent || null };
}

function byName(cells: Cells): Identity | null {
  const sender = cells.text(cells.has('account') ? 'account' : 'side');
  const nick = cells.text('buyer');
  const agent = cells.text('agent');
  const buyer = nick || null;
  if (sender === '') return { buyer, sender, mark: 'system', assigned: null };
  if (nick !== '' && normaliseNick(sender) === normaliseNick(nick))
    return { buyer, sender, mark: 'buyer', assigned: agent || null };
  return { buyer, sender, mark: sender === agent ? 'human' : null, assigned: null };
}

const WORDS: Readonly<Record<ClassName, string>> = {
  buyer: '买家 客户 顾客 用户 消费者 访客 buyer customer user visitor client',
  human: '客服 人工 人工客服 卖家 商家 坐席 agent human staff seller',
  bot: '机器人 智能客服 全自动机器人 bot robot',
  assist: '智能辅助 辅助 assist',
  auto: '自动回复 自动 欢迎语 商家配置 auto',
  // What only agents see is no message to the buyer.
  system: '系统 系统消息 系统通知 通知 system 内部备注 备注 内部消息 note',
};

/** Words for roles → what they mean. */
const ROLES = new Map(
  (Object.keys(CLASS) as ClassName[]).flatMap((name) =>
    WORDS[name].split(' ').map((word) => [word, name] as const),
  ),
);

/** The class that a word for a sender means. */
export const roleOf = (cell: string): ClassName | undefined =>
  ROLES.get(cell.normalize('NFKC').trim().toLowerCase());

const ORDER = /(?<!\d)\d{6}-\d{10,18}(?!\d)/;

type CapturedMessage = Omit<ChatLine, 'conversation' | 'buyer' | 'assigned' | 'recalled' | 'order'>;

/** Reads a chat of one order (or of several, with a column for it): held to its end, where the buyer's name is known. */
export function captureRows(table: OpenTable, emit: (line: ChatLine) => void): TableReader {
  const { cells, fileName, rowCount } = table;
  const chats = new Map<string, CapturedMessage[]>();
  const ofFile = ORDER.exec(fileName)?.[0] ?? '';

  return {
    row() {
      const at = instantOf(cells);
      const role = cells.needed('side');
      const mark = roleOf(role);
      if (role !== '' && mark === undefined) cells.refuse('unknown-role', 'side', showWord(role));
      if (at === null || mark === undefined || cells.refusal) return;
      rowCount.see(at);
      const order = cells.text('order') || ofFile;
      const sender = cells.text('account');
      const text = cells.words('text');
      const form = formOf(cells.text('type'));
      const row = {
        at,
        text,
        sender: mark === 'system' ? '' : sender,
        mark: mark === 'human' && isRobotName(sender) ? 'bot' : mark,
        form,
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

  function give(order: string, rows: readonly CapturedMessage[]): void {
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

const SIDES: readonly (readonly ['left' | 'right' | 'middle', RegExp])[] = [
  ['left', /^(?:左侧?|left)$/i],
  ['right', /^(?:右侧?|right)$/i],
  ['middle', /^(?:居?中间?|center|centre|middle)$/i],
];

/** Reads chat bubbles: who spoke is told by the side they stand on, and for the shop by a label. */
export function bubbleRows({ cells, rowCount }: OpenTable, emit: (line: ChatLine) => void): TableReader {
  return {
    row() {
      const at = instantOf(cells);
      // 用户信息 has the nick on its first line.
      const buyer = cells.needed('buyer').split('\n')[0]!.trim();
      const mark = markOf(cells);
      if (at === null || mark === null || cells.refusal) return;
      rowCount.see(at);
      const text = cells.words('text');
      const label = cells.text('label');
      emit({
        conversation: cells.text('conversation') || null,
        buyer,
        sender: mark === 'system' ? '' : mark === 'buyer' ? buyer : cells.text('agent') || label,
        mark,
        assigned: null,
        at,
        text,
        recalled: false,
        row: cells.row.number,
      });
    },
  };
}

function markOf(cells: Cells): ClassName | null {
  const side = cells.needed('side');
  const place = SIDES.find(([, words]) => words.test(side))?.[0];
  if (place === 'left') return 'buyer';
  if (place === 'middle') return 'system';
  if (place === undefined) return side === '' ? null : cells.refuse('unknown-side', 'side', showWord(side));
  const label = cells.needed('label');
  const mark = roleOf(label);
  if (mark === undefined || mark === 'buyer')
    return label === '' ? null : cells.refuse('unknown-role', 'label', showWord(label));
  return mark;
}
