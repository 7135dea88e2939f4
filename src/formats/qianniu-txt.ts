import type { ChatLine } from '../records/chat-line.ts';
import { normaliseNick } from '../records/nick.ts';
import { ownText } from './bytes/row.ts';
import { defineFormat, type LogReader, type OpenLog } from './format.ts';
import { cleanMarkup } from './read/cell.ts';
import { isTaobaoNotice, messageInstant } from './read/chat-text.ts';
import { IN_TIME, isTimeLike, TIME_RUN } from './read/head-time.ts';

const SECTION = /^-{28}(.+?)-{28}\s*$/;
const MESSAGE = /^(.*?\S)\((\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})\):(?: {1,2}|$)(.*)$/;
const HURT = new RegExp(
  `^(.*?\\S)[(（](${TIME_RUN}?)(?:[)）]?[:：] {2}|[)）][:：](?!\\d)|(?!${IN_TIME})|$)(.*)$`,
);
const RULE = /^={20,}\s*$/;
const GROUPS = /^\s+群聊\s*$/;

/**
 * 千牛 client TXT: the shop on line 1, then a section for each buyer, his nick between dashes, messages as
 * `sender(time):  text` and more lines of text below. Group chats stand in a second part, which is read but not used.
 */
export const qianniuTxt = defineFormat({
  id: 'qianniu-txt',
  title: { zh: '千牛客户端聊天记录（TXT）', en: 'Qianniu client chat record (TXT)' },
  platform: 'taobao',
  yields: 'chats',
  grade: 'A',
  export: {
    zh: '千牛客户端 → 消息管理器 → 导出消息记录（文本文件）',
    en: 'Qianniu client → Message manager → Export messages (text file)',
  },
  sample: [
    '青禾文具旗舰店:小美',
    '',
    '='.repeat(64),
    `${' '.repeat(31)}单聊${' '.repeat(29)}`,
    '='.repeat(64),
    '',
    `${'-'.repeat(28)}tb_demo_01${'-'.repeat(28)}`,
    'tb_demo_01(2026-10-07 16:07:01):  在吗',
    '青禾文具旗舰店:小美(2026-10-07 16:07:20):  在的亲',
    '这款有现货',
  ],
  shape: {
    claims: (lines) =>
      lines.some((line) => SECTION.test(line)) && lines.some((line) => MESSAGE.test(line) || isHurt(line)),
    open: qianniuLines,
  },
});

const isHurt = (line: string): boolean => isTimeLike(HURT.exec(line)?.[2] ?? '');

function qianniuLines(log: OpenLog, emit: (line: ChatLine) => void): LogReader {
  const { rowCount } = log;
  let shop: string | null = null;
  let buyer: string | null = null;
  let groups = false;
  let message: { sender: string; time: string; row: number } | null = null;
  let text: string[] = [];

  const markOf = (sender: string, words: string): ChatLine['mark'] => {
    if (words === '' || isTaobaoNotice(words)) return 'system';
    const name = normaliseNick(sender);
    if (buyer !== null && name === normaliseNick(buyer)) return 'buyer';
    if (name === shop) return 'bot';
    return shop !== null && name.startsWith(`${shop}:`) ? 'human' : null;
  };

  /** A message's first line; its time may be hurt. */
  const openedBy = (line: string): RegExpExecArray | null => {
    const hurt = HURT.exec(line);
    return hurt && isSpeaker(hurt[1]!) && isTimeLike(hurt[2]!, true) ? hurt : null;
  };

  const isSpeaker = (sender: string): boolean => {
    const name = normaliseNick(sender);
    const isOfShop = shop === null ? name.includes(':') : name === shop || name.startsWith(`${shop}:`);
    return isOfShop || (buyer !== null && name === normaliseNick(buyer));
  };

  const finish = (): void => {
    if (message === null) return;
    const { sender, time, row } = message;
    message = null;
    rowCount.rows++;
    if (groups) {
      rowCount.outside++;
      return;
    }
    const at = messageInstant(log, time, row);
    if (at === null) return;
    const words = cleanMarkup(text.join('\n'));
    emit({
      conversation: null,
      buyer,
      sender,
      mark: markOf(sender, words),
      assigned: null,
      at,
      text: words,
      recalled: false,
      row,
    });
  };

  return {
    line(raw, number) {
      if (number === 1) shop = normaliseNick(raw.split(/[:：]/)[0]!);
      const section = SECTION.exec(raw);
      const opened = section ? null : (MESSAGE.exec(raw) ?? openedBy(raw));
      if (section || opened || RULE.test(raw)) finish();
      if (section) buyer = ownText(section[1]!.trim());
      else if (opened) {
        message = { sender: ownText(opened[1]!.trim()), time: opened[2]!, row: number };
        text = [opened[3]!.trimEnd()];
      } else if (message) text.push(raw.trimEnd());
      else if (GROUPS.test(raw)) groups = true;
    },
    end: finish,
  };
}
