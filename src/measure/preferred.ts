import type { Clause } from '../contract/contract.ts';
import { isStated, STATEMENTS, type Statement, speaksOf } from '../metrics/base/statements.ts';
import type { Shop, WeekHours } from '../terms/terms.ts';
import { DAY_SECONDS } from '../units/time.ts';

/** Of a clause's figures that a report states, the one of the hours nearest to the shop's; null where it states none. */
export function preferred(
  clause: Pick<Clause, 'metric' | 'options'>,
  { columns }: { readonly columns: ReadonlyMap<string, string> },
  { hours }: Pick<Shop, 'hours'>,
): Statement | null {
  const stated = STATEMENTS.filter(
    (statement) => speaksOf(statement, clause) && isStated(statement, (field) => columns.has(field)),
  );
  const exact = stated.find((statement) => areHoursOf(statement, hours));
  return exact ?? stated[0] ?? null;
}

/** Whether the platform counts in just these hours. Its own working time, and hours it does not tell, never are sure to. */
export function areHoursOf({ hours: its }: Statement, hours: WeekHours): boolean {
  if (its === 'working') return false;
  const { start, end } = its ?? { start: 0, end: DAY_SECONDS };
  return hours.every(
    (intervals) => intervals.length === 1 && intervals[0]!.start === start && intervals[0]!.end === end,
  );
}
