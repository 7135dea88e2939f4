import { defineFormat } from './format.ts';
import { bubbleRows } from './read/chat-rows.ts';

/**
 * A Douyin 飞鸽 chat taken from the history page by a script, as JSON or a table: 用户信息, on which side the bubble
 * stands (left the buyer, right the shop, in the middle the system), and who spoke for the shop: 智能客服, 商家配置 or
 * 人工客服.
 */
export const feigeChatCapture = defineFormat({
  id: 'feige-chat-capture',
  title: { zh: '飞鸽历史会话抓取（JSON 或表格）', en: 'Feige chat history capture (JSON or table)' },
  platform: 'douyin',
  yields: 'chats',
  grade: 'B',
  export: {
    zh: '抖店 → 飞鸽客服工作台 → 历史会话（默认近 7 天），用脚本抓取；平台不提供聊天记录下载。时间请写全日期，不要写“昨天”“今天”',
    en: 'Doudian → Feige workbench → Chat history (last 7 days by default), taken with a script; the platform has no download. Write times with their dates, not 昨天 or 今天',
  },
  sample: [
    '用户信息,方向,发送方标签,客服,时间,内容',
    '抖音用户_demo1,左,,,2026-10-07 10:00:00,这款几天到',
    '抖音用户_demo1,右,智能客服,,2026-10-07 10:00:01,您好，稍等',
    '抖音用户_demo1,右,人工客服,小美,2026-10-07 10:00:20,三天左右',
  ],
  shape: {
    columns: {
      buyer: ['用户信息', '用户昵称', '用户', 'user', 'user_info', 'nickname'],
      conversation: ['会话ID', 'session_id', 'conversation_id'],
      side: ['方向', '气泡方向', '消息方向', '位置', 'direction', 'position'],
      label: ['发送方标签', '标签', '发送方类型', 'label', 'sender_label'],
      agent: ['客服', '接待客服', '客服昵称', '客服账号', 'agent', 'sender'],
      at: ['时间', '发送时间', '消息时间', 'time', 'send_time'],
      text: ['内容', '消息内容', '聊天内容', 'content', 'text'],
    },
    requires: ['buyer', 'side', 'label', 'at', 'text'],
    open: bubbleRows,
  },
});
