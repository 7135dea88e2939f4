import type { SettlementResult } from '../../scorecard/settlement.ts';
import { adjustedBase } from './payable.ts';

/** What the parts of a settlement are called; `penalties`, `bonuses`, `base` and `total` are made of others. */
export const BILL_PARTS = [
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
  const adjusted = adjustedBase(settlement);
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

/** What is to be paid, with tax where the contract speaks of it. */
export const dueOf = ({ payable, tax }: SettlementResult): number => tax?.gross ?? payable;

const sum = (lines: readonly { readonly net: number }[]): number =>
  lines.reduce((total, { net }) => total + net, 0);
