import { parseStamp } from '../../units/stamp.ts';
import { DAY_SECONDS, type Day, day } from '../../units/time.ts';
import { timeOfDay } from './undated-chat.ts';

/** A message of a chat that stands in one cell. */
export interface CellMessage {
  /** Null: the chat names no day above it. */
  readonly day: Day | null;
  /** Since midnight. */
  readonly seconds: number;
  /** '' where the chat breaks off before the name. */
  readonly sender: string;
  readonly text: string;
}

/** Where a message's sender stands: `first`, as `sender: words` below the time, or `last`, on a line of its own. */
export type SenderPlace = 'first' | 'last';

// What the page says below the last message.
const FOOT = /^(?:没有更多内容了|没有更多消息|加载更多)$/;
// An agent's name has a colon of its own; the one behind the name has words or nothing behind it.
const NAMED = /^(\S+?)[:：](?:\s+([\s\S]*))?$/;

/** Cuts a chat into messages: each begins with a time on a line of its own, with or without its date. */
export function readCellChat(chat: string, place: SenderPlace): CellMessage[] {
  const messages: CellMessage[] = [];
  let on: Day | null = null;
  let seconds: number | null = null;
  let lines: string[] = [];
  const finish = (): void => {
    const words = lines.map((line) => line.trimEnd());
    while (words.at(-1) === '') words.pop();
    if (seconds !== null) messages.push({ day: on, seconds, ...split(words, place) });
    lines = [];
  };
  for (const line of chat.split('\n')) {
    const head = headOf(line.trim());
    if (head === null) {
      if (!FOOT.test(line.trim())) lines.push(line);
      continue;
    }
    finish();
    if (head.day !== null) on = head.day;
    seconds = head.seconds;
  }
  finish();
  return messages;
}

/** A line that is a day, a time of day or both; a day alone ends the message above it. */
function headOf(line: string): { day: Day | null; seconds: number | null } | null {
  const seconds = timeOfDay(line);
  if (seconds !== null) return { day: null, seconds };
  const stamp = parseStamp(line);
  if (stamp === null || stamp.offset !== null) return null;
  const on = day(Math.floor(stamp.reading / DAY_SECONDS));
  return { day: on, seconds: stamp.precision === 'day' ? null : stamp.reading - on * DAY_SECONDS };
}

function split(words: readonly string[], place: SenderPlace): { sender: string; text: string } {
  if (place === 'last')
    return { sender: words.at(-1)?.trim() ?? '', text: words.slice(0, -1).join('\n').trim() };
  const named = NAMED.exec(words.join('\n').trim());
  return named ? { sender: named[1]!, text: named[2] ?? '' } : { sender: '', text: words.join('\n').trim() };
}

/** Of chats, where their senders stand: `first` where most first lines below a time are `name: words`. */
export function senderPlace(chats: readonly string[]): SenderPlace {
  let [named, all] = [0, 0];
  for (const chat of chats) {
    const lines = chat.split('\n').map((line) => line.trim());
    lines.forEach((line, index) => {
      if (headOf(line)?.seconds == null || lines[index + 1] === undefined) return;
      all++;
      if (NAMED.test(lines[index + 1]!)) named++;
    });
  }
  return named * 2 > all ? 'first' : 'last';
}
