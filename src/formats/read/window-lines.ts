import type { ChatLine } from '../../records/chat-line.ts';
import { normaliseNick } from '../../records/nick.ts';
import { isRobotName } from '../../terms/robots.ts';
import { type Instant, instant } from '../../units/time.ts';
import { ownText } from '../bytes/row.ts';
import type { LogReader, OpenLog } from '../format.ts';
import { cleanMarkup } from './cell.ts';
import { isBlockMark, makeUnnamedChat, messageInstant } from './chat-text.ts';
import { isHeadName, isTimeLike, TIME_RUN } from './head-time.ts';

// A name may stand against it (小美2026-…), no other mark or figure.
const TIME = /(?=20\d)(?<=^|\s|[\p{L}_][\p{L}\d_*]{1,40})(20\d{2}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}:\d{2})\s*$/u;
const HURT = new RegExp(`(?<=^|\\s)(${TIME_RUN})$`);
const ARROW = /^(\S+) --> (\S+)$/;
// A nick or account: no blanks, no punctuation of sentences or tables, no colon at its end (下单时间：2026-…).
const NAME = /^[^\s,，;；"。！？!?\t]*[^\s,，;；"。！？!?\t:：]$/;
const AGENT = /^[^:：]+[:：][^:：]+$/;
// What other logs have and no window does.
const OTHERS = /^-{28}.+-{28}\s*$|^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} \S*[:：]/;
const READ_MARK = /^\s*(?:已读|未读|发送中)\s*$/;
const NOTICE = /^由\s.+\s转交给\s.+|^\S{1,40} ?撤回了一条消息$|^当前用户来自|^这些非常适合您的商品/;

const NOBODY: ReadonlySet<string> = new Set();

/** Whether a text is copied from the window: a head with an arrow, or one of an agent. */
export function isWindowText(lines: readonly string[]): boolean {
  if (lines.some((line) => OTHERS.test(line) || isBlockMark(line))) return false;
  const isName = (name: string): boolean => ARROW.test(name) || (NAME.test(name) && AGENT.test(name));
  return lines.some((line, index) => {
    const head = headOf(line, NOBODY);
    return (
      head !== null &&
      !head.hurt &&
      (head.name !== '' || index > 0) &&
      isName(head.name || lines[index - 1]!.trim())
    );
  });
}

/** A line that ends in a time, and the name before it; '' where the time stands alone. `senders`: who has spoken. */
function headOf(
  line: string,
  senders: ReadonlySet<string>,
): { name: string; time: string; hurt: boolean } | null {
  if (/^\s/.test(line)) return null;
  const whole = TIME.exec(line);
  const match = whole ?? HURT.exec(line);
  if (match === null) return null;
  const name = line.slice(0, match.index).trimEnd();
  if (!whole && !isTimeLike(match[1]!, ARROW.test(name) || senders.has(name))) return null;
  return { name, time: match[1]!, hurt: whole === null };
}

/** The message whose lines are being read. */
interface OpenMessage {
  readonly sender: string;
  readonly mark: 'system' | 'buyer' | null;
  /** Null: a notice, which has no time of its own. */
  readonly time: string | null;
  readonly row: number;
}

/** Reads messages copied from the window; who is who is told by arrows and by names. */
export function windowLines(log: OpenLog, emit: (line: ChatLine) => void): LogReader {
  const { rowCount } = log;
  const chat = makeUnnamedChat(emit);
  let open: OpenMessage | null = null;
  let text: string[] = [];
  const senders = new Set<string>();
  let buyer: string | null = null;
  let before: { readonly at: Instant; readonly agent: boolean } | null = null;
  /** Notices above the first message: they take its time. */
  let early: { readonly text: string; readonly row: number }[] = [];

  const finish = (): void => {
    if (open === null) return;
    const { sender, mark, time, row } = open;
    open = null;
    rowCount.rows++;
    const words = cleanMarkup(text.join('\n'));
    if (time === null) {
      notice(words, row);
      return;
    }
    const at = messageInstant(log, time, row, false);
    if (at === null) return;
    for (const each of early) chat.add({ sender: '', mark: 'system', at, ...each });
    early = [];
    chat.add({ sender, at, text: words, row, mark: words === '' ? 'system' : mark });
    before = { at, agent: mark === null && AGENT.test(sender) };
  };

  // A notice stands at the message before it; where that is an agent's a second later, so that it stays behind it
  // (within one second notices come before agents).
  const notice = (words: string, row: number): void => {
    if (before === null) early.push({ text: words, row });
    else
      chat.add({
        sender: '',
        mark: 'system',
        at: before.agent ? instant(before.at + 1) : before.at,
        text: words,
        row,
      });
  };

  const begin = (name: string, { time, hurt }: { time: string; hurt: boolean }, row: number): boolean => {
    const arrow = ARROW.exec(name);
    if (!arrow && !isSender(name, hurt)) return false;
    finish();
    const sender = ownText(arrow ? arrow[1]! : name);
    senders.add(sender);
    const isBuyer = arrow ? !AGENT.test(sender) : normaliseNick(sender) === buyer;
    if (arrow && isBuyer) {
      if (buyer !== null && normaliseNick(sender) !== buyer) chat.close();
      buyer = normaliseNick(sender);
    }
    open = { sender, mark: isBuyer ? 'buyer' : null, time, row };
    text = [];
    return true;
  };

  /** Once an arrow has named the buyer, other bare words before a time are somebody's sentence. */
  const isSender = (name: string, hurt: boolean): boolean =>
    NAME.test(name) &&
    (!hurt || isHeadName(name, NOBODY)) &&
    (AGENT.test(name) || isRobotName(name) || buyer === null || normaliseNick(name) === buyer);

  return {
    line(raw, number) {
      const head = headOf(raw, senders);
      if (head && head.name !== '' && begin(head.name, head, number)) return;
      if (head?.name === '') {
        const above = text.at(-1)?.trim() ?? '';
        // The name on the line above was taken for words of the message before.
        if (ARROW.test(above) || isSender(above, head.hurt)) {
          text.pop();
          begin(above, head, number - 1);
          return;
        }
      }
      if (READ_MARK.test(raw)) return;
      if (NOTICE.test(raw)) {
        finish();
        open = { sender: '', mark: 'system', time: null, row: number };
        text = [raw.trim()];
      } else text.push(raw.trimEnd());
    },
    end() {
      finish();
      chat.close();
      // Only notices and no message: there is no time that they could stand at.
      for (const { row } of early) rowCount.refuse('notice-without-time', {}, row);
    },
  };
}
