import type { ComplaintCode } from '../text/complaints.ts';
import type { Unit } from '../units/quantity.ts';
import type { ClauseDraft } from './clause-schema.ts';
import type { Bonus, Target } from './contract.ts';
import type { Note } from './notes.ts';
import { readPenalty } from './read-penalty.ts';
import type { Path } from './source.ts';

/** The bonus of a clause with that target, read as a penalty on the other side of it; null where it is not sound. */
export function readBonus(
  draft: NonNullable<ClauseDraft['bonus']>,
  unit: Unit,
  target: Target,
  path: Path,
  complain: Note,
): Bonus | null {
  const tiers = (side: 'above' | 'below') => draft[side]?.map(({ value, add }) => ({ value, deduct: add }));
  const mirrored: Target = { side: target.side === 'min' ? 'max' : 'min', value: target.value };
  const { add, per, step, cap } = draft;
  const penalty = { deduct: add, above: tiers('above'), below: tiers('below'), per, step, cap };
  const say: Note = (at, code, args = {}, part) => {
    const said = Object.entries(args).map(([name, value]) => [name, word(value)]);
    // The side of the clause itself is the one to tell.
    if (args.side !== undefined) said.push(['side', target.side]);
    complain(at.map(word), CODES[code] ?? code, Object.fromEntries(said), part);
  };
  const read = readPenalty(penalty, unit, mirrored, false, path, say);
  return read?.kind === 'per-case' ? null : read;
}

const word = <T>(value: T): T | 'add' => (value === 'deduct' ? 'add' : value);

const CODES: Readonly<Partial<Record<ComplaintCode, ComplaintCode>>> = {
  'penalty-empty': 'bonus-empty',
  'penalty-forms': 'bonus-forms',
  'penalty-per-amount': 'bonus-per-amount',
  'tier-side': 'bonus-side',
  'tier-past-target': 'bonus-past-target',
  'tier-order': 'bonus-order',
};
