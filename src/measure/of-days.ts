import type { Clause } from '../contract/contract.ts';
import { anchorOf } from '../metrics/base/finding.ts';
import type { Tally } from '../metrics/base/tally.ts';
import type { Day } from '../units/time.ts';
import type { Facts } from './facts.ts';
import { ofRole } from './of-role.ts';

/** Local days, both inclusive. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Observes a clause's units of some of the period's days; those of other days are not even left out. */
export function observeDays(
  facts: Facts,
  { metric, options }: Pick<Clause, 'metric' | 'options'>,
  { from, to }: Days,
  tally: Tally,
): void {
  const among = (day: Day): boolean => day >= from && day <= to;
  const observe = (changes: Partial<Tally>): void =>
    metric.observe(facts, options, ofRole(facts, { ...tally, ...changes }));
  const add: Tally['add'] = (observation) => {
    if (among(observation.day)) tally.add(observation);
  };
  const exclude: Tally['exclude'] = (reason, units, finding) => {
    if (!finding) throw new Error(`${metric.id} does not say which unit it leaves out`);
    if (among(facts.calendar.dayOf(anchorOf(finding)))) tally.exclude(reason, units, finding);
  };
  if (tally.tracing) {
    observe({ add, exclude });
    return;
  }
  observe({ add, exclude: () => {} });
  // Only a tracing tally is told which unit is left out, and so of which day it is.
  observe({ tracing: true, add: () => {}, exclude });
}
