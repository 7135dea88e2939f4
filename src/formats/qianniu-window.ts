import { defineFormat } from './format.ts';
import { isWindowText, windowLines } from './read/window-lines.ts';

/**
 * Text copied from 千牛's chat window: `buyer --> shop time`, `shop:name time`, the words on the lines below. Months,
 * days and hours may have one digit, the time may stand on a line of its own; read marks and notices stand between.
 */
export const qianniuWindow = defineFormat({
  id: 'qianniu-window',
  title: { zh: '千牛聊天窗口复制的文字', en: 'Text copied from the Qianniu chat window' },
  platform: 'taobao',
  yields: 'chats',
  grade: 'A',
  export: {
    zh: '千牛工作台聊天窗口 → 全选（Ctrl+A）→ 复制 → 粘贴到记事本，一位买家存一个 TXT',
    en: 'Qianniu chat window → select all (Ctrl+A) → copy → paste into a text file, one for each buyer',
  },
  sample: [
    'tb_demo_01 --> 青禾文具旗舰店 2026-10-7 9:05:00',
    '怎么连接手机？',
    '青禾文具旗舰店:小丹 2026-10-7 9:05:20',
    '您好！',
    '已读',
    '由 青禾文具旗舰店:小丹 转交给 青禾文具旗舰店:小美',
    '原因：【离线留言自动分配】',
  ],
  shape: { claims: isWindowText, open: windowLines },
});
