import type { Clause } from '../contract/contract.ts';
import type { Day } from '../units/time.ts';
import type { Facts } from './facts.ts';
import type { Tally } from './tally.ts';
import { outcomeOf } from './trace.ts';

/** Local days, both inclusive. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/**
 * A tally for the units of some of the period's days only; those of other days are not even left out. It is tracing,
 * so that what is left out tells its day too; findings of units that met are taken off again.
 */
export function ofDays(
  { calendar }: Facts,
  { metric, options }: Clause,
  { from, to }: Days,
  tally: Tally,
): Tally {
  const { kind } = metric.accumulator(options);
  const among = (day: Day): boolean => day >= from && day <= to;
  return {
    ...tally,
    tracing: true,
    add: ({ finding, ...observation }) => {
      if (!among(observation.day)) return;
      const shown = tally.tracing || outcomeOf(observation, kind, metric.better) !== 'met';
      tally.add(shown ? { ...observation, finding } : observation);
    },
    exclude: (reason, units, finding) => {
      if (!finding) throw new Error(`${metric.id} does not say which unit it leaves out`);
      if (among(calendar.dayOf(finding.at))) tally.exclude(reason, units, finding);
    },
  };
}
