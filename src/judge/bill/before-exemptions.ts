import type { Judgement } from '../../scorecard/judgement.ts';
import type { SettlementResult } from '../../scorecard/settlement.ts';
import type { DuePart } from './parts.ts';

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
