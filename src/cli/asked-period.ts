import { type PeriodChoice, parsePeriod } from '../judge/period.ts';
import { UserError } from '../units/errors.ts';
import { type Day, parseDay } from '../units/time.ts';

/** What `--period` asks for; null where it was not given. */
export function askedPeriod(text: string | undefined): PeriodChoice | null {
  if (text === undefined) return null;
  const period = parsePeriod(text);
  if (period === null) throw new UserError([{ code: 'bad-period', args: { value: text } }]);
  return period;
}

/** What `--today` says; null where it was not given. */
export function askedDay(text: string | undefined): Day | null {
  if (text === undefined) return null;
  const asked = parseDay(text);
  if (asked === null) throw new UserError([{ code: 'bad-today', args: { value: text } }]);
  return asked;
}
