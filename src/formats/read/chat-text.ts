import type { ChatLine, ChatSink, ClassName } from '../../records/chat-line.ts';
import { normaliseNick } from '../../records/nick.ts';
import { isRobotName } from '../../terms/robots.ts';
import { DAY_SECONDS, type Day, type Instant, wall } from '../../units/time.ts';
import type { OpenLog, OpenTable } from '../format.ts';
import { showTime } from './cell.ts';
import { daysIn } from './days-in.ts';
import { readHeadTime } from './head-time.ts';

/** The instant that a log writes over a message, taken into the dates covered; null, and the message refused, where it is none or is hurt. */
export function messageInstant(
  { zone, rowCount }: Pick<OpenLog, 'zone' | 'rowCount'>,
  time: string,
  row: number,
  padded = true,
): Instant | null {
  const stamp = readHeadTime(time, padded);
  if (stamp === null) {
    rowCount.refuse('bad-message-time', { value: showTime(time) }, row);
    return null;
  }
  const at = zone.instant(stamp.reading);
  rowCount.see(at);
  return at;
}

/** Whether a line of a JD log marks where a conversation begins or ends: the words between, or behind, asterisks. */
export function isBlockMark(line: string): boolean {
  const stars = line.indexOf('*****');
  if (stars === -1) return false;
  const begins = line.indexOf('以下为一通会话', stars);
  if (begins !== -1 && line.lastIndexOf('*****') > begins) return true;
  const ends = line.indexOf('会话结束', stars);
  // The asterisks behind may be missing.
  return ends !== -1 && (line.lastIndexOf('**') > ends || stars === 0 || (stars === 1 && line[0] === '/'));
}

const NOTICE = /系统提示|系统提醒|^由 .+ 转交给 .+|撤回了一条消息|^当前用户来自|^原因：【/;

/** Whether 千牛 itself says this, under whatever name. */
export const isTaobaoNotice = (words: string): boolean => NOTICE.test(words);

/** What senders' names tell in exports of Taobao that mark no roles. */
interface TaobaoNames {
  /** Takes a name into account: `shop:name` tells the shop. */
  meet(name: string): void;
  /** `shop:name` is an agent, a shop's bare name or a robot's a bot; null: the name tells nothing. */
  markOf(name: string): Extract<ClassName, 'human' | 'bot'> | null;
}

export function makeTaobaoNames(): TaobaoNames {
  const shops = new Set<string>();
  return {
    meet(name) {
      const [shop, agent] = normaliseNick(name).split(':');
      if (agent) shops.add(shop!);
    },
    markOf(name) {
      const nick = normaliseNick(name);
      if (nick.includes(':')) return 'human';
      return shops.has(nick) || isRobotName(nick) ? 'bot' : null;
    },
  };
}

/** A message of a log that says neither who the buyer is nor what its senders are. */
type UnnamedLine = Pick<ChatLine, 'sender' | 'at' | 'text' | 'row'> & {
  /** What the log does say: a notice, or the buyer by an arrow. */
  readonly mark: 'system' | 'buyer' | null;
};

/**
 * Holds the messages of a part of such a log (a day, a window) until its end: then the names tell. One sender who is
 * neither agent nor robot is the buyer; where there are several, or none, the part is a conversation of its own and
 * the contract's lists decide.
 */
export function makeUnnamedChat(emit: ChatSink): { add(line: UnnamedLine): void; close(): void } {
  const names = makeTaobaoNames();
  let held: UnnamedLine[] = [];
  let part = 0;

  return {
    add(line) {
      names.meet(line.sender);
      held.push(line);
    },
    close() {
      if (held.length === 0) return;
      part++;
      const marks = held.map(({ mark, sender }) => mark ?? names.markOf(sender));
      const nicks = new Map<string, string>();
      held.forEach(({ sender }, index) => {
        if (marks[index] === 'buyer' || marks[index] === null) nicks.set(normaliseNick(sender), sender);
      });
      const buyer = nicks.size === 1 ? [...nicks.values()][0]! : null;
      held.forEach(({ sender, at, text, row }, index) => {
        emit({
          conversation: buyer === null ? String(part) : null,
          buyer,
          sender,
          mark: marks[index]!,
          assigned: null,
          at,
          text,
          recalled: false,
          row,
        });
      });
      held = [];
    },
  };
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** Seconds since midnight of a time of day; null where the text is none. */
export function timeOfDay(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds] = match.map(Number) as [number, number, number, number];
  const [h, m, s] = [hours, minutes, match[3] === undefined ? 0 : seconds];
  return h > 23 || m > 59 || s > 59 ? null : h * 3600 + m * 60 + s;
}

/** Whether times of day, in the order in which they were said, go backwards. */
export const runsBack = (lines: readonly { readonly seconds: number }[]): boolean =>
  lines.some(({ seconds }, index) => index > 0 && seconds < lines[index - 1]!.seconds);

/** A message whose row tells the time of day only. */
type UndatedLine = Omit<ChatLine, 'at'> & {
  readonly seconds: number;
  /** Its number in the chat where the table has one, else its row. */
  readonly number: number;
};

/**
 * Holds the messages of a table that has lost its dates until the table ends. They get the one day that the summary
 * sheet, the banner or else the file's name tells; without one, or where the clock runs backwards (the chat goes over
 * midnight, and nobody knows which) or past the moment of the export, they are refused.
 */
export function makeUndatedChat(
  table: Pick<OpenTable, 'banner' | 'beside' | 'fileName' | 'zone' | 'rowCount'>,
  emit: (line: ChatLine) => void,
): { add(line: UndatedLine): void; close(): void } {
  const { banner, beside, fileName, zone, rowCount } = table;
  const lines: UndatedLine[] = [];
  return {
    add: (line) => void lines.push(line),
    close() {
      if (lines.length === 0) return;
      lines.sort((a, b) => a.number - b.number || a.row - b.row);
      const told = toldDay([...banner, ...beside]);
      const on = told ?? onlyDay(fileName);
      const code =
        on === null
          ? 'no-chat-day'
          : runsBack(lines)
            ? 'chat-days-mixed'
            : told === null && lines.some(({ seconds }) => seconds >= exportedAt(fileName))
              ? 'chat-after-export'
              : null;
      if (on !== null && code === null && told === null) rowCount.note('chat-day-from-name', {}, null);
      for (const { seconds, number: _number, ...line } of lines) {
        if (on === null || code !== null) {
          rowCount.refuse(code!, {}, line.row);
          continue;
        }
        const at = zone.instant(wall(on * DAY_SECONDS + seconds));
        rowCount.see(at);
        emit({ ...line, at });
      }
    },
  };
}

/** The one day that notes tell of, when they were exported aside. */
function toldDay(cells: readonly string[]): Day | null {
  const days = new Set<Day | null>();
  cells.forEach((cell, index) => {
    if (/导出|export/i.test(cell) || /导出.{0,4}$|export/i.test(cells[index - 1] ?? '')) return;
    if (daysIn(cell) !== null) days.add(onlyDay(cell));
  });
  return days.size === 1 ? [...days][0]! : null;
}

function onlyDay(text: string): Day | null {
  const days = daysIn(text);
  return days !== null && days.from === days.to ? days.from : null;
}

/** `…_2026-05-09_21-30.xlsx`: the first second after the export's minute; else the day's end. */
function exportedAt(fileName: string): number {
  const match = /\d{4}-\d{2}-\d{2}[_ T](\d{2})-(\d{2})/.exec(fileName);
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + 60 : DAY_SECONDS;
}
