import { record, tabbed } from './csv.ts';
import { nickOf, type Role } from './dialect.ts';
import { plainDigits } from './digits.ts';
import type { Month } from './month.ts';
import type { Sessions } from './sessions.ts';
import { stamp } from './stamp.ts';

/** Words of the export for who speaks. */
type RoleWords = Readonly<Record<Role, string>>;

const ROLES: Readonly<Record<'pdd' | 'douyin' | 'generic', RoleWords>> = {
  pdd: { buyer: '用户', human: '客服', bot: '机器人', auto: '自动回复', system: '系统' },
  douyin: { buyer: '买家', human: '人工客服', bot: '智能客服', auto: '商家配置', system: '系统' },
  generic: { buyer: '买家', human: '客服', bot: '机器人', auto: '自动回复', system: '系统' },
};

/** A plain table of messages with a conversation id and marked roles, conversation after conversation. */
export function* chatCsv(sessions: Sessions, month: Month, platform: keyof typeof ROLES): Iterable<string> {
  const roles = ROLES[platform];
  const { dialect } = month;
  yield record(HEADER, '\n');
  for (let serial = 0; serial < sessions.count; serial++) {
    const plan = sessions.plan(serial);
    const conversation = plainDigits(serial + month.shift, 15);
    const id = platform === 'douyin' ? tabbed(conversation) : conversation;
    const nick = nickOf(dialect, plan.buyer, false);
    let text = '';
    for (const { role, agent, at, text: said } of sessions.lines(plan)) {
      const account = agent === null ? '' : dialect.account(agent);
      const robot = role === 'bot' || (role === 'auto' && agent === null);
      const type = role === 'system' ? '卡片' : '文本';
      text += record([id, nick, robot ? dialect.bot : account, roles[role], stamp(at), type, said], '\n');
    }
    yield text;
  }
}

const HEADER = ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息类型', '消息内容'];
