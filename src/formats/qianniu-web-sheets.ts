import { defineFormat } from './format.ts';
import { chatRows, surveySide } from './read/chat-rows.ts';

/**
 * What a browser script makes of 千牛's web page 聊天记录查询: a workbook with a sheet for each buyer, a message a row,
 * the sender behind the words. The page's date lines are lost: 发送时间 is a time of day.
 */
export const qianniuWebSheets = defineFormat({
  id: 'qianniu-web-sheets',
  title: {
    zh: '千牛网页聊天记录（插件导出，一位买家一张工作表）',
    en: 'Qianniu web chats (browser script, one sheet a buyer)',
  },
  platform: 'taobao',
  yields: 'chats',
  grade: 'A',
  export: {
    zh: '千牛网页版 → 客服 → 接待工具 → 聊天记录查询（最多三个月），用浏览器插件逐天导出；插件不导出日期，请每天导出一次，并在文件名里写上聊天日期',
    en: 'Qianniu on the web → Customer service → Tools → Chat record search (three months at most), exported day by day with a browser script; the script drops the date, so put the day of the chats into the file name',
  },
  sample: [
    '客户名,消息序号,发送时间,发送内容,发送账号,账号类型',
    'tb_demo_01,1,20:57:11,这款有货吗,tb_demo_01,客户',
    'tb_demo_01,2,20:57:13,有的亲,青禾文具旗舰店:小迪,客服',
    'tb_demo_01,3,20:57:40,好的,tb_demo_01,客户',
  ],
  shape: {
    columns: {
      buyer: ['客户名'],
      at: ['发送时间'],
      date: ['日期', '发送日期'],
      text: ['发送内容'],
      account: ['发送账号'],
      side: ['账号类型'],
      number: ['消息序号'],
    },
    requires: ['buyer', 'at', 'text', 'account', 'side', 'number'],
    survey: surveySide,
    open: chatRows,
  },
});
