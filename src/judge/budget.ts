import type { Clause, Contract } from '../contract/contract.ts';
import { shopsIn } from '../contract/customs.ts';
import type { Rate } from '../measure/measurement.ts';
import type { Judgement } from '../scorecard/judgement.ts';
import type { Calendar } from '../terms/calendar.ts';
import type { Period } from '../units/days.ts';
import { compare, type Fraction, floor, fraction, minus, over, plus, times } from '../units/fraction.ts';
import { type Day, day, formatDay, monthOf } from '../units/time.ts';

/** The days that count for a clause: so far, and in all of the month; ascending. */
export interface Pace {
  readonly passed: number;
  readonly all: readonly Day[];
}

/**
 * How many units of a rate may miss, and how many did. With a pace both are of the month, were every counted day like
 * an average one so far: what it allows, what it comes to, and the day on which more have missed than it allows. Null
 * where it is no rate of counted units.
 */
export function budgetOf(
  { target }: Pick<Clause, 'target'>,
  { isRate, numerator, denominator }: Rate,
  pace: Pace | null,
): Judgement['budget'] {
  if (target === null || !isRate || numerator === null || denominator === null) return null;
  const isMin = target.side === 'min';
  const used = isMin ? minus(denominator, numerator) : numerator;
  const share = isMin ? minus(fraction(1), target.value) : target.value;
  const counts = pace !== null && pace.passed > 0;
  const month = counts ? fraction(pace.all.length, pace.passed) : fraction(1);
  const allowed = floor(times(times(denominator, share), month));
  return {
    allowed: Number(allowed),
    used: Number(used.num),
    projected: counts ? Number(rounded(times(used, month))) : null,
    over: counts ? overrunDay(fraction(allowed), used, pace) : null,
  };
}

/** The first day by whose end the pace has used more than is allowed; null where none does, or it is past already. */
function overrunDay(allowed: Fraction, used: Fraction, { passed, all }: Pace): string | null {
  if (compare(used, allowed) > 0 || used.num === 0n) return null;
  // After k counted days used × k ÷ passed have missed.
  const days = Number(floor(over(times(allowed, fraction(passed)), used))) + 1;
  return days > all.length ? null : formatDay(all[days - 1]!);
}

const rounded = (value: Fraction): bigint => floor(plus(value, fraction(1, 2)));

/** The paces of the clauses that have one, by id. */
export const pacesOf = ({
  contract,
  period,
  calendar,
}: {
  readonly contract: Pick<Contract, 'clauses' | 'terms' | 'term'>;
  readonly period: Period;
  readonly calendar: Calendar;
}): ReadonlyMap<string, Pace> =>
  new Map(
    contract.clauses.flatMap((clause) => {
      const pace = paceOf(clause, period, contract, calendar);
      return pace ? [[clause.id, pace] as const] : [];
    }),
  );

/** The pace of a clause in a period that breaks off within the month it began with; null for any other period. */
export function paceOf(
  { id, metric, only }: Pick<Clause, 'id' | 'metric' | 'only'>,
  period: Period,
  { terms, term }: Pick<Contract, 'terms' | 'term'>,
  calendar: Calendar,
): Pace | null {
  const month = monthOf(period.from);
  const from = day(Math.max(month.from, term?.from ?? month.from));
  const to = day(Math.min(month.to, term?.to ?? month.to));
  if (period.from !== from || period.to >= to) return null;
  const shops = shopsIn(terms.shops, only);
  const served = new Set(
    terms.shops.flatMap((shop, place) => (shops.includes(shop) ? calendar.serviceDays(place, from, to) : [])),
  );
  const waived = calendar.waivedDays(id, metric.id, from, to);
  const all = [...served]
    .filter(
      (each) => !waived.has(each) && calendar.admits({ hours: [], days: only.days }, calendar.startOf(each)),
    )
    .sort((a, b) => a - b);
  return { passed: all.filter((each) => each <= period.to).length, all };
}
