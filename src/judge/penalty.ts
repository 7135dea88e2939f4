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
import { type Charge, capOf, capped, charge, type Pay, partEntry, payIn } from './charge.ts';
import { missedMonths, type Past } from './look-back.ts';
import { charged, type Judged, movesMoney } from './subject.ts';

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

/** A penalty line times what the contract says for a clause that was missed before, held down to its own cap. */
export function repeated(
  line: SettlementLine,
  { repeat }: Pick<Settlement, 'repeat'>,
  past: Past | null,
): SettlementLine {
  const months = repeat === null ? [] : missedMonths(line.clause, repeat, past);
  if (repeat === null || months.length === 0) return line;
  const cap = line.cap === null ? null : fen(line.cap);
  const net = capped(roundFen(times(repeat.multiplier, fraction(line.gross))), cap);
  return { ...line, multiplier: toNumber(repeat.multiplier), repeats: months, net };
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
