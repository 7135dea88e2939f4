import { defineFormat } from './format.ts';
import { captureRows } from './read/chat-rows.ts';

/**
 * A Pinduoduo chat taken from the seller's page by a script: one file an order, `<订单号>_chat.json` or the same as a
 * table. Buyers' names are masked; the order number in the file's name (or a column) is what tells buyers apart.
 */
export const pddChatCapture = defineFormat({
  id: 'pdd-chat-capture',
  title: {
    zh: '拼多多聊天抓取（JSON 或表格，一单一个文件）',
    en: 'Pinduoduo chat capture (JSON or table, one file an order)',
  },
  platform: 'pdd',
  yields: 'chats',
  grade: 'A',
  export: {
    zh: '拼多多商家后台 → 客服 → 聊天记录查询（mms.pinduoduo.com/mms-chat/search），按订单号查询后用脚本抓取；平台没有批量导出，文件名请保留订单号',
    en: 'Pinduoduo seller centre → Customer service → Chat search (mms.pinduoduo.com/mms-chat/search), by order number, taken with a script; the platform has no bulk export. Keep the order number in the file name',
  },
  sample: [
    'time,role,name,type,content',
    '2026-10-07 10:00:00,用户,小***,text,什么时候发货',
    '2026-10-07 10:00:12,客服,青禾文具小美,text,今天发出',
    '2026-10-07 10:05:00,系统,,text,机器人套餐已用完',
  ],
  shape: {
    columns: {
      at: ['time', '时间', '发送时间', '消息时间'],
      side: ['role', '角色'],
      account: ['name', '昵称', '名称'],
      type: ['type', '类型', '消息类型'],
      text: ['content', '内容', '消息内容'],
      order: ['订单号', 'order_sn', 'order_no', 'order_id'],
    },
    requires: ['at', 'side', 'account', 'text'],
    // These have what captures lack.
    without: [
      ...'会话ID 会话编号 买家昵称 买家 买家ID 客户昵称 客户 顾客 用户昵称'.split(' '),
      ...'session_id conversation_id buyer_nick buyer customer'.split(' '),
    ],
    open: captureRows,
  },
});
