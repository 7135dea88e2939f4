import { unitOf } from '../metrics/base/metric.ts';
import { absolute, compare, type Fraction, minus, ONE, ZERO } from '../units/fraction.ts';
import { formatQuantity } from '../units/quantity.ts';
import type { Clause } from './contract.ts';
import type { Note } from './notes.ts';
import type { Path } from './source.ts';

/** Warns of a bonus for figures better than the metric can be. */
export function lintBonus(clause: Clause, path: Path, warn: Note): void {
  const { metric, options, target, bonus } = clause;
  const best = bestOf(clause);
  if (bonus === null || target === null || best === null) return;
  const args = { metric: metric.id, best: formatQuantity(best, unitOf(metric, options)) };
  const sign = target.side === 'min' ? 1 : -1;
  if (bonus.kind === 'tiers') {
    for (const [index, { value }] of bonus.tiers.entries())
      if (compare(best, value) * sign <= 0)
        warn([...path, 'bonus', bonus.side, index, 'value'], 'lint-bonus-unreachable', args);
  } else if (bonus.kind === 'per') {
    const room = absolute(minus(best, target.value));
    const isShort = bonus.count === 'full' ? compare(room, bonus.step) < 0 : compare(room, ZERO) === 0;
    if (isShort) warn([...path, 'bonus', 'per'], 'lint-bonus-unreachable', args);
  }
}

/** The best that the metric can be: a rate all of its units, a wait or a number nothing; null where there is no end. */
function bestOf({ metric, options, target }: Clause): Fraction | null {
  const { kind } = metric.accumulator(options);
  if (target?.side === 'min') return kind === 'rate' ? ONE : null;
  // Shop scores may fall, and indexes be worked out below zero.
  return kind === 'snapshot' || kind === 'compound' ? null : ZERO;
}
