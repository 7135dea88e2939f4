import { startsNoClock } from './closers.ts';
import { type Contract, type Shop, shopNamed } from './contract.ts';
import { messageOrder } from './message-order.ts';
import { qualifies, speaksForAPerson } from './qualifying.ts';
import type { Message, Session } from './types.ts';
import { dayOf } from './zone.ts';

function groups(messages: Message[], keyOf: (message: Message) => string): Message[][] {
  const found = new Map<string, Message[]>();
  for (const message of messages) {
    const key = JSON.stringify([message.shop, keyOf(message)]);
    const group = found.get(key);
    if (group) group.push(message);
    else found.set(key, [message]);
  }
  return [...found.values()];
}

/** The messages of one buyer × shop, in order, cut into sessions. */
export function cut(contract: Contract, shop: Shop, messages: Message[]): Message[][] {
  const pieces: Message[][] = [];
  let piece: Message[] = [];
  let last: Message | null = null; // "The one before it" is the last message that isn't `system`; null in a fresh piece
  let open: number | null = null; // instant of the first message of the open turn
  let person: Message | null = null; // the last human message of the piece
  for (const message of messages) {
    let cutHere = false;
    if (open !== null) {
      // "a message later than that (exactly 24h is not) starts a new session and the turn is unanswered"
      cutHere = message.at - open > shop.openTurn;
    } else if (last !== null && shop.byDay) {
      const day = dayOf(contract.zone, contract.dayStarts, message.at);
      cutHere = day !== dayOf(contract.zone, contract.dayStarts, last.at);
    } else if (last !== null) {
      cutHere = message.at - last.at > shop.gap; // "exactly the gap is no cut"
    }
    if (cutHere) {
      pieces.push(piece);
      piece = [];
      last = null;
      open = null;
      person = null;
    }
    piece.push(message);
    if (message.class !== 'system') last = message;
    // "For cutting, every unanswered buyer message is open, bot stage or not."
    // Closing words that start no clock "keep no session open".
    if (message.class === 'buyer' && open === null && !startsNoClock(contract, person, message))
      open = message.at;
    if (qualifies(shop.assist, message)) open = null;
    if (speaksForAPerson(shop.assist, message)) person = message;
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** Sessions by the export's conversation where it has one, else cut. Turns and stage are filled in later. */
export function sessionsOf(contract: Contract, messages: Message[]): Session[] {
  const pieces: Message[][] = [];
  pieces.push(
    ...groups(
      messages.filter((m) => m.whole !== null),
      (m) => m.whole!,
    ),
  );
  for (const group of groups(
    messages.filter((m) => m.whole === null),
    (m) => m.buyer,
  )) {
    group.sort(messageOrder);
    pieces.push(...cut(contract, shopNamed(contract, group[0]!.shop), group));
  }
  const sessions: Session[] = [];
  for (const piece of pieces) {
    const buyers = new Set(piece.map((m) => m.buyer).filter((buyer) => buyer !== ''));
    // "A session with two or more candidate buyers is refused"
    if (buyers.size > 1 || piece.some((m) => m.stranger)) continue;
    piece.sort(messageOrder);
    sessions.push({
      shop: piece[0]!.shop,
      buyer: [...buyers][0] ?? '',
      messages: piece,
      firstBuyerAt: piece.find((m) => m.class === 'buyer')?.at ?? null,
      stage: null,
      turns: [],
    });
  }
  return sessions;
}
