import { defineFormat } from './format.ts';
import { chatRows, surveySide } from './read/chat-rows.ts';

/** A plain table of messages, one a row: what CRM systems, browser scripts and people make of a chat. */
export const chatTable = defineFormat({
  id: 'chat-table',
  title: { zh: '聊天记录表（一行一条消息）', en: 'Chat table (one message a row)' },
  platform: 'any',
  yields: 'chats',
  grade: 'A',
  general: true,
  export: {
    zh: '客服系统、CRM 或浏览器插件导出的逐条聊天记录，CSV 或 XLSX；列名相近即可，次序不限',
    en: 'Message-by-message export of a service desk, a CRM or a browser script, CSV or XLSX; columns in any order',
  },
  sample: [
    '会话ID,买家昵称,客服,发送方,发送时间,消息内容',
    'S0001,tb_demo_01,青禾旗舰店:小美,买家,2026-10-07 10:00:00,这款还有货吗',
    'S0001,tb_demo_01,青禾旗舰店:小美,客服,2026-10-07 10:00:09,有的亲',
    'S0001,tb_demo_01,,系统,2026-10-07 10:05:00,会话已结束',
  ],
  shape: {
    columns: {
      conversation: names(
        '会话ID 会话编号 会话号 会话标识 会话 session_id session conversation_id conversation chat_id dialog_id cid',
      ),
      buyer: names(
        '买家昵称 买家 买家ID 买家账号 买家会员名 客户昵称 客户 客户名 客户名称 客户ID 客户账号 顾客昵称 顾客 顾客ID 顾客账号 用户昵称 用户 访客 会员名',
        'buyer_nick buyer buyer_id buyer_name customer_nick customer customer_id customer_name nick',
      ),
      agent: names(
        '客服 客服账号 客服昵称 客服名称 接待客服 接待账号 坐席 坐席账号 agent agent_account agent_name agent_id staff waiter',
      ),
      side: names(
        '发送方类型 发送者类型 发送方角色 发送者角色 角色 账号类型 对象 sender_type sender_role role 发送方 发送者 发送人 sender from',
      ),
      account: names(
        '发送账号 发送方账号 发送者账号 发送人账号 发话者 发送方昵称 发送者昵称 sender_account sender_name sender_nick sender_id 发送者',
        '发送人 发送方 sender',
      ),
      date: names('日期 发送日期 date'),
      at: names(
        '发送时间 消息时间 时间 聊天时间 发送时刻 sent_at send_time sent_time time timestamp datetime date_time',
        'message_time created_at',
      ),
      text: names(
        '消息内容 发送内容 聊天内容 消息文本 内容 消息 文本 content message text message_text msg body',
      ),
      state: names('消息状态 状态 message_status status'),
      type: names('消息类型 内容类型 类型 message_type msg_type content_type type'),
    },
    requires: ['at', 'text', ['side', 'account'], ['conversation', 'buyer']],
    survey: surveySide,
    open: chatRows,
  },
});

/** Names with blanks between them; the preferred first. */
function names(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}
