import type { Judgement } from '../scorecard/judgement.ts';
import { formatInterval } from '../terms/hours.ts';
import type { Only } from '../terms/terms.ts';
import { formatWeekdays } from '../terms/weekdays.ts';

/** A clause's scope as the scorecard writes it: `09:00-23:00`, `mon-fri`. */
export const shownOnly = ({ hours, days, shops, role }: Only): Judgement['only'] => ({
  hours: hours.map(formatInterval),
  days: formatWeekdays(days),
  shops: [...shops],
  role,
});
