import { compare } from '../units/fraction.ts';
import type { Amount, Penalty } from './contract.ts';
import type { Note } from './notes.ts';
import type { Path } from './source.ts';

type Tiers = Extract<Penalty, { kind: 'tiers' }>;

/** Warns of tiers that cannot be compared, stand in no order, or change nothing. */
export function lintTiers({ side, tiers, cap }: Tiers, path: Path, warn: Note): void {
  if (new Set(tiers.map(({ deduct }) => deduct.kind)).size > 1) warn(path, 'lint-tier-mixed', {}, 'key');
  const outward = side === 'below' ? -1 : 1;
  const steps = tiers.slice(1).map((tier, index) => compare(tier.value, tiers[index]!.value));
  if (new Set(steps).size > 1) warn(path, 'lint-tier-unordered', {}, 'key');
  for (const [index, { value, deduct }] of tiers.entries()) {
    const milder = tiers.some(
      (other) =>
        compare(value, other.value) * outward > 0 && isSame(held(deduct, cap), held(other.deduct, cap)),
    );
    if (milder) warn([...path, index], 'lint-tier-idle');
  }
}

/** An amount held down to the cap, where both are of one kind. */
function held(amount: Amount, cap: Amount | null): Amount {
  if (cap?.kind === 'fixed' && amount.kind === 'fixed') return cap.fen < amount.fen ? cap : amount;
  if (cap?.kind === 'share' && amount.kind === 'share')
    return compare(cap.share, amount.share) < 0 ? cap : amount;
  return amount;
}

const isSame = (a: Amount, b: Amount): boolean =>
  a.kind === 'fixed'
    ? b.kind === 'fixed' && a.fen === b.fen
    : b.kind === 'share' && compare(a.share, b.share) === 0;
