import type { ChatLine } from '../records/chat-line.ts';
import { ownText } from './bytes/row.ts';
import { defineFormat, type LogReader, type OpenLog } from './format.ts';
import { cleanMarkup } from './read/cell.ts';
import { isBlockMark, messageInstant } from './read/chat-text.ts';
import { isHeadName, isTimeLike, TIME_RUN } from './read/head-time.ts';

// No colon before the time: a buyer who writes 下单时间：2026-10-07 10:00:00 opens no message.
const HEADER = /^(.*[^\s:：]) (\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})\s*$/;
const HURT = new RegExp(`^(.*?[^\\s:：])\\s+(${TIME_RUN})$`);

/**
 * JD 咚咚 chat log: blocks between markers; a header line `sender time`, the text on the lines below it. Lines may end
 * in a TAB. It names neither shop nor roles; a block is a conversation. Start or end markers may be missing.
 */
export const jdChatLog = defineFormat({
  id: 'jd-chat-log',
  title: { zh: '京东咚咚聊天记录', en: 'JD Dongdong chat log' },
  platform: 'jd',
  yields: 'chats',
  grade: 'A',
  export: {
    zh: '京麦商家后台 → 客服管理 → 实用工具 → 聊天记录导出（.log 或 .txt）',
    en: 'Jingmai seller centre → Customer service → Tools → Chat log export (.log or .txt)',
  },
  sample: [
    '/*****************以下为一通会话************************************/',
    'jd_demo_01 2026-10-07 10:00:00\t',
    '你好，这个多久发货\t',
    'jimi_vender_1000000001 2026-10-07 10:00:01\t',
    '【此消息为欢迎卡片或富文本模板答案，聊天记录中暂不支持展示】\t',
    '青禾文具-小美 2026-10-07 10:00:30\t',
    '亲，24小时内发货',
    '/*****************会话结束_时间:2026-10-07 10:05:12*****************/',
  ],
  shape: {
    claims: (lines) => lines.some(isBlockMark),
    open: jdLines,
  },
});

function jdLines(log: OpenLog, emit: (line: ChatLine) => void): LogReader {
  const { rowCount } = log;
  let block = 0;
  let inBlock = false;
  let message: { sender: string; time: string; row: number } | null = null;
  let text: string[] = [];
  const senders = new Set<string>();

  /** A message's sender and time, the time as it stands there. */
  const headOf = (line: string): readonly [sender: string, time: string] | null => {
    const header = HEADER.exec(line);
    const hurt = header ? null : HURT.exec(line);
    const [, name, time] = header ?? hurt ?? [];
    if (name === undefined || time === undefined) return null;
    const sender = ownText(name.trim());
    if (hurt && !(isTimeLike(time, senders.has(sender)) && isHeadName(sender, senders))) return null;
    senders.add(sender);
    return [sender, time];
  };

  const finish = (): void => {
    if (message === null) return;
    const { sender, time, row } = message;
    message = null;
    rowCount.rows++;
    const at = messageInstant(log, time, row);
    if (at === null) return;
    emit({
      conversation: String(block),
      buyer: null,
      sender,
      mark: /^jimi(_vender)?_\d+/.test(sender) ? 'bot' : null,
      assigned: null,
      at,
      text: cleanMarkup(text.join('\n')),
      recalled: false,
      row,
    });
  };

  return {
    line(raw, number) {
      if (isBlockMark(raw)) {
        finish();
        inBlock = false;
        return;
      }
      const header = headOf(raw);
      if (!header) {
        text.push(raw.trimEnd());
        return;
      }
      finish();
      if (!inBlock) block++;
      inBlock = true;
      message = { sender: header[0], time: header[1], row: number };
      text = [];
    },
    end: finish,
  };
}
