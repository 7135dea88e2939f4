import { saidIn } from '../../records/phrases-wanted.ts';
import type { Day } from '../../units/time.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { unitsOfChats } from './script-in-chats.ts';
import { unitsOfSheets } from './script-in-sheets.ts';
import type { Tally } from './tally.ts';

/** A phrase that a contract asks for, and when. */
export interface Script {
  /** One of `OCCASIONS`, or the id of a phrase class of buyers' words. */
  readonly when: string;
  /** Id of a phrase class of agents' words. */
  readonly say: string;
  /** `first 1`, `last 3`, seconds; null: the occasion's own. */
  readonly within: string | number | null;
  /** Of `hold`: a wait longer than this, in seconds. */
  readonly after: number;
  /** Of `session`: those with fewer human messages are left out. */
  readonly atLeast: number;
}

/** What a script may hang on, other than a buyer's words. */
export const OCCASIONS = ['session', 'hold', 'paid-order', 'refund'] as const;

/** An occasion to say the phrase. */
export interface ScriptUnit {
  readonly agent: number;
  readonly day: Day;
  /** Human messages that may say it: positions in the sessions' order, in the order of messages. */
  readonly candidates: ArrayLike<number>;
  /** Where a duration is measured from. */
  readonly from: number;
  /** What of the candidates counts where the script does not tell; null: all. */
  readonly usual: string | null;
  finding(): Finding;
}

/** Observes each occasion as a unit of a rate, met where the phrase was said. */
export function observeScript(facts: Facts, script: Script, tally: Tally): void {
  const { chats, sessions } = facts;
  const bit = chats.phrases.get(script.say)!;
  const isSaid = (position: number): boolean => saidIn(chats.messages, sessions.order[position]!, bit);
  const units = isOfSheets(script) ? unitsOfSheets : unitsOfChats;
  for (const unit of units(facts, script, tally)) {
    const met = candidatesOf(facts, unit, script.within ?? unit.usual).some(isSaid);
    const finding = met && !tally.tracing ? undefined : unit.finding();
    tally.add({ agent: unit.agent, day: unit.day, num: met ? 1 : 0, den: 1, finding });
  }
}

/** Whether its occasions stand in order or refund sheets. */
export const isOfSheets = ({ when }: Pick<Script, 'when'>): boolean =>
  when === 'paid-order' || when === 'refund';

function candidatesOf(
  { chats: { messages }, sessions }: Facts,
  { candidates, from }: ScriptUnit,
  within: string | number | null,
): number[] {
  const all = Array.from(candidates);
  if (within === null) return all;
  if (typeof within === 'number')
    return all.filter((position) => messages.at[sessions.order[position]!]! <= from + within);
  const [end, count] = within.split(' ');
  return end === 'first' ? all.slice(0, Number(count)) : all.slice(-Number(count));
}
