import type { Judgement } from '../../scorecard/judgement.ts';
import type { SettlementResult } from '../../scorecard/settlement.ts';
import { fraction, fromNumber, ONE, over, plus, times } from '../../units/fraction.ts';
import { roundFen } from '../../units/money.ts';

/** What the parts of a settlement are called; `penalties`, `bonuses`, `base` and `total` are made of others. */
const BILL_PARTS = [
  'fixed',
  'seat',
  'inquiry',
  'commission',
  'coefficient',
  'penalty',
  'penalty-cap',
  'bonus',
  'bonus-cap',
  'clawback',
  'floor',
  'tax',
  'base',
  'penalties',
  'bonuses',
  'total',
] as const;

export type BillPart = (typeof BILL_PARTS)[number];

/** One part of what is due, in fen; what is taken off is negative. */
export interface DuePart {
  readonly of: BillPart;
  readonly clause: string | null;
  readonly due: number;
}

/** What a part is counted in, where a bill may name the whole instead. */
export const GROUPS: Readonly<Partial<Record<BillPart, BillPart>>> = {
  fixed: 'base',
  seat: 'base',
  inquiry: 'base',
  commission: 'base',
  coefficient: 'base',
  penalty: 'penalties',
  'penalty-cap': 'penalties',
  bonus: 'bonuses',
  'bonus-cap': 'bonuses',
};

/** What is due, part by part: they add up to `dueOf`. A clause is one part, however many judgements it has. */
export function partsOf(settlement: SettlementResult): DuePart[] {
  const { base, baseLines, lines, penalties, bonusLines, bonusHeld, bonus, clawback, payable, tax } =
    settlement;
  const part = (of: BillPart, due: number, clause: string | null = null): DuePart => ({ of, clause, due });
  const fees = (['fixed', 'seat', 'inquiry', 'commission'] as const).flatMap((type) => {
    const own = baseLines.filter((line) => line.type === type);
    return own.length === 0 ? [] : [part(type, sum(own))];
  });
  const byClause = (all: SettlementResult['lines'], of: 'penalty' | 'bonus', sign: number): DuePart[] =>
    [...new Set(all.map(({ clause }) => clause))].map((clause) =>
      part(of, sign * sum(all.filter((line) => line.clause === clause)), clause),
    );
  const added = bonusHeld === null ? 1 : 0;
  const adjusted = scaled(base, settlement.coefficient);
  return [
    ...fees,
    part('coefficient', adjusted - base),
    ...byClause(lines, 'penalty', -1),
    part('penalty-cap', sum(lines) - penalties),
    ...byClause(bonusLines, 'bonus', added),
    part('bonus-cap', bonus - added * sum(bonusLines)),
    part('clawback', -clawback),
    part('floor', payable - (adjusted - penalties + bonus - clawback)),
    ...(tax === null || tax.included ? [] : [part('tax', tax.tax)]),
  ].map((each) => ({ ...each, due: each.due + 0 }));
}

const sum = (lines: readonly { readonly net: number }[]): number =>
  lines.reduce((total, { net }) => total + net, 0);

/** What is to be paid, with tax where the contract speaks of it. */
export const dueOf = ({ payable, tax }: SettlementResult): number => tax?.gross ?? payable;

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
  { basis, rate, gross, multiplier, cap, net }: SettlementResult['lines'][number],
  slips: readonly Slip[],
): number {
  const once = slips.includes('without-repeat') || multiplier === 1;
  const isCapped = cap !== null && net === cap;
  // Where a cap was not reached, what is due is known to the fen; the rate may have been cut to decimals.
  const due = once ? gross : isCapped ? product(basis, rate, multiplier) : net;
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
  const all = sum(bonusLines);
  return bonusCap === null ? all : Math.min(all, bonusCap);
}

const product = (...factors: readonly number[]): number => roundFen(factors.map(fromNumber).reduce(times));

const scaled = (amount: number, by: number): number => product(amount, by);

/** An amount before the contract's tax, with it and without it; the same twice where it has none. */
export function taxed({ tax }: SettlementResult, amount: number): { withTax: number; without: number } {
  if (tax === null) return { withTax: amount, without: amount };
  const rate = fromNumber(tax.rate);
  if (!tax.included) return { withTax: amount + roundFen(times(fraction(amount), rate)), without: amount };
  return { withTax: amount, without: roundFen(over(fraction(amount), plus(ONE, rate))) };
}

/** Of a judgement: its money, and what that would be had no exemption been accepted. */
export type Exempted = Pick<Judgement, 'clause' | 'penalty' | 'bonus' | 'beforeExemptions'>;

/** What would be due for penalties or bonuses, in fen, had no exemption been accepted; null where none moves them. */
export function dueBeforeExemptions(
  { penaltyCap, bonusCap }: Pick<SettlementResult, 'penaltyCap' | 'bonusCap'>,
  judgements: readonly Exempted[],
  { of, clause }: Pick<DuePart, 'of' | 'clause'>,
): number | null {
  const kind = of === 'penalty' || of === 'penalties' ? 'penalty' : 'bonus';
  const isWhole = of === 'penalties' || of === 'bonuses';
  if (!isWhole && of !== kind) return null;
  const own = judgements.filter((each) => isWhole || each.clause === clause);
  if (own.every((each) => each.beforeExemptions === null)) return null;
  const sum = own.reduce((total, each) => total + (each.beforeExemptions ?? each)[kind], 0);
  const cap = isWhole ? (kind === 'penalty' ? penaltyCap : bonusCap) : null;
  const held = cap === null ? sum : Math.min(sum, cap);
  return kind === 'penalty' ? 0 - held : held;
}
