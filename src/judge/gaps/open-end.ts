import type { Clause } from '../../contract/contract.ts';
import { ANSWERS, WAITS } from '../../contract/lint.ts';
import type { BaseFacts } from '../../metrics/measure.ts';
import type { Population } from '../../metrics/population.ts';
import { isoInstant } from '../../units/iso.ts';
import type { Instant } from '../../units/time.ts';
import type { Gap } from './gap.ts';

const HOUR = 3600;

/** The judged, counted questions of a shop that still wait for an answer where its chats end, and count as unanswered. */
export function openEnd(
  { contract, chats: { messages }, inputs, sessions, turns }: BaseFacts,
  { turns: counted }: Population,
  shop: number,
): Pick<Gap, 'code' | 'args'>[] {
  let end = 0;
  for (let m = 0; m < messages.length; m++)
    if (messages.at[m]! > end && inputs[messages.input[m]!]!.shop === shop) end = messages.at[m]!;
  const { openTurn, zone } = contract.terms;
  const isOpen = (turn: number): boolean => {
    const session = turns.session[turn]!;
    return (
      turns.reply[turn] === -1 &&
      sessions.shop[session] === shop &&
      turns.start[turn]! + openTurn > end &&
      // What was passed on to somebody else is over, for whom it was passed on by.
      turns.end[turn] === sessions.start[session + 1]
    );
  };
  const count = counted.filter(isOpen).length;
  const until = isoInstant(end as Instant, zone);
  return count === 0 ? [] : [{ code: 'open-end', args: { count, until, hours: openTurn / HOUR } }];
}

/** Whether it makes a difference to a clause if a question is answered. */
export const hangsOnAnswers = ({ metric: { id } }: Pick<Clause, 'metric'>): boolean =>
  [...WAITS, ...ANSWERS].includes(id);
