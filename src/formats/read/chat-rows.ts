import { type ChatLine, CLASS, type ClassName } from '../../records/chat-line.ts';
import { normaliseNick } from '../../records/nick.ts';
import type { Instant } from '../../units/time.ts';
import type { OpenTable, TableReader } from '../format.ts';
import { shapeOf, showWord } from './cell.ts';
import type { Cells } from './cells.ts';

const WORDS: Readonly<Record<ClassName, string>> = {
  buyer: '买家 客户 顾客 用户 消费者 访客 buyer customer user visitor client',
  human: '客服 人工 人工客服 卖家 商家 坐席 agent human staff seller',
  bot: '机器人 智能客服 全自动机器人 bot robot',
  assist: '智能辅助 辅助 assist',
  auto: '自动回复 自动 欢迎语 商家配置 auto',
  system: '系统 系统消息 系统通知 通知 system',
};
const ROLES = new Map(
  (Object.keys(CLASS) as ClassName[]).flatMap((name) =>
    WORDS[name].split(' ').map((word) => [word, name] as const),
  ),
);

const fold = (cell: string): string => cell.normalize('NFKC').trim().toLowerCase();

/** `roles` where at least half of the filled sender cells are words for roles; else they are `names`. */
export function surveySide(cellsOf: (field: string) => readonly string[]): 'roles' | 'names' {
  const cells = cellsOf('side');
  const roles = cells.filter((cell) => ROLES.has(fold(cell))).length;
  return cells.length > 0 && roles * 2 >= cells.length ? 'roles' : 'names';
}

/** Reads a table of messages whose sender column holds roles or names. */
export function chatRows({ cells, variant, tally }: OpenTable, emit: (line: ChatLine) => void): TableReader {
  const identify = variant === 'roles' ? byRole : byName;
  return {
    row() {
      const at = instantOf(cells);
      const who = identify(cells);
      if (at === null || who === null || cells.refusal) return;
      tally.see(at);
      const text = cells.words('text');
      const silent = text === '' || /卡片|系统|card|system/i.test(cells.text('type'));
      emit({
        conversation: cells.text('conversation') || null,
        ...who,
        mark: silent ? 'system' : who.mark,
        at,
        text,
        recalled: /撤回|recall/i.test(cells.text('state')),
        row: cells.row.number,
      });
    },
  };
}

type Identity = Pick<ChatLine, 'buyer' | 'sender' | 'mark' | 'assigned'>;

function byRole(cells: Cells): Identity | null {
  const word = cells.needed('side');
  const mark = ROLES.get(fold(word));
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

/** One column, or a day and a time of day in two. */
function instantOf(cells: Cells): Instant | null {
  const day = cells.text('date');
  const time = cells.needed('at');
  if (day === '' || !/^\d{1,2}:/.test(time)) return cells.instant('at');
  // A spreadsheet gives a day with an empty time of day.
  return (
    cells.parse(`${day.replace(/[T ]\d.*$/, '')} ${time}`) ??
    cells.refuse('bad-instant', 'date', shapeOf(day))
  );
}
