import { TRAIT } from '../../records/turns.ts';
import type { Instant } from '../../units/time.ts';
import type { BuyerDay } from './buyer-days.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Tally } from './tally.ts';

/** Whether a wait measured from this turn is known: its times have seconds. */
export const hasFineTime = ({ turns }: Facts, turn: number): boolean =>
  (turns.traits[turn]! & TRAIT.coarse) === 0;

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

/** A turn as evidence; it stands where its first message stands. */
export function findTurn(facts: Facts, turn: number, measured = waitOf(facts, turn)): Finding {
  const { first, session, agent } = facts.turns;
  return {
    ...findMessage(facts, first[turn]!, 'turn', session[turn]!, agent[turn]!, measured),
    anchor: anchorOfTurn(facts, turn),
  };
}

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

/** What decides whether a turn counts. */
export const anchorOfTurn = ({ turns }: Facts, turn: number): Instant => turns.anchor[turn]! as Instant;

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
