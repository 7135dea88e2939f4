import { CLASS } from '../../records/chat-line.ts';
import { TRAIT } from '../../records/turns.ts';
import type { Day, Instant } from '../../units/time.ts';
import type { BuyerDay, Facts } from './facts.ts';
import type { Finding, Observation, Tally } from './tally.ts';

/** A turn as evidence; it stands where its first message stands. */
export function findTurn(facts: Facts, turn: number, measured = waitOf(facts, turn)): Finding {
  const { first, session, agent } = facts.turns;
  return {
    ...findMessage(facts, first[turn]!, 'turn', session[turn]!, agent[turn]!, measured),
    anchor: anchorOfTurn(facts, turn),
  };
}

/** Something at a position of the sessions' order as evidence. */
export function findMessage(
  { chats: { messages }, sessions }: Facts,
  position: number,
  unit: Finding['unit'],
  session: number,
  agent: number,
  measured: number | null,
): Finding {
  const m = sessions.order[position]!;
  return {
    unit,
    of: session,
    agent,
    at: messages.at[m]! as Finding['at'],
    measured,
    input: messages.input[m]!,
    row: messages.row[m]!,
  };
}

/** What decides whether a turn counts. */
export const anchorOfTurn = ({ turns }: Facts, turn: number): Instant => turns.anchor[turn]! as Instant;

/** A buyer-day as evidence, at one of its turns; `agent`: whom it is counted for. */
export const findBuyerDay = (
  facts: Facts,
  { turns, agent }: Pick<BuyerDay, 'turns' | 'agent'>,
  turn = turns[0]!,
  measured = waitOf(facts, turn),
): Finding => ({
  ...findTurn(facts, turn, measured),
  unit: 'buyer-day',
  agent,
  anchor: firstAnchor(facts, turns),
});

/** The first anchor of a buyer-day's turns. */
export const firstAnchor = (facts: Facts, turns: Uint32Array): Instant =>
  turns.reduce((least, turn) => Math.min(least, anchorOfTurn(facts, turn)), Infinity) as Instant;

/** A session as evidence, at its first judged, counted turn. */
export const findSession = (facts: Facts, session: number, turn: number, agent: number): Finding => ({
  ...findMessage(facts, facts.turns.first[turn]!, 'session', session, agent, null),
  anchor: anchorOfTurn(facts, turn),
});

/** An order as evidence, at a moment of it. */
export function findOrder(
  { orders }: Facts,
  of: number,
  at: Finding['at'],
  agent: number,
  measured: number | null = null,
): Finding {
  const { input, row } = orders[of]!;
  return { unit: 'order', of, agent, at, measured, input, row };
}

/** Whether a wait measured from this turn is known: its times have seconds. */
export const hasFineTime = ({ turns }: Facts, turn: number): boolean =>
  (turns.traits[turn]! & TRAIT.coarse) === 0;

/** Whether a turn is mere closing words. */
export const isCloser = ({ turns }: Facts, turn: number): boolean =>
  (turns.traits[turn]! & TRAIT.closer) !== 0;

/** Seconds to the reply; null: unanswered. */
export function waitOf({ turns }: Facts, turn: number): number | null {
  const wait = turns.wait[turn]!;
  return wait === -1 ? null : wait;
}

/** Seconds of a session's time, by the contract's clock. */
export function secondsBetween(
  { contract, calendar, sessions }: Facts,
  session: number,
  from: number,
  to: number,
): number {
  if (contract.clock === 'wall') return to - from;
  return calendar.hoursOf(sessions.shop[session]!).serviceSeconds(from as Instant, to as Instant);
}

/** Observes one wait (seconds, null: unanswered) for a statistic of waits. */
export function observeWait(
  facts: Facts,
  turn: number,
  wait: number | null,
  { cap, unanswered }: { readonly cap: number | null; readonly unanswered: 'exclude' | 'cap' },
  tally: Tally,
): void {
  const value = wait ?? (unanswered === 'cap' ? cap : null);
  if (!hasFineTime(facts, turn)) excludeTurn(facts, turn, 'coarse-time', tally);
  else if (value === null) excludeTurn(facts, turn, 'unanswered', tally);
  else
    tally.add({
      agent: facts.turns.agent[turn]!,
      day: facts.population.dayOfTurn(turn),
      num: cap === null ? value : Math.min(value, cap),
      finding: findTurn(facts, turn, wait),
    });
}

/** Leaves a turn out. */
export const excludeTurn = (facts: Facts, turn: number, reason: string, tally: Tally): void =>
  tally.exclude(reason, 1, tally.tracing ? findTurn(facts, turn) : undefined);

/**
 * Observes each buyer-day as one unit of a rate that a single late turn fails. It belongs to the agent of the first
 * failing turn, else of the first. Failing is told from waits, so that coarse times tell nothing.
 */
export function observeBuyerDays(facts: Facts, tally: Tally, fails: (turn: number) => boolean): void {
  const judged = (day: Day, turns: Uint32Array): Observation => {
    const of = tally.tracing ? (own: Uint32Array) => judged(day, own) : undefined;
    const failing = turns.find(fails);
    const agent = facts.turns.agent[failing ?? turns[0]!]!;
    if (failing === undefined)
      return { agent, day, num: 1, den: 1, finding: of && findBuyerDay(facts, { turns, agent }), of };
    const finding = findBuyerDay(facts, { turns, agent }, failing);
    const closer = turns.every((turn) => !fails(turn) || isCloser(facts, turn));
    return { agent, day, den: 1, finding, closer, of };
  };
  for (const buyerDay of facts.population.buyerDays)
    if (buyerDay.turns.every((turn) => hasFineTime(facts, turn)))
      tally.add(judged(buyerDay.day, buyerDay.turns));
    else tally.exclude('coarse-time', 1, tally.tracing ? findBuyerDay(facts, buyerDay) : undefined);
}

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

function countBotStage(facts: Facts): number {
  let count = 0;
  for (const _message of eachOfBotStage(facts)) count++;
  return count;
}

/** Buyer messages before the human stage, and those that a robot answered behind it, of the period and its hours. */
function* eachOfBotStage({ chats: { messages }, sessions, turns, calendar, period }: Facts) {
  let robot = 0;
  for (let session = 0; session < sessions.count; session++) {
    const stage = turns.stage[session]!;
    const hours = calendar.hoursOf(sessions.shop[session]!);
    const end = sessions.start[session + 1]!;
    for (let position = sessions.start[session]!; position < end; position++) {
      const returned = turns.robots[robot] === position;
      if (returned) robot++;
      if (stage !== -1 && position >= stage && !returned) continue;
      const m = sessions.order[position]!;
      if (messages.class[m] !== CLASS.buyer) continue;
      const at = messages.at[m]! as Instant;
      const day = calendar.dayOf(at);
      if (day >= period.from && day <= period.to && hours.open(at)) yield { position, session };
    }
  }
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

/** Tells the tally of buyer-days that are no inquirers, because the buyer had just bought. */
export function excludeAfterSale(facts: Facts, buyerDays: readonly number[], tally: Tally): void {
  if (!tally.tracing) tally.exclude('after-sale', buyerDays.length);
  else
    for (const index of buyerDays)
      tally.exclude('after-sale', 1, findBuyerDay(facts, facts.population.buyerDays.at(index)));
}
