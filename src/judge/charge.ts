import type { Amount } from '../contract/contract.ts';
import type { ClauseDays } from '../contract/in-force.ts';
import type { PartEntry } from '../scorecard/judgement.ts';
import { monthsIn } from '../units/days.ts';
import { type Fraction, fraction, ONE, times } from '../units/fraction.ts';
import { type Fen, ofFen, roundFen } from '../units/money.ts';
import { formatDay } from '../units/time.ts';

/** What amounts of the contract are worth in this period. */
export interface Pay {
  /** Of the period, in fen. */
  readonly base: Fen;
  /** The months it is paid for, pro rata by days: 1 for a whole one. */
  readonly months: Fraction;
  /** What part of the period it is paid for; left out, all of it. */
  readonly share?: Fraction;
  /** What part of the period's cases; left out, all of those given. */
  readonly cases?: Fraction;
}

/** An amount times something: `gross` = `basis` × `rate`, rounded once; `exact` is not rounded. */
export interface Charge {
  /** Base in fen for a share of it, else how many times the amount is due. */
  readonly basis: Fraction;
  /** Of a share: all of it, the number of times included; else fen each time. */
  readonly rate: Fraction;
  readonly rateUnit: 'fen' | 'ratio';
  readonly exact: Fraction;
  readonly gross: Fen;
}

/** An amount due `count` times, yuan `months` times what the contract says, a share of base `share` times. */
export function charge(
  amount: Amount,
  count: Fraction,
  base: Fen,
  months: Fraction,
  share: Fraction = ONE,
): Charge {
  const [basis, rate] =
    amount.kind === 'share'
      ? [fraction(base), times(times(amount.share, share), count)]
      : [count, ofFen(months, amount.fen)];
  const exact = times(basis, rate);
  return { basis, rate, rateUnit: amount.kind === 'share' ? 'ratio' : 'fen', exact, gross: roundFen(exact) };
}

/** A cap in fen: yuan pro rata by days, or a share of base (of a part by its days); null where there is none. */
export const capOf = (cap: Amount | null, { base, months, share }: Pay): Fen | null =>
  cap === null ? null : charge(cap, ONE, base, months, share).gross;

/** An amount held down to a cap. */
export const capped = (amount: Fen, cap: Fen | null): Fen => (cap !== null && cap < amount ? cap : amount);

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
