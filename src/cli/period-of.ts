import { choosePeriod, type PeriodChoice } from '../judge/period.ts';
import { anchorDays } from '../reading/anchor-days.ts';
import type { Records } from '../reading/gather.ts';
import type { Period } from '../units/days.ts';
import { UserError } from '../units/errors.ts';
import type { Day } from '../units/time.ts';

/** What an audit would judge; null where it would not know, unless a period was asked for. */
export function periodOf(records: Records, asked: PeriodChoice | null, today: Day): Period | null {
  try {
    return choosePeriod(asked, anchorDays(records), today, records.contract.term);
  } catch (error) {
    if (asked !== null || !(error instanceof UserError)) throw error;
    return null;
  }
}
