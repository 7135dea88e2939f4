import type { ClauseDays } from '../contract/in-force.ts';
import type { PartEntry } from '../scorecard/judgement.ts';
import { monthsIn } from '../units/days.ts';
import { type Fraction, fraction } from '../units/fraction.ts';
import { formatDay } from '../units/time.ts';
import type { Pay } from './charge.ts';

/** The days on which one wording of a clause held, and how they are judged. */
export interface Part extends ClauseDays {
  /** Days of the period. */
  readonly of: number;
  /** Judged with the whole period, against the target weighted by days: its own sample is too small. */
  readonly whole: boolean;
  /** The targets of the parts cannot be weighed against each other: then nothing can be held against the whole. */
  readonly mixed: boolean;
  /** Its cases are those of the whole period, because nothing tells their days. */
  readonly sharesCases: boolean;
}

/** What of the period's days it is. */
export const shareOf = ({ from, to, of }: Pick<Part, 'from' | 'to' | 'of'>): Fraction =>
  fraction(to - from + 1, of);

/** What amounts are worth in it: yuan by its days of the month, shares of the base by its days of the period. */
export const payIn = (part: Part, pay: Pay): Pay => ({
  ...pay,
  months: monthsIn(part),
  share: shareOf(part),
  ...(part.sharesCases && { cases: shareOf(part) }),
});

/** As the scorecard has it. */
export const partEntry = (part: Part | null): PartEntry | null =>
  part && {
    from: formatDay(part.from),
    to: formatDay(part.to),
    days: part.to - part.from + 1,
    of: part.of,
    whole: part.whole,
    note: part.note,
  };
