import type { ChatLine, ChatSink } from '../../records/chat-line.ts';
import { normaliseNick } from '../../records/nick.ts';
import { makeTaobaoNames } from './taobao-names.ts';

/** A message of a log that says neither who the buyer is nor what its senders are. */
export type UnnamedLine = Pick<ChatLine, 'sender' | 'at' | 'text' | 'row'> & {
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
