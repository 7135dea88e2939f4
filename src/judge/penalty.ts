import type { Penalty, Target } from '../contract/contract.ts';
import type { SettlementLine } from '../scorecard/settlement.ts';
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
  toNumber,
  ZERO,
} from '../units/fraction.ts';
import { fen } from '../units/money.ts';
import { type Charge, capOf, capped, charge, type Pay } from './charge.ts';
import { partEntry, payIn } from './part.ts';
import { movesMoney } from './standing.ts';
import { charged, type Judged } from './subject.ts';

/**
 * What a clause costs, as one line of the settlement; null where it costs nothing because it was not missed or
 * moves no money. A missed clause that reaches no tier or full step has its line, of 0. `counted`: cases that an
 * earlier clause docked already.
 */
export const penaltyOf = (judged: Judged, pay: Pay, counted = 0): SettlementLine | null =>
  lineOf(charged(judged), judged.clause.penalty, 'missed', pay, counted);

/** What a met clause adds, in the same way. */
export const bonusOf = (judged: Judged, pay: Pay): SettlementLine | null =>
  lineOf(movesMoney(judged.clause) ? judged : null, judged.clause.bonus, 'met', pay);

function lineOf(
  judged: Judged | null,
  terms: Penalty | null,
  due: 'missed' | 'met',
  whole: Pay,
  counted = 0,
): SettlementLine | null {
  if (judged === null) return null;
  const { clause, measurement, verdict, part = null } = judged;
  const { target } = clause;
  const { value, numerator, denominator } = measurement;
  if (terms === null || target === null || value === null) return null;
  if (verdict !== due) return null;
  const pay = part ? payIn(part, whole) : whole;
  const cases = measurement.breaches && measurement.breaches - counted;
  const { tier, basis, rate, rateUnit, gross } = chargeOf(terms, target, value, cases, pay);
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
    multiplier: 1,
    repeats: [],
    counted,
    cap,
    net: capped(gross, cap),
    exemptions: [],
  };
}

const NO_CHARGE: Charge = { basis: ZERO, rate: ZERO, rateUnit: 'fen', gross: fen(0) };

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
