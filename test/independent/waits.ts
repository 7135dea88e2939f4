import type { Clause } from './contract.ts';
import { noData } from './no-data.ts';
import { secondsOf } from './quantities.ts';
import { statistic } from './statistic.ts';
import type { Measured } from './types.ts';

/** "`cap` (none); `unanswered`: `exclude` (default) or `cap` (counts as `cap`)": null stands for unanswered. */
export function waitStatistic(clause: Clause, waits: (number | null)[]): Measured {
  const cap = clause.options.cap === undefined ? null : secondsOf(clause.options.cap);
  const values: number[] = [];
  for (const wait of waits) {
    if (wait !== null) values.push(cap === null ? wait : Math.min(wait, cap));
    else if (clause.options.unanswered === 'cap' && cap !== null) values.push(cap);
  }
  if (values.length === 0) return noData('nothing-answered');
  return statistic(clause.options.statistic ?? 'mean', values);
}
