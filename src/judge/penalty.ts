import type { Penalty, Settlement, Target } from '../contract/contract.ts';
import type { SettlementLine, SettlementResult } from '../scorecard/settlement.ts';
import { binds } from '../scorecard/standing.ts';
import type { Period } from '../units/days.ts';
import {
  absolute,
  ceil,
  compare,
  type Fraction,
  floor,
  fraction,
  minus,
  ONE,
  over,
  times,
  toNumber,
  ZERO,
} from '../units/fraction.ts';
import { fen, roundFen } from '../units/money.ts';
import { formatDay } from '../units/time.ts';
import { type Charge, capOf, capped, charge, type Pay, partEntry, payIn, shareOf } from './charge.ts';
import { missedMonths, type Past } from './look-back.ts';
import { charged, type Judged, movesMoney } from './subject.ts';

/**
 * What a clause costs, as one line of the settlement; null where it costs nothing because it was not missed or
 * moves no money. A missed clause that reaches no tier or full step has its line, of 0. `counted`: cases that an
 * earlier clause docked already; `again`: what it counts for having been missed before.
 */
export const penaltyOf = (
  judged: Judged,
  pay: Pay,
  counted = 0,
  again: Again = ONCE,
): SettlementLine | null => lineOf(charged(judged), judged.clause.penalty, 'missed', pay, counted, again);

/** What a met clause adds, in the same way. */
export const bonusOf = (judged: Judged, pay: Pay): SettlementLine | null =>
  lineOf(movesMoney(judged.clause) ? judged : null, judged.clause.bonus, 'met', pay);

function lineOf(
  judged: Judged | null,
  terms: Penalty | null,
  due: 'missed' | 'met',
  whole: Pay,
  counted = 0,
  again: Again = ONCE,
): SettlementLine | null {
  if (judged === null) return null;
  const { clause, measurement, verdict, part = null } = judged;
  const { target } = clause;
  const { value, numerator, denominator } = measurement;
  if (terms === null || target === null || value === null) return null;
  if (verdict !== due) return null;
  const pay = part ? payIn(part, whole) : whole;
  const allowed = allowedBy(judged);
  const cases = measurement.breaches && Math.max(0, measurement.breaches - counted - allowed);
  const { tier, basis, rate, rateUnit, exact, gross } = chargeOf(terms, target, value, cases, pay);
  const cap = capOf(terms.cap, pay);
  return {
    clause: clause.id,
    part: partEntry(part),
    kind: terms.kind,
    metric: clause.metric.id,
    numerator: numerator && toNumber(numerator),
    denominator: denominator && toNumber(denominator),
    value: toNumber(value),
    target: toNumber(target.value),
    tier: tier && toNumber(tier),
    basis: toNumber(basis),
    rate: toNumber(rate),
    rateUnit,
    gross,
    multiplier: toNumber(again.multiplier),
    repeats: [...again.months],
    counted,
    allowed,
    cap,
    net: capped(roundFen(times(exact, again.multiplier)), cap),
    exemptions: [],
  };
}

/**
 * How many of a clause's cases its target allows: of a rate that part of its units, of a number the number; of a part
 * that is judged with the whole period, by its days. Where units are judged one by one, each that missed is beyond it.
 */
function allowedBy({ clause, measurement, part = null }: Judged): number {
  const { penalty, target, each } = clause;
  const { isRate, denominator } = measurement;
  if (penalty?.kind !== 'per-case' || penalty.count === 'all' || target === null || each !== null) return 0;
  if (target.side === 'min' && !isRate) return 0;
  const share = target.side === 'min' ? minus(ONE, target.value) : target.value;
  const allowed = isRate ? times(denominator ?? ZERO, share) : share;
  return Number(floor(part?.whole ? times(allowed, shareOf(part)) : allowed));
}

const NO_CHARGE: Charge = { basis: ZERO, rate: ZERO, rateUnit: 'fen', exact: ZERO, gross: fen(0) };

function chargeOf(
  penalty: Penalty,
  target: Target,
  value: Fraction,
  cases: number | null,
  { base, months, share, cases: ofCases = ONE }: Pay,
): Charge & { tier: Fraction | null } {
  switch (penalty.kind) {
    case 'deduct':
      return { tier: null, ...charge(penalty.deduct, ONE, base, months, share) };
    case 'tiers': {
      const tier = worstTier(penalty, value);
      return tier === null
        ? { tier: null, ...NO_CHARGE }
        : { tier: tier.value, ...charge(tier.deduct, ONE, base, months, share) };
    }
    case 'per': {
      const steps = over(absolute(minus(value, target.value)), penalty.step);
      const counted = penalty.count === 'full' ? floor(steps) : ceil(steps);
      return { tier: null, ...charge(penalty.deduct, fraction(counted), base, months, share) };
    }
    case 'per-case':
      if (cases === null) throw new RangeError('a penalty per case on a measurement without cases');
      // A price a case is not pro rata: fewer days have fewer cases.
      return { tier: null, ...charge(penalty.deduct, fraction(cases), base, ofCases, ofCases) };
  }
}

type Tiers = Penalty & { kind: 'tiers' };

/** Of the tiers that the value lies beyond, the one farthest out. */
function worstTier({ side, tiers }: Tiers, value: Fraction): Tiers['tiers'][number] | null {
  const sign = side === 'below' ? -1 : 1;
  return tiers
    .filter((tier) => compare(value, tier.value) * sign > 0)
    .reduce<Tiers['tiers'][number] | null>(
      (worst, tier) => (worst === null || compare(tier.value, worst.value) * sign > 0 ? tier : worst),
      null,
    );
}

/** How often a penalty counts, and the months (`2026-09`) in which its clause was missed before. */
export interface Again {
  readonly multiplier: Fraction;
  readonly months: readonly string[];
}

const ONCE: Again = { multiplier: ONE, months: [] };

/** What the contract says of a clause that was missed before. */
export function againOf(clause: string, { repeat }: Pick<Settlement, 'repeat'>, past: Past | null): Again {
  const months = repeat === null ? [] : missedMonths(clause, repeat, past);
  return repeat === null || months.length === 0 ? ONCE : { multiplier: repeat.multiplier, months };
}

/**
 * Binding clauses of the vendor's that were missed now, and so often before that the contract calls it chronic; of cases
 * that wait for a person only with confirmed ones.
 */
export function chronicOf(
  { chronic }: Pick<Settlement, 'chronic'>,
  period: Period,
  judged: readonly Judged[],
  past: Past | null,
): SettlementResult['chronic'] {
  if (chronic === null || past === null) return [];
  const missed = judged.filter((each) => binds(each.clause) && charged(each)?.verdict === 'missed');
  const ids = [...new Set(missed.map(({ clause }) => clause.id))];
  return ids
    .map((clause) => ({
      clause,
      months: [...missedMonths(clause, chronic, past), formatDay(period.from).slice(0, 7)],
    }))
    .filter(({ months }) => months.length >= chronic.misses);
}
