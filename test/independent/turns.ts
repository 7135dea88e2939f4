import { isJudged, isRobotName, sideOf } from './agents.ts';
import { type Contract, shopNamed } from './contract.ts';
import { transferOf } from './notices.ts';
import { isClosing, isQuestion } from './phrases.ts';
import { qualifies } from './qualifying.ts';
import { responsibleForUnanswered } from './responsible.ts';
import { serviceSeconds } from './service-hours.ts';
import type { Message, Session, Turn } from './types.ts';
import { dayOf } from './zone.ts';

/** "clock | `wall` (default): full seconds. `service`: only seconds inside service hours count" */
export function clockSeconds(contract: Contract, shop: string, from: number, to: number): number {
  if (contract.clock === 'service')
    return serviceSeconds(contract, shopNamed(contract, shop).hours, from, to);
  return to - from;
}

/** "a turn made only of closing words after a human message that was not a question is no unit" */
function isCloser(contract: Contract, session: Session, { index, buyerMessages, idle, asks }: Open): boolean {
  if (contract.closers !== 'drop' || asks || (buyerMessages.length === 0 && !idle)) return false;
  if (!buyerMessages.every((message) => isClosing(contract, message.text))) return false;
  if (idle) return true;
  for (let i = index - 1; i >= 0; i--) {
    const before = session.messages[i]!;
    if (before.class === 'human') return !isQuestion(contract, before.text);
  }
  return false;
}

/**
 * A transfer passed it on: `idle`, when it was made only of closing words; those that waited for nothing still do. `asks`:
 * when it was not; the question is still open, whatever the buyer says next.
 */
type Open = { index: number; buyerMessages: Message[]; owner: string | null; idle: boolean; asks: boolean };

/** The turns of a session whose `stage` is known. */
export function turnsOf(contract: Contract, session: Session): Turn[] {
  const shop = shopNamed(contract, session.shop);
  const { messages, stage } = session;
  const turns: Turn[] = [];
  if (stage === null) return turns;
  let open: Open | null = null;

  /** `to` undefined: by the rules; a text: the account that the turn is unanswered for */
  function close(reply: Message | null): void {
    const { index, buyerMessages, owner } = open!;
    const startAt = messages[index]!.at;
    // "anchor: of a turn, the turn's first buyer message. `anchor: session` anchors all turns by the session's first"
    const anchor = shop.anchor === 'session' ? session.firstBuyerAt! : startAt;
    let responsible = owner;
    if (reply)
      responsible = reply.sender; // "of an answered turn: who replied"
    else if (owner === null) responsible = responsibleForUnanswered(contract, session, index, buyerMessages);
    turns.push({
      session,
      index,
      startAt,
      anchor,
      buyerMessages,
      reply,
      wait: reply ? clockSeconds(contract, session.shop, startAt, reply.at) : null,
      responsible,
      judged: isJudged(contract.agents, responsible, dayOf(contract.zone, contract.dayStarts, anchor)),
      dropped: isCloser(contract, session, open!),
    });
    open = null;
  }

  if (messages[stage]!.class !== 'buyer') {
    // "a turn open at the hand-over starts there": at the notice
    let asked = false;
    for (const message of messages.slice(0, stage)) {
      if (message.class === 'buyer') asked = true;
      if (qualifies(shop.assist, message)) asked = false;
    }
    if (asked) open = { index: stage, buyerMessages: [], owner: null, idle: false, asks: false };
  }

  for (let i = stage; i < messages.length; i++) {
    const message = messages[i]!;
    if (message.class === 'buyer') {
      if (open === null) open = { index: i, buyerMessages: [], owner: null, idle: false, asks: false };
      open.buyerMessages.push(message); // "Buyer messages in a row are one turn."
    } else if (qualifies(shop.assist, message)) {
      if (open !== null) close(message);
    } else if (
      message.class === 'system' &&
      shop.transfer === 'each-account' &&
      open !== null &&
      i > open.index
    ) {
      // "a transfer away without a reply ends the turn as unanswered for the account that passed it on and opens one
      // for the next, waiting from the notice"
      const transfer = transferOf(message.text);
      const robot = (account: string) =>
        isRobotName(account) || sideOf(contract.agents, account, '') === 'bot';
      if (!transfer || robot(transfer.from)) continue;
      open.owner = transfer.from;
      const idle: boolean = isCloser(contract, session, open);
      close(null);
      open = { index: i, buyerMessages: [], owner: transfer.to, idle, asks: !idle };
    }
  }
  if (open !== null) close(null); // "A turn open when its session ends is *unanswered*."
  return turns;
}
