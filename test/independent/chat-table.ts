import { cellOf, readTable } from './cells.ts';
import type { RawRow, SenderClass } from './types.ts';
import { readInstant } from './zone.ts';

const roles: Record<string, SenderClass> = {
  买家: 'buyer',
  客户: 'buyer',
  顾客: 'buyer',
  消费者: 'buyer',
  用户: 'buyer',
  客服: 'human',
  人工: 'human',
  人工客服: 'human',
  智能辅助: 'assist',
  自动回复: 'auto',
  商家配置: 'auto',
  机器人: 'bot',
  智能客服: 'bot',
  全自动机器人: 'bot',
  系统: 'system',
  系统消息: 'system',
  系统提示: 'system',
  内部备注: 'system', // "What the buyer cannot see […] is `system`"
};

/**
 * A plain chat table: 会话ID (may be missing), 买家昵称, 客服, 发送方 (a role word), 发送时间, 消息内容. The 客服 cell names the
 * sender of an agent's row; on a buyer's row it is whom the export assigns. Null when the sheet is another one.
 */
export function readChatTable(zone: string, rows: string[][]): RawRow[] | null {
  const records = readTable(rows, ['发送方', '发送时间', '消息内容']);
  if (!records) return null;
  const found: RawRow[] = [];
  for (const record of records) {
    const word = cellOf(record, '发送方');
    const role = roles[word];
    const at = readInstant(zone, cellOf(record, '发送时间'));
    if (role === undefined || at === null) continue; // refused
    const buyer = cellOf(record, '买家昵称');
    const account = cellOf(record, '客服');
    found.push({
      conversation: cellOf(record, '会话ID') || null,
      buyer,
      sender: role === 'buyer' ? buyer : account || word,
      role,
      at,
      text: (record.消息内容 ?? '').trim(),
      type: cellOf(record, '消息类型'),
      assigned: account || null,
      recalled: cellOf(record, '消息状态').includes('撤回'),
    });
  }
  return found;
}
