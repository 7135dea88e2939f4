import { defineFormat } from './format.ts';
import { cellChatRows, surveySenders } from './read/cell-chat.ts';

/**
 * A table of whole chats, one in a cell, as scripts and chat workbenches take them from 千牛's web page: each message a
 * time, then `sender: words`, or words and below them the sender. Of the input a row is a message.
 */
export const chatInCell = defineFormat({
  id: 'chat-in-cell',
  title: {
    zh: '整段聊天在一个单元格（千牛网页抓取）',
    en: 'Whole chat in one cell (taken from Qianniu’s web page)',
  },
  platform: 'taobao',
  yields: 'chats',
  grade: 'A',
  export: {
    zh: '聊天工作台或抓取脚本按买家导出：客户ID、聊天记录两列，或买家、日期、聊天内容三列（CSV 或 XLSX）',
    en: 'Exported buyer by buyer by a chat workbench or a script: customer and chat, or buyer, day and chat (CSV or XLSX)',
  },
  sample: [
    'buyer,chat_date,chat_text',
    'tb_demo_01,2026-10-07,"20:57:11\n这款有货吗\ntb_demo_01\n20:57:13\n有的亲\n青禾文具旗舰店:小迪"',
    'tb_demo_02,2026-10-07,"2026-10-07\n21:00:00\n发货了吗\ntb_demo_02\n21:00:30\n今天发\n青禾文具旗舰店:小迪\n没有更多内容了"',
  ],
  shape: {
    columns: {
      buyer: [
        '客户ID',
        '客户',
        '买家',
        '买家昵称',
        '客户昵称',
        '买家账号',
        'buyer',
        'buyer_nick',
        'customer',
      ],
      date: ['chat_date', '日期', '聊天日期'],
      text: ['聊天记录', 'chat_text', '聊天内容', '对话内容', '会话内容'],
      range: ['filter_range', '筛选范围'],
    },
    requires: ['buyer', 'text'],
    // Tables of single messages, and of what became of them.
    without: [
      ...'时间 发送时间 消息时间 聊天时间 sent_at time timestamp created_at'.split(' '),
      ...'发送方 发送者 发送人 发送账号 发话者 角色 对象 账号类型 sender role'.split(' '),
    ],
    survey: surveySenders,
    open: cellChatRows,
  },
});
