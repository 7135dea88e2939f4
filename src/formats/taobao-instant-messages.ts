import type { ChatLine } from '../records/chat-line.ts';
import { ownText } from './bytes/row.ts';
import { defineFormat, type LogReader, type OpenLog } from './format.ts';
import { cleanMarkup } from './read/cell.ts';
import { isTaobaoNotice, makeUnnamedChat, messageInstant } from './read/chat-text.ts';
import { isHeadName, isTimeLike, TIME_RUN } from './read/head-time.ts';

/** The words 即时消息 stand in the third line; titles may be longer. */
const TITLE_LINES = 10;
const DAY = /^\d{4}-\d{2}-\d{2}\s*$/;
// An agent's name has a colon of its own: the name ends at the last colon of the word that holds it, a link's aside.
const MESSAGE = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})\s+(\S*[^\s:：])[:：](?!\/\/)(.*)$/;
const HURT = new RegExp(`^(${TIME_RUN})\\s(\\S*[^\\s:：])[:：](?!//)(.*)$`);

/**
 * Taobao back-office 即时消息 TXT: a title, then days between lines that are a date alone; messages as
 * `time sender: text` and more lines of text below. It names neither the buyer nor roles.
 */
export const taobaoInstantMessages = defineFormat({
  id: 'taobao-instant-messages',
  title: { zh: '淘宝后台“即时消息”聊天记录（TXT）', en: 'Taobao back office instant messages (TXT)' },
  platform: 'taobao',
  yields: 'chats',
  grade: 'A',
  export: {
    zh: '卖家中心 → 客户服务 → 聊天记录查询 → 消息类型选“即时消息” → 下载（按买家和日期）',
    en: 'Seller centre → Customer service → Chat records → type 即时消息 → Download (by buyer and day)',
  },
  sample: [
    '青禾文具旗舰店聊天记录',
    '',
    '消息类型：即时消息',
    '2026-10-07',
    '2026-10-07 09:31:07 tb_demo_01: 你好',
    '2026-10-07 09:31:40 青禾文具旗舰店:小美: 您好亲',
    '这款有现货',
  ],
  shape: {
    claims: (lines) =>
      lines.slice(0, TITLE_LINES).some((line) => line.includes('即时消息') && !MESSAGE.test(line)) &&
      lines.some((line) => MESSAGE.test(line)),
    open: instantMessages,
  },
});

function instantMessages(log: OpenLog, emit: (line: ChatLine) => void): LogReader {
  const { rowCount } = log;
  const chat = makeUnnamedChat(emit);
  let message: { sender: string; time: string; row: number } | null = null;
  let text: string[] = [];
  const senders = new Set<string>();

  /** A message's first line; its time may be hurt. */
  const openedBy = (line: string): RegExpExecArray | null => {
    const opened = MESSAGE.exec(line);
    const hurt = opened ? null : HURT.exec(line);
    if (hurt && !(isTimeLike(hurt[1]!, senders.has(hurt[2]!)) && isHeadName(hurt[2]!, senders))) return null;
    return opened ?? hurt;
  };

  const finish = (): void => {
    if (message === null) return;
    const { sender, time, row } = message;
    message = null;
    rowCount.rows++;
    const at = messageInstant(log, time, row);
    if (at === null) return;
    const words = cleanMarkup(text.join('\n'));
    chat.add({ sender, at, text: words, row, mark: words === '' || isTaobaoNotice(words) ? 'system' : null });
  };

  return {
    line(raw, number) {
      const opened = openedBy(raw);
      if (opened || DAY.test(raw)) finish();
      if (opened) {
        message = { sender: ownText(opened[2]!), time: opened[1]!, row: number };
        senders.add(message.sender);
        text = [opened[3]!.trim()];
      } else if (DAY.test(raw)) chat.close();
      else if (message) text.push(raw.trimEnd());
    },
    end() {
      finish();
      chat.close();
    },
  };
}
