import type { Facts } from '../../metrics/base/facts.ts';
import { CLASS } from '../../records/chat-line.ts';
import { CORE, saidIn } from '../../records/chats.ts';
import { MARK } from '../../records/messages.ts';
import type { Instant } from '../../units/time.ts';

/** A judged account that passes a buyer on, in the period and within service hours. */
interface Transfer {
  /** Of the notice, in the sessions' order. */
  readonly position: number;
  readonly session: number;
  /** Who passes on. */
  readonly agent: number;
  /** The turn that nobody had answered yet; null: none, or one of mere closing words. */
  readonly open: number | null;
}

/** All of them, session by session. */
export const transfersOf = (facts: Facts): readonly Transfer[] => facts.derived('transfers', findTransfers);

function findTransfers(facts: Facts): readonly Transfer[] {
  const { chats, sessions, turns, population, calendar, period } = facts;
  const { messages, notices } = chats;
  const transfers: Transfer[] = [];
  for (let session = 0; session < sessions.count; session++) {
    for (let position = sessions.start[session]!; position < sessions.start[session + 1]!; position++) {
      const m = sessions.order[position]!;
      if ((messages.marks[m]! & MARK.notice) === 0) continue;
      const { kind, from: agent } = notices.get(m)!;
      const at = messages.at[m]! as Instant;
      const day = calendar.dayOf(at);
      if (kind !== 'transfer' || agent === -1 || !population.isJudged(agent, at)) continue;
      if (day < period.from || day > period.to) continue;
      if (!calendar.hoursOf(sessions.shop[session]!).open(at)) continue;
      transfers.push({ position, session, agent, open: openTurn(session, position) });
    }
  }
  return transfers;

  function openTurn(session: number, position: number): number | null {
    for (let turn = turns.ofSession[session]!; turn < turns.ofSession[session + 1]!; turn++)
      if (turns.first[turn]! < position && position < turns.end[turn]!)
        return isAsked(turn, position) ? turn : null;
    return null;
  }

  /** Whether the buyer said more than closing words before the notice. */
  function isAsked(turn: number, position: number): boolean {
    for (let i = turns.first[turn]!; i < position; i++) {
      const m = sessions.order[i]!;
      if (messages.class[m] === CLASS.buyer && !saidIn(messages, m, CORE.closing)) return true;
    }
    return false;
  }
}
