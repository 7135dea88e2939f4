import { compare, type Fraction } from '../units/fraction.ts';
import type { Unit } from '../units/quantity.ts';
import type { Amount, Penalty, Target } from './contract.ts';
import type { Note } from './notes.ts';
import type { Path } from './source.ts';
import { readAmount, readQuantity } from './values.ts';

type Tier = Extract<Penalty, { kind: 'tiers' }>['tiers'][number];

/** Tiers on the missing side of a target, none past it, none cheaper than a milder one; null where they are not sound. */
export function readTiers(
  drafts: readonly { readonly value: string; readonly deduct: string }[],
  unit: Unit,
  target: Target,
  side: 'below' | 'above',
  path: Path,
  complain: Note,
): Tier[] | null {
  if ((side === 'below') !== (target.side === 'min')) {
    complain(path, 'tier-side', { key: side, side: target.side }, 'key');
    return null;
  }
  // Positive where a is worse than b.
  const worse = (a: Fraction, b: Fraction): number => (side === 'below' ? compare(b, a) : compare(a, b));
  const tiers = drafts.map((draft, index) => {
    const value = readQuantity(draft.value, unit, [...path, index, 'value'], complain);
    const deduct = readAmount(draft.deduct, [...path, index, 'deduct'], complain);
    if (value && worse(value, target.value) < 0)
      complain([...path, index, 'value'], 'tier-past-target', { written: draft.value });
    return value && deduct && { value, deduct };
  });
  if (tiers.includes(null)) return null;
  const sound = tiers as Tier[];
  for (const [index, tier] of sound.entries())
    for (const before of sound.slice(0, index)) {
      const order = worse(tier.value, before.value);
      const money = compareAmounts(tier.deduct, before.deduct);
      if (order === 0) complain([...path, index, 'value'], 'tier-twice', { written: drafts[index]!.value });
      else if (money !== null && order * money < 0)
        complain([...path, index, 'deduct'], 'tier-order', { written: drafts[index]!.deduct });
    }
  return sound;
}

/** Null where yuan stand against a share. */
function compareAmounts(a: Amount, b: Amount): number | null {
  if (a.kind === 'fixed' && b.kind === 'fixed') return a.fen - b.fen;
  return a.kind === 'share' && b.kind === 'share' ? compare(a.share, b.share) : null;
}
