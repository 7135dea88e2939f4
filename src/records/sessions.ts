import type { Shop, Terms } from '../terms/terms.ts';
import type { Day, Instant } from '../units/time.ts';
import type { Arrangement } from './arrange.ts';
import { CLASS } from './chat-line.ts';
import { type Chats, CORE, saidIn } from './chats.ts';
import { MARK, type Messages } from './messages.ts';

/** Conversations as metrics.md cuts them; `order` lists their messages, session by session. */
export interface Sessions {
  readonly count: number;
  readonly order: Uint32Array;
  /** Where each session begins in `order`; one more entry at the end. */
  readonly start: Uint32Array;
  readonly conversation: Uint32Array;
  /** By the shop's place in the contract. */
  readonly shop: Uint16Array;
  /** The buyer's number; sessions that name no buyer get one of their own. */
  readonly buyer: Uint32Array;
}

/** Sessions, and those that cannot be judged. */
export interface CutSessions extends Sessions {
  /** Messages of sessions with two or more candidate buyers, and the candidates' names by session. */
  readonly refused: { readonly messages: readonly number[]; readonly names: readonly (readonly string[])[] };
}

/** Makes sessions of the arranged messages, without the overlapping ones. `same`: see `markOverlaps`. */
export function makeSessions(
  chats: Chats,
  arrangement: Arrangement,
  same: Uint32Array,
  terms: Terms,
  dayOf: (at: Instant) => Day,
): CutSessions {
  const { messages, conversations } = chats;
  const order = new Uint32Array(arrangement.order.length);
  const starts: number[] = [];
  const refused = { messages: [] as number[], names: [] as string[][] };
  let filled = 0;

  const keep = (session: readonly number[] | Uint32Array): void => {
    if (session.length === 0) return;
    if (session.some((m) => (messages.marks[m]! & MARK.stranger) !== 0)) {
      for (const m of session) refused.messages.push(m);
      refused.names.push([...(conversations.candidates.get(messages.conversation[session[0]!]!) ?? [])]);
      return;
    }
    starts.push(filled);
    order.set(session, filled);
    filled += session.length;
  };

  for (let g = 0; g + 1 < arrangement.groups.length; g++) {
    const group = arrangement.order
      .subarray(arrangement.groups[g], arrangement.groups[g + 1])
      .filter((m) => (messages.marks[m]! & MARK.overlap) === 0);
    if (group.length === 0) continue;
    const first = messages.conversation[group[0]!]!;
    const kind = conversations.kind[first]!;
    if (kind === 'id') keep(group);
    else if (kind === 'block') for (const block of splitBlocks(group)) keep(block);
    else for (const session of cut(group, terms.shops[conversations.shop[first]!]!)) keep(session);
  }

  const count = starts.length;
  starts.push(filled);
  const conversation = new Uint32Array(count);
  const shop = new Uint16Array(count);
  const buyer = new Uint32Array(count);
  for (let s = 0; s < count; s++) {
    conversation[s] = same[messages.conversation[order[starts[s]!]!]!]!;
    shop[s] = conversations.shop[conversation[s]!]!;
    const named = conversations.buyer[conversation[s]!]!;
    buyer[s] = named === -1 ? conversations.buyers.names.length + s : named;
  }
  return {
    count,
    order: order.subarray(0, filled),
    start: Uint32Array.from(starts),
    conversation,
    shop,
    buyer,
    refused,
  };

  function splitBlocks(group: Uint32Array): Iterable<number[]> {
    const blocks = new Map<number, number[]>();
    for (const m of group) {
      const block = same[messages.conversation[m]!]!;
      const found = blocks.get(block);
      if (found) found.push(m);
      else blocks.set(block, [m]);
    }
    return blocks.values();
  }

  /** metrics.md, session: cut by gap or day, but only where no turn is open; an open turn lives `open-turn`. */
  function* cut(group: Uint32Array, shop: Shop): Iterable<Uint32Array> {
    const { by, gap } = shop.sessions;
    const {
      openTurn,
      replies: { closers },
    } = terms;
    let from = 0;
    let before = -1;
    let open = -1;
    /** A person spoke last, and asked nothing: dropped closing words after it keep no session open. */
    let mayClose = false;
    for (let i = 0; i < group.length; i++) {
      const m = group[i]!;
      const code = messages.class[m]!;
      const at = messages.at[m]!;
      const apart =
        before !== -1 &&
        (open !== -1
          ? at - open > openTurn
          : by === 'day'
            ? dayOf(at as Instant) !== dayOf(before as Instant)
            : at - before > gap);
      if (apart) {
        yield group.subarray(from, i);
        from = i;
        open = -1;
        before = -1;
        mayClose = false;
      }
      // A notice may begin a session, but never keeps one going.
      if (code === CLASS.system) continue;
      before = at;
      if (code === CLASS.buyer) {
        if (open === -1 && !(closers === 'drop' && mayClose && isClosing(messages, m))) open = at;
      } else {
        const replies = isQualifying(code, messages.marks[m]!, shop);
        if (replies) open = -1;
        if (replies || code === CLASS.human) mayClose = !saidIn(messages, m, CORE.question);
      }
    }
    yield group.subarray(from);
  }
}

/** Closing words, a sticker or an emoticon alone (metrics.md, closers). */
export const isClosing = (messages: Messages, m: number): boolean =>
  (messages.marks[m]! & MARK.sticker) !== 0 || saidIn(messages, m, CORE.closing);

/** metrics.md, qualifying reply: a human's message, an assist's where the contract says so, never a recalled one. */
export const isQualifying = (code: number, marks: number, { assist }: Pick<Shop, 'assist'>): boolean =>
  (code === CLASS.human || (code === CLASS.assist && assist)) && (marks & MARK.recalled) === 0;
