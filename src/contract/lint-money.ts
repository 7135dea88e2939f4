import { isHeuristic, unitOf } from '../metrics/base/metric.ts';
import type { Only } from '../terms/terms.ts';
import { absolute, compare, type Fraction, fraction, minus, ONE, ZERO } from '../units/fraction.ts';
import { formatQuantity } from '../units/quantity.ts';
import type { Amount, Clause, Contract, Fee, Penalty, Settlement } from './contract.ts';
import { isNeverJudged } from './measurable.ts';
import { compareAmounts } from './money.ts';
import { below, type Note } from './source.ts';

/** Warns of money that is seldom meant so: without or beyond its caps, twice for one event, out of reach. */
export function lintMoney(contract: Contract, warn: Note): void {
  const { clauses, settlement } = contract;
  if (settlement) lintSettlement(settlement, contract, below(warn, 'settlement'));
  for (const [index, clause] of clauses.entries()) {
    const at = below(warn, 'clauses', index);
    const { penalty, bonus } = clause;
    lintOverlap(contract, index, at);
    if (penalty?.kind === 'tiers') lintTiers(penalty, below(at, 'penalty', penalty.side));
    if (bonus?.kind === 'tiers') lintTiers(bonus, below(at, 'bonus', bonus.side));
    if (isNothing(penalty?.cap)) at(['penalty', 'cap'], 'lint-cap-zero');
    if (isNothing(bonus?.cap)) at(['bonus', 'cap'], 'lint-bonus-cap-zero');
    lintBonus(clause, at);
  }
}

function lintSettlement(settlement: Settlement, { clauses, terms }: Contract, warn: Note): void {
  const { byScore, penaltyCap, bonusCap, bonusGate } = settlement;
  if (!penaltyCap && clauses.some((clause) => clause.penalty)) warn([], 'lint-no-cap', {}, 'key');
  if (isNothing(penaltyCap)) warn(['penalty-cap'], 'lint-cap-zero');
  else lintCap(settlement, warn);
  if (isNothing(bonusCap)) warn(['bonus-cap'], 'lint-bonus-cap-zero');
  const apart = clauses.filter(scoresApart);
  if (byScore.length > 0 && apart.length > 0)
    warn(['by-score'], 'lint-score-apart', { clauses: apart.map(({ id }) => id).join(', ') }, 'key');
  for (const [index, id] of bonusGate.entries()) {
    const clause = clauses.find((each) => each.id === id);
    if (clause && isNeverJudged(clause, terms))
      warn(['bonus-gate', index], 'lint-gate-unjudged', { written: id });
  }
}

/** It is scored, and moves no coefficient: not binding, or only once a person has confirmed its cases. */
const scoresApart = ({ metric, options, severity, confirm, responsibility, weight }: Clause): boolean =>
  responsibility === 'vendor' &&
  weight.num !== 0n &&
  (severity === 'advisory' ||
    (severity === 'binding' && confirm === 'required' && isHeuristic(metric, options)));

const isNothing = (amount: Amount | null | undefined): boolean =>
  amount?.kind === 'fixed' ? amount.fen === 0 : amount?.share.num === 0n;

/** Of an event that two clauses dock: that it costs twice, or less where the cheaper clause takes it. */
function lintOverlap({ clauses, settlement }: Contract, index: number, warn: Note): void {
  const clause = clauses[index]!;
  const other = dockedBefore(clause, clauses.slice(0, index));
  if (other === null) return;
  const at = ['penalty', 'per-case'];
  if (settlement?.overlap !== 'one') warn(at, 'lint-twice', { other: other.id }, 'key');
  else if (isCheaper(other, clause)) warn(at, 'lint-overlap-cheaper', { other: other.id }, 'key');
}

/** Whether a case may cost less by the first clause than by the second; a share against yuan is not known. */
function isCheaper({ penalty: a }: Clause, { penalty: b }: Clause): boolean {
  if (a?.kind !== 'per-case' || b?.kind !== 'per-case') return false;
  return isLess(a.deduct, b.deduct) || (a.cap !== null && (b.cap === null || isLess(a.cap, b.cap)));
}

const isLess = (a: Amount, b: Amount): boolean => (compareAmounts(a, b) ?? 0) < 0;

/** A cap far below any fee is a percentage that lost its sign. */
function lintCap({ base, penaltyCap }: Settlement, warn: Note): void {
  const sum = base.reduce((total, fee) => total + monthlyOf(fee), 0);
  // What counted fees come to is not known yet.
  if (base.some((fee) => 'of' in fee)) return;
  if (penaltyCap?.kind !== 'fixed' || sum === 0 || !isUnderOnePercent(fraction(penaltyCap.fen, sum))) return;
  const yuan = (amount: number): string => formatQuantity(fraction(amount), 'fen');
  warn(['penalty-cap'], 'lint-cap', { cap: yuan(penaltyCap.fen), base: yuan(sum) });
}

