import type { SettlementResult } from '../../scorecard/settlement.ts';
import { type Fraction, fraction, ONE, over, parseDecimal, plus, times } from '../../units/fraction.ts';
import { roundFen } from '../../units/money.ts';

/** Ways in which a bill is made out beside the contract; each gives another amount. */
export const SLIPS = [
  'full-month',
  'before-coefficient',
  'without-repeat',
  'before-caps',
  'without-penalties',
  'held-bonus',
  'without-bonus',
  'without-clawback',
] as const;
export type Slip = (typeof SLIPS)[number];

/** A number of a scorecard, which has at most 12 decimals that matter, exactly. */
export const exactly = (value: number): Fraction => parseDecimal(value.toFixed(12))!;

/** Base × coefficient, in fen. */
export const adjustedBase = ({ base, coefficient }: SettlementResult): number => scaled(base, coefficient);

/** The amount before tax that comes of these slips, in fen; without any it is `payable`. */
export function payableWith(settlement: SettlementResult, slips: readonly Slip[]): number {
  const { base, coefficient, bonus, clawback } = settlement;
  const does = (slip: Slip): boolean => slips.includes(slip);
  const fee = does('full-month') ? fullBase(settlement) : base;
  const adjusted = does('before-coefficient') ? fee : scaled(fee, coefficient);
  const penalties = does('without-penalties') ? 0 : penaltiesWith(settlement, slips);
  const added = does('without-bonus') ? 0 : does('held-bonus') ? heldBonus(settlement) : bonus;
  return Math.max(0, adjusted - penalties + added - (does('without-clawback') ? 0 : clawback));
}

/** All penalties: of the first time only, with no cap held to. */
export function penaltiesWith(settlement: SettlementResult, slips: readonly Slip[]): number {
  const { lines, penaltyCap } = settlement;
  const sum = lines.reduce((total, line) => total + penaltyWith(line, slips), 0);
  return penaltyCap === null || slips.includes('before-caps') ? sum : Math.min(sum, penaltyCap);
}

/** The same of one line. */
export function penaltyWith(
  { gross, multiplier, cap }: SettlementResult['lines'][number],
  slips: readonly Slip[],
): number {
  const due = slips.includes('without-repeat') ? gross : scaled(gross, multiplier);
  return cap === null || slips.includes('before-caps') ? due : Math.min(due, cap);
}

/** The fee as if every day of the months had been paid for. */
export const fullBase = ({ baseLines }: SettlementResult, type?: 'fixed' | 'seat'): number =>
  baseLines
    .filter((line) => type === undefined || line.type === type)
    .reduce((total, line) => {
      if (line.type === 'fixed') return total + line.amount;
      return total + (line.type === 'seat' ? line.rate * line.seats : line.net);
    }, 0);

/** What bonuses come to that are not paid. */
export function heldBonus({ bonusLines, bonusCap }: SettlementResult): number {
  const sum = bonusLines.reduce((total, { net }) => total + net, 0);
  return bonusCap === null ? sum : Math.min(sum, bonusCap);
}

/** An amount before the contract's tax, with it and without it; the same twice where it has none. */
export function taxed({ tax }: SettlementResult, amount: number): { withTax: number; without: number } {
  if (tax === null) return { withTax: amount, without: amount };
  const rate = exactly(tax.rate);
  if (!tax.included) return { withTax: amount + roundFen(times(fraction(amount), rate)), without: amount };
  return { withTax: amount, without: roundFen(over(fraction(amount), plus(ONE, rate))) };
}

const scaled = (amount: number, by: number): number => roundFen(times(fraction(amount), exactly(by)));
