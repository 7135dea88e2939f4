import type { Clause } from '../contract/contract.ts';
import { ANSWERS, WAITS } from '../contract/lint.ts';
import type { BaseFacts } from '../measure/facts.ts';
import type { Population } from '../metrics/base/population.ts';
import { TRAIT } from '../records/turns.ts';
import { isoInstant } from '../units/iso.ts';
import type { Instant } from '../units/time.ts';
import type { Gap } from './gap.ts';

const HOUR = 3600;

/**
 * The judged, counted questions of a shop that still wait for an answer where its chats end, and count as unanswered,
 * with those of `clauses` that an answer would make a difference to. Closing words wait for nothing.
 */
export function openEnd(
  { contract, chats: { messages }, inputs, sessions, turns }: BaseFacts,
  { turns: counted }: Population,
  shop: number,
  clauses: readonly Clause[],
): Gap[] {
  let end = 0;
  for (let m = 0; m < messages.length; m++)
    if (messages.at[m]! > end && inputs[messages.input[m]!]!.shop === shop) end = messages.at[m]!;
  const { openTurn, zone } = contract.terms;
  const isOpen = (turn: number): boolean => {
    const session = turns.session[turn]!;
    return (
      turns.reply[turn] === -1 &&
      (turns.traits[turn]! & TRAIT.closer) === 0 &&
      sessions.shop[session] === shop &&
      turns.start[turn]! + openTurn > end &&
      // What was passed on to somebody else is over, for whom it was passed on by.
      turns.end[turn] === sessions.start[session + 1]
    );
  };
  const open = counted.filter(isOpen);
  const hasFirst = open.some((turn) => turns.ofSession[turns.session[turn]!] === turn);
  const weak = clauses.filter((clause) => hangsOnAnswers(clause) && (hasFirst || !looksAtFirst(clause)));
  if (open.length === 0 || weak.length === 0) return [];
  const args = {
    count: open.length,
    until: isoInstant(end as Instant, zone),
    hours: openTurn / HOUR,
  };
  return [{ code: 'open-end', args, clauses: [...new Set(weak.map(({ id }) => id))] }];
}

/** Whether it makes a difference to a clause if a question is answered. */
const hangsOnAnswers = ({ metric: { id } }: Clause): boolean => [...WAITS, ...ANSWERS].includes(id);

/** Whether a clause looks at the first turn of a session only. */
const looksAtFirst = ({ metric: { id }, options }: Clause): boolean =>
  id === 'first-response-time' || options.unit === 'first';