function monthlyOf(fee: Fee): number {
  if (fee.type === 'fixed') return fee.amount;
  return fee.type === 'seat' ? fee.rate * fee.seats : 0;
}

export const isUnderOnePercent = (value: Fraction): boolean => compare(value, fraction(1, 100)) < 0;

type Tiers = Extract<Penalty, { kind: 'tiers' }>;

/** Warns of tiers that cannot be compared, stand in no order, or change nothing. */
function lintTiers({ side, tiers, cap }: Tiers, warn: Note): void {
  if (new Set(tiers.map(({ deduct }) => deduct.kind)).size > 1) warn([], 'lint-tier-mixed', {}, 'key');
  const outward = side === 'below' ? -1 : 1;
  const steps = tiers.slice(1).map((tier, index) => compare(tier.value, tiers[index]!.value));
  if (new Set(steps).size > 1) warn([], 'lint-tier-unordered', {}, 'key');
  for (const [index, { value, deduct }] of tiers.entries()) {
    const costsAsMuch = (other: Tiers['tiers'][number]): boolean =>
      compareAmounts(held(deduct, cap), held(other.deduct, cap)) === 0;
    if (tiers.some((other) => compare(value, other.value) * outward > 0 && costsAsMuch(other)))
      warn([index], 'lint-tier-idle');
  }
}

/** An amount held down to the cap, where both are of one kind. */
const held = (amount: Amount, cap: Amount | null): Amount => (cap && isLess(cap, amount) ? cap : amount);

/** Warns of a bonus for figures better than the metric can be. */
function lintBonus(clause: Clause, warn: Note): void {
  const { metric, options, target, bonus } = clause;
  const best = bestOf(clause);
  if (bonus === null || target === null || best === null) return;
  const args = { metric: metric.id, best: formatQuantity(best, unitOf(metric, options)) };
  const sign = target.side === 'min' ? 1 : -1;
  if (bonus.kind === 'tiers') {
    for (const [index, { value }] of bonus.tiers.entries())
      if (compare(best, value) * sign <= 0)
        warn(['bonus', bonus.side, index, 'value'], 'lint-bonus-unreachable', args);
  } else if (bonus.kind === 'per') {
    const room = absolute(minus(best, target.value));
    const isShort = bonus.count === 'full' ? compare(room, bonus.step) < 0 : compare(room, ZERO) === 0;
    if (isShort) warn(['bonus', 'per'], 'lint-bonus-unreachable', args);
  }
}

/** The best that the metric can be: a rate all of its units, a wait or a number nothing; null where there is no end. */
function bestOf({ metric, options, target }: Clause): Fraction | null {
  const { kind } = metric.accumulator(options);
  if (target?.side === 'min') return kind === 'rate' ? ONE : null;
  // Shop scores may fall, and indexes be worked out below zero.
  return kind === 'snapshot' || kind === 'compound' ? null : ZERO;
}

/** The first clause before this one that docks some of the same cases, each by its own price; null where none does. */
function dockedBefore(clause: Clause, before: readonly Clause[]): Clause | null {
  if (clause.penalty?.kind !== 'per-case' || clause.each !== null) return null;
  return (
    before.find(
      (other) =>
        other.penalty?.kind === 'per-case' &&
        other.each === null &&
        haveCasesInCommon(clause, other) &&
        overlap(clause.only, other.only),
    ) ?? null
  );
}

/** Cases of one metric are of two clauses, unless it is asked about different things (`class`, `topic` …). */
function haveCasesInCommon(a: Clause, b: Clause): boolean {
  // A turn without an answer is a case of each of these.
  if (a.metric.id !== b.metric.id) return a.metric.unanswered === 'case' && b.metric.unanswered === 'case';
  return (['class', 'say', 'when', 'event', 'type'] as const).every(
    (key) => JSON.stringify(a.options[key]) === JSON.stringify(b.options[key]),
  );
}

/** Whether two clauses surely look at some of the same units; different hours are taken to be apart. */
function overlap(a: Only, b: Only): boolean {
  const shares = <T>(mine: readonly T[], its: readonly T[]): boolean =>
    mine.length === 0 || its.length === 0 || mine.some((each) => its.includes(each));
  return (
    shares(a.days, b.days) &&
    shares(a.shops, b.shops) &&
    (a.role === null || b.role === null || a.role === b.role) &&
    (a.hours.length === 0 || b.hours.length === 0 || JSON.stringify(a.hours) === JSON.stringify(b.hours))
  );
}
