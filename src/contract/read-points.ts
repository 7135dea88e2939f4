import { compare, type Fraction } from '../units/fraction.ts';
import type { Unit } from '../units/quantity.ts';
import type { ClauseDraft } from './clause-schema.ts';
import type { Points, Target } from './contract.ts';
import type { Note } from './notes.ts';
import type { Path } from './source.ts';
import { readGive, readQuantity } from './values.ts';

/** The points of a clause with that target: a table, best row first, or a straight line; null where not sound. */
export function readPoints(
  draft: NonNullable<ClauseDraft['points']>,
  unit: Unit,
  side: Target['side'],
  path: Path,
  complain: Note,
): Points | null {
  // Negative where a is better than b.
  const better = (a: Fraction, b: Fraction): number => (side === 'max' ? compare(a, b) : compare(b, a));
  if (!Array.isArray(draft)) {
    const full = readQuantity(draft.full, unit, [...path, 'full'], complain);
    const zero = readQuantity(draft.zero, unit, [...path, 'zero'], complain);
    if (!full || !zero) return null;
    if (better(full, zero) >= 0)
      complain([...path, 'zero'], 'points-line', { full: draft.full, zero: draft.zero });
    return { kind: 'linear', full, zero };
  }
  const rows = draft.map((row, index) => {
    const to = readQuantity(row.to, unit, [...path, index, 'to'], complain);
    const give = readGive(row.give, [...path, index, 'give'], complain);
    return to && give && { to, give };
  });
  if (rows.includes(null)) return null;
  const table = rows as { to: Fraction; give: Fraction }[];
  for (const [index, row] of table.entries()) {
    const before = table[index - 1];
    if (before && (better(before.to, row.to) >= 0 || compare(before.give, row.give) <= 0))
      complain([...path, index], 'points-order', { written: `${draft[index]!.to} → ${draft[index]!.give}` });
  }
  return { kind: 'table', rows: table };
}
