import type { Clause, Contract } from '../contract/contract.ts';
import type { Accumulator } from '../metrics/base/accumulator.ts';
import type { Finding } from '../metrics/base/finding.ts';
import type { Observation, Tally } from '../metrics/base/tally.ts';

/** Something that happened, and how many cases of a clause it is; two clauses mean the same by the same `event`. */
export interface Case {
  readonly event: string;
  readonly count: number;
}

/** Whether one event may be docked by this clause and another, so that its cases have to be told apart. */
export const sharesCases = ({ settlement }: Contract, { penalty, each }: Clause): boolean =>
  settlement?.overlap === 'one' && penalty?.kind === 'per-case' && each === null;

/** A tally that also keeps each case, all of them; of rates those that missed. */
export function keepCases(
  tally: Tally,
  { kind }: Accumulator,
  better: 'lower' | 'higher',
  cases: Case[],
): Tally {
  const casesIn = ({ num = 0, den = 0 }: Observation): number =>
    kind === 'rate' && better === 'higher' ? den - num : num;
  return {
    ...tally,
    add: (observation) => {
      tally.add(observation);
      const count = casesIn(observation);
      if (observation.finding && count > 0) cases.push({ event: eventOf(observation.finding), count });
    },
  };
}

const OF_SESSION: readonly Finding['unit'][] = ['turn', 'message', 'session'];
// Not one record each: several of them hold the same index.
const DATED: readonly Finding['unit'][] = ['buyer-day', 'agent-day', 'snapshot'];

/** The same of what one moment of a session is to several clauses, and of one order, refund or record. */
function eventOf({ unit, of, at }: Finding): string {
  if (OF_SESSION.includes(unit)) return `session ${of} ${at}`;
  return DATED.includes(unit) ? `${unit} ${of} ${at}` : `${unit} ${of}`;
}
