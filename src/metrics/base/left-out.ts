import { CLASS } from '../../records/chat-line.ts';
import type { Instant } from '../../units/time.ts';
import type { Facts } from './facts.ts';
import type { Tally } from './tally.ts';
import { findBuyerDay, findMessage, findSession, findTurn } from './waits.ts';

/** For which reasons `excludeSessions` may leave sessions out. */
export const EXCLUDED_SESSIONS = [
  'closer',
  'out-of-scope',
  'outside-hours',
  'outside-period',
  'waived',
] as const;

/** The same of turns and `excludeTurns`. */
export const EXCLUDED_TURNS = ['bot-stage', ...EXCLUDED_SESSIONS, 'not-judged', 'unassigned'] as const;

/** Tells the tally what the population left out, as turns; buyer messages of the bot stage stand beside them. */
export function excludeTurns(facts: Facts, tally: Tally): void {
  const { population, turns } = facts;
  if (!tally.tracing) {
    for (const [reason, count] of population.excludedTurns) tally.exclude(reason, count);
    tally.exclude('bot-stage', countBotStage(facts));
    return;
  }
  for (let turn = 0; turn < turns.count; turn++) {
    const reason = population.reasonOf(turn);
    if (reason !== null) tally.exclude(reason, 1, findTurn(facts, turn));
  }
  for (const { position, session } of eachOfBotStage(facts))
    tally.exclude('bot-stage', 1, findMessage(facts, position, 'message', session, -1, null));
}

/** Tells the tally what the population left out, as sessions: those with a judged turn, but none that counts. */
export function excludeSessions(facts: Facts, tally: Tally): void {
  const { population, sessions } = facts;
  if (!tally.tracing) {
    for (const [reason, count] of population.excludedSessions) tally.exclude(reason, count);
    return;
  }
  for (let session = 0; session < sessions.count; session++) {
    const out = whyOut(facts, session);
    if (out !== null)
      tally.exclude(out.reason, 1, findSession(facts, session, out.turn, facts.turns.agent[out.turn]!));
  }
}

/** Tells the tally of buyer-days that are no inquirers, because the buyer had just bought. */
export function excludeAfterSale(facts: Facts, buyerDays: readonly number[], tally: Tally): void {
  if (!tally.tracing) tally.exclude('after-sale', buyerDays.length);
  else
    for (const index of buyerDays)
      tally.exclude('after-sale', 1, findBuyerDay(facts, facts.population.buyerDays.at(index)));
}

/** The first judged turn of a session and why it does not count; null where one counts, or none is judged. */
function whyOut({ population, turns }: Facts, session: number): { turn: number; reason: string } | null {
  let first: { turn: number; reason: string } | null = null;
  for (let turn = turns.ofSession[session]!; turn < turns.ofSession[session + 1]!; turn++) {
    const reason = population.reasonOf(turn);
    if (reason === null) return null;
    if (reason !== 'unassigned' && reason !== 'not-judged') first ??= { turn, reason };
  }
  return first;
}

function countBotStage(facts: Facts): number {
  let count = 0;
  for (const _message of eachOfBotStage(facts)) count++;
  return count;
}

/** Buyer messages before the human stage, of the period and its hours. */
function* eachOfBotStage({ chats: { messages }, sessions, turns, calendar, period }: Facts) {
  for (let session = 0; session < sessions.count; session++) {
    const stage = turns.stage[session]!;
    const hours = calendar.hoursOf(sessions.shop[session]!);
    const end = stage === -1 ? sessions.start[session + 1]! : stage;
    for (let position = sessions.start[session]!; position < end; position++) {
      const m = sessions.order[position]!;
      if (messages.class[m] !== CLASS.buyer) continue;
      const at = messages.at[m]! as Instant;
      const day = calendar.dayOf(at);
      if (day >= period.from && day <= period.to && hours.open(at)) yield { position, session };
    }
  }
}
