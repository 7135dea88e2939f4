import type { CommissionFee } from '../contract/contract.ts';
import type { BaseFacts } from '../measure/facts.ts';
import { type Measurer, makeMeasurer } from '../measure/measure.ts';
import type { Kind } from '../records/input.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { Period } from '../units/days.ts';
import { formatDay } from '../units/time.ts';
import { countOf } from './base.ts';
import type { PastMonth, Recount } from './look-back.ts';
import { hourlyRows, inputRows } from './rows.ts';

/**
 * Counts the commission of an earlier month again from these files. The reason is a kind of file that they hold less of
 * than that month's scorecard had.
 */
export function makeRecount(facts: BaseFacts, nameOf: Parameters<typeof makeMeasurer>[1]): Recount {
  return (fee: CommissionFee, { period, card }: PastMonth) => {
    const then = { ...facts, period };
    const inputs = inputRows(then);
    const lacking = KINDS.find((kind) => !isCovered(kind, inputs, card!, period));
    if (lacking !== undefined) return { sales: null, reason: `earlier-${lacking}` };
    const measurer = makeMeasurer(then, nameOf);
    if (turnsIn(then, measurer) < turnsOf(card!)) return { sales: null, reason: 'earlier-chats' };
    const counted = new Map([[fee.of, measurer.count(fee.of).measurement]]);
    const { count, reason } = countOf(fee.of, counted);
    return { sales: count, reason };
  };
}

const KINDS = ['chats', 'orders', 'refunds'] as const satisfies Kind[];

/** Whether the files of a kind reach over the days of the month that the scorecard's did. */
function isCovered(kind: Kind, inputs: Scorecard['inputs'], card: Scorecard, period: Period): boolean {
  const [now, then] = [daysOf(kind, inputs), daysOf(kind, card.inputs)];
  if (then === null) return true;
  const first = formatDay(period.from);
  const last = formatDay(period.to);
  if (then.to < first || then.from > last) return true;
  return (
    now !== null &&
    now.from <= (then.from > first ? then.from : first) &&
    now.to >= (then.to < last ? then.to : last)
  );
}

/** The first and the last day that files of a kind tell of; null where none does. */
function daysOf(kind: Kind, inputs: Scorecard['inputs']): { from: string; to: string } | null {
  const told = inputs.filter((input) => input.kind === kind && input.from !== null && input.to !== null);
  const first = told.map(({ from }) => from!.slice(0, 10)).sort()[0];
  const last = told
    .map(({ to }) => to!.slice(0, 10))
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? null : { from: first, to: last };
}

const turnsIn = (facts: BaseFacts, { whole }: Measurer): number => sumOf(hourlyRows(facts, whole));
const turnsOf = ({ hourly }: Scorecard): number => sumOf(hourly);
const sumOf = (hours: Scorecard['hourly']): number => hours.reduce((sum, { turns }) => sum + turns, 0);
