import type { z } from 'zod';
import { PENALTY, POINTS_ROW } from '../terms/keys/clause.ts';
import type { ClauseDraft } from '../terms/keys/contract.ts';
import { decoded } from '../terms/keys/key.ts';
import { amount, figure, step } from '../terms/keys/values.ts';
import type { ComplaintCode } from '../text/complaints.ts';
import { compare, type Fraction } from '../units/fraction.ts';
import type { Unit } from '../units/quantity.ts';
import type { Amount, Bonus, Penalty, Points, Target } from './contract.ts';
import { readValue } from './shape.ts';
import { below, type Note } from './source.ts';

type Draft = z.input<typeof PENALTY>;

/** The penalty of a clause with that target; null where it is not sound. */
export function readPenalty(
  draft: Draft,
  unit: Unit,
  target: Target,
  hasCases: boolean,
  complain: Note,
): Penalty | null {
  const cap = decoded(PENALTY.shape.cap, draft.cap);
  const perCase = perCaseOf(draft);
  const deduct = decoded(amount(), perCase?.deduct ?? draft.deduct);
  const form = formOf(draft, complain);
  if (form === 'deduct') return deduct && { kind: 'deduct', deduct, cap };
  if (form === 'per-case') {
    if (!hasCases) complain([form], 'penalty-no-cases', {}, 'key');
    return deduct && { kind: 'per-case', deduct, count: perCase!.count, cap };
  }
  if (form === 'per') {
    const per = readValue(step(unit), draft.per!, below(complain, 'per'));
    return (
      per && deduct && { kind: 'per', step: per, count: PENALTY.shape.step.parse(draft.step), deduct, cap }
    );
  }
  if (form === null) return null;
  const tiers = readTiers(draft[form]!, unit, target, form, below(complain, form));
  return tiers && { kind: 'tiers', side: form, tiers, cap };
}

/** An amount alone is of the cases beyond the target. */
function perCaseOf({ 'per-case': written }: Draft) {
  if (written === undefined) return null;
  if (typeof written !== 'object') return { deduct: written, count: 'beyond' } as const;
  return { deduct: written.deduct, count: written.count ?? 'beyond' };
}

const FORMS = ['below', 'above', 'per', 'per-case'] as const;

/** Which of the forms of a penalty this is; complains where it is none, or several. */
function formOf(draft: Draft, complain: Note): 'deduct' | (typeof FORMS)[number] | null {
  const forms = FORMS.filter((form) => draft[form] !== undefined);
  const bad = (
    key: string | null,
    code: 'penalty-forms' | 'penalty-empty' | 'penalty-per-amount' | 'penalty-step',
  ) => {
    if (key === null) complain([], code);
    else complain([key], code, {}, 'key');
    return null;
  };
  if (forms.length > 1) return bad(forms[1]!, 'penalty-forms');
  if (draft.step !== undefined && forms[0] !== 'per') return bad('step', 'penalty-step');
  if (forms[0] === 'per') return draft.deduct === undefined ? bad('per', 'penalty-per-amount') : 'per';
  if (draft.deduct !== undefined) return forms[0] ? bad('deduct', 'penalty-forms') : 'deduct';
  return forms[0] ?? bad(null, 'penalty-empty');
}

type Tier = Extract<Penalty, { kind: 'tiers' }>['tiers'][number];

/** Tiers on the missing side of a target, none past it, none cheaper than a milder one; null where they are not sound. */
function readTiers(
  drafts: readonly { readonly value: string; readonly deduct: string }[],
  unit: Unit,
  target: Target,
  side: 'below' | 'above',
  complain: Note,
): Tier[] | null {
  if ((side === 'below') !== (target.side === 'min')) {
    complain([], 'tier-side', { side: target.side }, 'key');
    return null;
  }
  // Positive where a is worse than b.
  const worse = (a: Fraction, b: Fraction): number => (side === 'below' ? compare(b, a) : compare(a, b));
  const tiers = drafts.map((draft, index) => {
    const value = readValue(figure(unit), draft.value, below(complain, index, 'value'));
    const deduct = decoded(amount(), draft.deduct);
    if (value && worse(value, target.value) < 0)
      complain([index, 'value'], 'tier-past-target', { written: draft.value });
    return value && deduct && { value, deduct };
  });
  if (tiers.includes(null)) return null;
  const sound = tiers as Tier[];
  for (const [index, tier] of sound.entries())
    for (const before of sound.slice(0, index)) {
      const order = worse(tier.value, before.value);
      const money = compareAmounts(tier.deduct, before.deduct);
      if (order === 0) complain([index, 'value'], 'tier-twice', { written: drafts[index]!.value });
      else if (money !== null && order * money < 0)
        complain([index, 'deduct'], 'tier-order', { written: drafts[index]!.deduct });
    }
  return sound;
}

/** Null where yuan stand against a share. */
export function compareAmounts(a: Amount, b: Amount): number | null {
  if (a.kind === 'fixed' && b.kind === 'fixed') return a.fen - b.fen;
  return a.kind === 'share' && b.kind === 'share' ? compare(a.share, b.share) : null;
}

/** The bonus of a clause with that target, read as a penalty on the other side of it; null where it is not sound. */
export function readBonus(
  draft: NonNullable<ClauseDraft['bonus']>,
  unit: Unit,
  target: Target,
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
  const read = readPenalty(penalty, unit, mirrored, false, say);
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

/** The points of a clause with that target: a table, best row first, or a straight line; null where not sound. */
export function readPoints(
  draft: NonNullable<ClauseDraft['points']>,
  unit: Unit,
  side: Target['side'],
  complain: Note,
): Points | null {
  // Negative where a is better than b.
  const better = (a: Fraction, b: Fraction): number => (side === 'max' ? compare(a, b) : compare(b, a));
  if (!Array.isArray(draft)) {
    const full = readValue(figure(unit), draft.full, below(complain, 'full'));
    const zero = readValue(figure(unit), draft.zero, below(complain, 'zero'));
    if (!full || !zero) return null;
    if (better(full, zero) >= 0) complain(['zero'], 'points-line', { full: draft.full, zero: draft.zero });
    return { kind: 'linear', full, zero };
  }
  const rows = draft.map((row, index) => {
    const to = readValue(figure(unit), row.to, below(complain, index, 'to'));
    const give = decoded(POINTS_ROW.shape.give, row.give);
    return to && give && { to, give };
  });
  if (rows.includes(null)) return null;
  const table = rows as { to: Fraction; give: Fraction }[];
  for (const [index, row] of table.entries()) {
    const before = table[index - 1];
    if (before && (better(before.to, row.to) >= 0 || compare(before.give, row.give) <= 0))
      complain([index], 'points-order', { written: `${draft[index]!.to} → ${draft[index]!.give}` });
  }
  return { kind: 'table', rows: table };
}
