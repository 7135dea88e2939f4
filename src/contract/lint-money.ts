import { compare, type Fraction, fraction } from '../units/fraction.ts';
import { formatQuantity } from '../units/quantity.ts';
import type { Amount, Clause, Contract, Fee, Settlement } from './contract.ts';
import { dockedBefore } from './docked-twice.ts';
import { lintBonus } from './lint-bonus.ts';
import { lintTiers } from './lint-tiers.ts';
import { isNeverJudged } from './never-judged.ts';
import type { Note } from './notes.ts';
import type { Path } from './source.ts';

/** Warns of money that is seldom meant so: without or beyond its caps, twice for one event, out of reach. */
export function lintMoney(contract: Contract, warn: Note): void {
  const { clauses, settlement } = contract;
  if (settlement) lintSettlement(settlement, contract, warn);
  for (const [index, clause] of clauses.entries()) {
    const path = ['clauses', index];
    const { penalty, bonus } = clause;
    lintOverlap(contract, index, path, warn);
    if (penalty?.kind === 'tiers') lintTiers(penalty, [...path, 'penalty', penalty.side], warn);
    if (bonus?.kind === 'tiers') lintTiers(bonus, [...path, 'bonus', bonus.side], warn);
    if (isNothing(penalty?.cap)) warn([...path, 'penalty', 'cap'], 'lint-cap-zero');
    if (isNothing(bonus?.cap)) warn([...path, 'bonus', 'cap'], 'lint-bonus-cap-zero');
    lintBonus(clause, path, warn);
  }
}

function lintSettlement(settlement: Settlement, { clauses, terms }: Contract, warn: Note): void {
  const { penaltyCap, bonusCap, bonusGate } = settlement;
  if (!penaltyCap && clauses.some((clause) => clause.penalty)) warn(['settlement'], 'lint-no-cap', {}, 'key');
  if (isNothing(penaltyCap)) warn(['settlement', 'penalty-cap'], 'lint-cap-zero');
  else lintCap(settlement, warn);
  if (isNothing(bonusCap)) warn(['settlement', 'bonus-cap'], 'lint-bonus-cap-zero');
  for (const [index, id] of bonusGate.entries()) {
    const clause = clauses.find((each) => each.id === id);
    if (clause && isNeverJudged(clause, terms))
      warn(['settlement', 'bonus-gate', index], 'lint-gate-unjudged', { written: id });
  }
}

const isNothing = (amount: Amount | null | undefined): boolean =>
  amount?.kind === 'fixed' ? amount.fen === 0 : amount?.share.num === 0n;

/** Of an event that two clauses dock: that it costs twice, or less where the cheaper clause takes it. */
function lintOverlap({ clauses, settlement }: Contract, index: number, path: Path, warn: Note): void {
  const clause = clauses[index]!;
  const other = dockedBefore(clause, clauses.slice(0, index));
  if (other === null) return;
  const at = [...path, 'penalty', 'per-case'];
  if (settlement?.overlap !== 'one') warn(at, 'lint-twice', { other: other.id }, 'key');
  else if (isCheaper(other, clause)) warn(at, 'lint-overlap-cheaper', { other: other.id }, 'key');
}

/** Whether a case may cost less by the first clause than by the second; a share against yuan is not known. */
function isCheaper({ penalty: a }: Clause, { penalty: b }: Clause): boolean {
  if (a?.kind !== 'per-case' || b?.kind !== 'per-case') return false;
  return isLess(a.deduct, b.deduct) || (a.cap !== null && (b.cap === null || isLess(a.cap, b.cap)));
}

const isLess = (a: Amount, b: Amount): boolean =>
  a.kind === 'fixed'
    ? b.kind === 'fixed' && a.fen < b.fen
    : b.kind === 'share' && compare(a.share, b.share) < 0;

/** A cap far below any fee is a percentage that lost its sign. */
function lintCap({ base, penaltyCap }: Settlement, warn: Note): void {
  const sum = base.reduce((total, fee) => total + monthlyOf(fee), 0);
  // What counted fees come to is not known yet.
  if (base.some((fee) => 'of' in fee)) return;
  if (penaltyCap?.kind !== 'fixed' || sum === 0 || !isUnderOnePercent(fraction(penaltyCap.fen, sum))) return;
  const yuan = (amount: number): string => formatQuantity(fraction(amount), 'fen');
  warn(['settlement', 'penalty-cap'], 'lint-cap', { cap: yuan(penaltyCap.fen), base: yuan(sum) });
}

function monthlyOf(fee: Fee): number {
  if (fee.type === 'fixed') return fee.amount;
  return fee.type === 'seat' ? fee.rate * fee.seats : 0;
}

const isUnderOnePercent = (value: Fraction): boolean => compare(value, fraction(1, 100)) < 0;
