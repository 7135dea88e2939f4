import { isJudged, isRobot } from './agents.ts';
import { startsNoClock } from './closers.ts';
import { type Contract, shopNamed } from './contract.ts';
import { isBotText, isHandOver } from './human-stage.ts';
import { transferOf } from './notices.ts';
import { qualifies, speaksForAPerson } from './qualifying.ts';
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

/**
 * Buyer messages that no person has answered yet. `index`: where the turn begins; null: a robot has answered them in
 * words, so they are its own and none is open. `held`: a robot's words take nothing, since a hand-over, or the beginning
 * of the stage, is not answered yet. `byRobot`: a robot has answered some of them; it served until a hand-over. `owner`:
 * whom a transfer gave it to.
 */
type Open = {
  index: number | null;
  buyerMessages: Message[];
  owner: string | null;
  held: boolean;
  byRobot: boolean;
};

/** The turns of a session whose `stage` is known. */
export function turnsOf(contract: Contract, session: Session): Turn[] {
  const shop = shopNamed(contract, session.shop);
  const { messages, stage } = session;
  const turns: Turn[] = [];
  if (stage === null) return turns;
  let open: Open | null = null;
  let person: Message | null = null; // the last human message
  let replied = false; // "After a person's reply […] until the next hand-over"

  function close({ index, buyerMessages, owner }: Open, reply: Message | null, leaver: string | null): void {
    if (index === null) return; // the robot's
    const startAt = messages[index]!.at;
    // "anchor: of a turn, the turn's first buyer message. `anchor: session` anchors all turns by the session's first"
    const anchor = shop.anchor === 'session' ? session.firstBuyerAt! : startAt;
    // "of an answered turn: who replied"
    const responsible =
      reply?.sender ?? leaver ?? owner ?? responsibleForUnanswered(contract, session, index, shop.assist);
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
    });
  }

  /** A person's from here on: "the turn open there starts there". */
  function handOver(index: number): void {
    replied = false;
    if (open === null) return;
    const isRestarted = open.index === null || open.byRobot;
    open = {
      index: isRestarted ? index : open.index,
      buyerMessages: isRestarted ? [] : open.buyerMessages,
      owner: open.owner,
      held: true,
      byRobot: false,
    };
  }

  function ask(message: Message, i: number): void {
    const isWaiting: boolean = open !== null && open.index !== null;
    if (!isWaiting && startsNoClock(contract, person, message)) return;
    open ??= { index: i, buyerMessages: [], owner: null, held: !replied, byRobot: false };
    if (contract.bots !== 'count' && i > stage! && isHandOver(contract, messages, i)) handOver(i);
    open.index ??= i; // "a turn begins at the first buyer message of its run" that is not the robot's
    open.buyerMessages.push(message); // "Buyer messages in a row are one turn."
  }

  /**
   * "a transfer away without a reply ends the turn as unanswered for the account that passed it on (a robot's share is
   * nobody's) and opens one for the next, waiting from the notice"
   */
  function passOn(i: number): void {
    const transfer = transferOf(messages[i]!.text);
    if (shop.transfer !== 'each-account' || open === null || open.index === null || !transfer) return;
    if (open.index < i && !isRobot(contract.agents, transfer.from)) close(open, null, transfer.from);
    open = { index: i, buyerMessages: [], owner: transfer.to, held: open.held, byRobot: false };
  }

  messages.forEach((message, i) => {
    const inStage = i >= stage;
    if (message.class === 'buyer') {
      if (inStage) ask(message, i);
      // before it: whether a turn is open at the hand-over, no matter what a robot said
      else if (open !== null || !startsNoClock(contract, person, message))
        open ??= { index: null, buyerMessages: [], owner: null, held: true, byRobot: false };
    } else if (qualifies(shop.assist, message)) {
      if (open !== null && inStage) close(open, message, null);
      open = null;
      if (inStage) replied = true;
    } else if (message.class === 'system' && inStage) {
      if (i === stage || (contract.bots !== 'count' && isHandOver(contract, messages, i))) handOver(i);
      passOn(i);
    } else if (inStage && contract.bots !== 'count' && isBotText(message) && open !== null && !open.held) {
      open = { ...open, index: null, buyerMessages: [], byRobot: true };
    }
    if (speaksForAPerson(shop.assist, message)) person = message;
  });
  if (open !== null) close(open, null, null); // "A turn open when its session ends is *unanswered*."
  return turns;
}
